// Visits of a district's field group (H8): who may appoint one, and when it may be.
#include <boost/test/unit_test.hpp>

#include "server/service/follow_ups.h"
#include "server/service/memberships.h"
#include "server/service/take_step.h"
#include "tests/server/service/shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;

namespace {

struct VisitingShop : Shop {
    VisitingShop() {
        open(1);
        const auto saved = save(claimed(), "refused", refusing());
        BOOST_REQUIRE(saved.has_value());
        storage::FollowUpRecord made;
        made.id = model::FollowUpId::make(clock.now());
        const auto call = store->calls().by_id(saved->call.id).value();
        made.project = call.project;
        made.lead = call.lead;
        made.call = call.id;
        made.kind = form::FollowUpKind::field_visit;
        made.owner = form::FollowUpOwner::field_group;
        made.group = "西湖";
        made.state = followup::State::to_appoint;
        made.created_at = clock.now();
        made.clocks = {{{followup::ClockName::due, clock.now(), std::nullopt, std::nullopt}, std::nullopt, 0}};
        store->follow_ups().take({{}, {{made, {}}}, boss.id, clock.now()});
        visit = made.id;
        BOOST_REQUIRE(service::change_memberships(tools, boss, agent.id, {{}, {"西湖"}, {}}).has_value());
        agent = store->users().by_id(agent.id).value().user;
    }
    service::Result<api::FollowUpDetail> appoint(const model::User& user, model::Instant at) {
        api::TakeStep step;
        step.action = followup::Action::appoint;
        step.facts.appointment = at;
        return service::take_step(tools, user, visit, 1, step);
    }

    model::FollowUpId visit;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(field_visits, VisitingShop)

BOOST_AUTO_TEST_CASE(a_visit_is_seen_and_appointed_by_its_districts_group_and_by_no_other_agent) {
    BOOST_TEST(service::own_follow_ups(tools, agent, {})->items.size() == 1u);
    BOOST_TEST(service::own_follow_ups(tools, other, {})->items.empty());
    BOOST_TEST((appoint(other, clock.now() + std::chrono::hours(1)).error().front().reason == Reason::not_found));
    const auto appointed = appoint(agent, clock.now() + std::chrono::hours(1));
    BOOST_REQUIRE(appointed.has_value());
    BOOST_TEST(appointed->follow_up.state == "appointed");
    BOOST_TEST((appointed->follow_up.due == clock.now() + std::chrono::hours(1)));
}

BOOST_AUTO_TEST_CASE(an_appointment_in_the_past_is_refused_by_name) {
    for (const auto before : {std::chrono::milliseconds(0), std::chrono::milliseconds(1)}) {
        const auto refused = appoint(agent, clock.now() - before);
        BOOST_REQUIRE(!refused);
        BOOST_TEST((refused.error().front().reason == Reason::appointment_past));
        BOOST_TEST(refused.error().front().field == "/facts/appointment");
    }
}

BOOST_AUTO_TEST_CASE(a_visit_of_a_district_without_a_group_is_nobodys) {
    const auto detail = [&] { return service::follow_up_detail(tools, boss, visit).value().follow_up; };
    BOOST_TEST(!detail().nobody);
    BOOST_REQUIRE(service::change_memberships(tools, boss, agent.id, {}).has_value());
    BOOST_TEST(detail().nobody);
}

BOOST_AUTO_TEST_SUITE_END()
