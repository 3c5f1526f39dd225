// As whom somebody takes a step: the table of acting.h.
#include "server/service/acting.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(acting_test)

namespace {

using namespace cts;
using followup::Actor;
using followup::State;
using form::FollowUpKind;
using model::Role;
using Actors = std::vector<Actor>;

model::User user_with(std::set<Role> roles) {
    model::User user;
    user.id = model::UserId::make({1'800'000'000'000});
    user.roles = std::move(roles);
    return user;
}

storage::FollowUpRecord follow_up(FollowUpKind kind, std::optional<model::UserId> agent = std::nullopt) {
    storage::FollowUpRecord record;
    record.kind = kind;
    record.state = followup::machine_of(kind).first;
    record.agent = agent;
    return record;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rights_and_whose_it_is_make_the_actor) {
    const auto agent = user_with({Role::agent});
    const auto leader = user_with({Role::team_leader});
    const auto office = user_with({Role::back_office});
    BOOST_TEST((service::actors_of(agent, follow_up(FollowUpKind::callback)) == Actors{}));
    BOOST_TEST((service::actors_of(agent, follow_up(FollowUpKind::callback, agent.id)) == Actors{Actor::agent}));
    BOOST_TEST((service::actors_of(agent, follow_up(FollowUpKind::field_visit, agent.id)) ==
                Actors{Actor::agent, Actor::field_group}));
    BOOST_TEST((service::actors_of(office, follow_up(FollowUpKind::complaint_ticket)) == Actors{Actor::back_office}));
    BOOST_TEST((service::actors_of(office, follow_up(FollowUpKind::department_order)) ==
                Actors{Actor::back_office, Actor::department}));
    BOOST_TEST(std::ranges::count(service::actors_of(leader, follow_up(FollowUpKind::technical_query)),
                                  Actor::team_leader) == 1);
    auto gone = leader;
    gone.active = false;
    BOOST_TEST(service::actors_of(gone, follow_up(FollowUpKind::technical_query)).empty());
}

BOOST_AUTO_TEST_CASE(a_department_answers_its_own_orders_and_a_field_group_visits_its_own_district) {
    auto network = user_with({Role::department_staff});
    network.memberships.departments = {"network"};
    auto order = follow_up(FollowUpKind::department_order);
    order.owner = form::FollowUpOwner::department;
    order.group = "network";
    BOOST_TEST((service::actors_of(network, order) == Actors{Actor::department}));
    order.group = "billing";
    BOOST_TEST(service::actors_of(network, order).empty());
    auto visitor = user_with({Role::agent});
    visitor.memberships.districts = {"西湖"};
    auto visit = follow_up(FollowUpKind::field_visit);
    visit.owner = form::FollowUpOwner::field_group;
    visit.group = "西湖";
    BOOST_TEST((service::actors_of(visitor, visit) == Actors{Actor::field_group}));
    visit.group = "拱墅";
    BOOST_TEST(service::actors_of(visitor, visit).empty());
}

BOOST_AUTO_TEST_CASE(what_only_a_call_or_time_does_is_not_offered) {
    const auto agent = user_with({Role::agent});
    BOOST_TEST(service::offered_steps(agent, follow_up(FollowUpKind::callback, agent.id), {}).empty());
    BOOST_TEST(service::offered_steps(agent, follow_up(FollowUpKind::second_confirmation, agent.id), {}).empty());
}

BOOST_AUTO_TEST_CASE(a_step_is_offered_once_with_what_it_needs_and_what_of_it_is_missing) {
    auto both = user_with({Role::team_leader, Role::back_office});
    service::PlainFacts facts;
    facts.ticket.identity_verified = true;
    facts.ticket.handling = "looked it up";
    auto ticket = follow_up(FollowUpKind::complaint_ticket);
    ticket.state = State::in_handling;
    const auto steps = service::offered_steps(both, ticket, facts);
    BOOST_REQUIRE_EQUAL(steps.size(), 3u);
    BOOST_TEST(steps[1].action == "reply");
    BOOST_TEST((steps[1].needs == std::vector<std::string>{"identity", "facts", "faq_search", "handling", "reply"}));
    BOOST_TEST((steps[1].missing == std::vector<std::string>{"facts", "faq_search", "reply"}));
}

BOOST_AUTO_TEST_SUITE_END()
