#include "server/service/concern.h"

#include <boost/test/unit_test.hpp>

#include "server/storage/event_chain.h"

using namespace cts;
using model::Role;
using service::Concern;
using service::Hearer;

namespace {

const model::Instant now{1'790'000'000'000};

model::User user(Role role) {
    return {.id = model::UserId::make(now), .login = "u", .number = "1", .display_name = "u", .roles = {role}};
}

Concern of(const std::string& type, const std::string& details = "{}", const std::string& subject = "") {
    storage::EventRecord event;
    event.type = type;
    event.subject = subject.empty() ? model::CallId::make(now).to_string() : subject;
    event.details = details;
    return service::concern_of(event);
}

// Of everybody who works here, those whom it concerns.
std::set<Role> heard_by(const Concern& concern) {
    std::set<Role> roles;
    for (const auto role : {Role::agent, Role::team_leader, Role::back_office, Role::planner, Role::project_manager,
                            Role::qa_inspector, Role::list_keeper, Role::success_keeper, Role::administrator})
        if (service::concerns(concern, Hearer(user(role)))) roles.insert(role);
    return roles;
}

const std::set<Role> all{Role::agent,       Role::team_leader,     Role::back_office,
                         Role::planner,     Role::project_manager, Role::qa_inspector,
                         Role::list_keeper, Role::success_keeper,  Role::administrator};
const std::set<Role> work_follow_ups{Role::agent, Role::team_leader, Role::back_office, Role::project_manager};
const std::set<Role> read_calls{Role::team_leader, Role::back_office, Role::project_manager, Role::qa_inspector};

}  // namespace

BOOST_AUTO_TEST_SUITE(concern)

BOOST_AUTO_TEST_CASE(a_notice_and_a_projects_settings_concern_everybody) {
    BOOST_TEST((heard_by(of("notice_published")) == all));
    BOOST_TEST((heard_by(of("notice_withdrawn")) == all));
    BOOST_TEST((heard_by(of("project_changed")) == all));
    BOOST_TEST((heard_by(of("kit_part_published")) == all));
}

BOOST_AUTO_TEST_CASE(who_read_a_notice_concerns_its_publishers_and_the_reader) {
    const auto reader = user(Role::agent);
    const auto concern = of("notice_acknowledged", "{\"by\":\"" + reader.id.to_string() + "\"}");
    BOOST_TEST((heard_by(concern) == std::set{Role::team_leader, Role::planner, Role::project_manager}));
    BOOST_TEST(service::concerns(concern, Hearer(reader)));
}

BOOST_AUTO_TEST_CASE(a_call_that_left_nothing_concerns_its_agent_and_who_reads_calls) {
    const auto agent = user(Role::agent);
    const auto concern = of("call_saved", R"({"agent":")" + agent.id.to_string() +
                                              R"(","do_not_call":"unchanged","follow_ups":"0","worked":"no"})");
    BOOST_TEST((heard_by(concern) == read_calls));
    BOOST_TEST(service::concerns(concern, Hearer(agent)));
    BOOST_TEST(!service::concerns(concern, Hearer(user(Role::agent))));
}

BOOST_AUTO_TEST_CASE(a_call_that_left_ended_or_forbade_something_concerns_who_works_follow_ups_too) {
    auto both = read_calls;
    both.insert(Role::agent);
    for (const auto* details : {R"({"follow_ups":"1"})", R"({"follow_ups":"0","worked":"yes"})",
                                R"({"do_not_call":"set","follow_ups":"0","worked":"no"})"})
        BOOST_TEST((heard_by(of("call_saved", details)) == both), details);
    BOOST_TEST((heard_by(of("call_amended", R"({"follow_ups":"2"})")) == both));
}

BOOST_AUTO_TEST_CASE(a_follow_up_that_changed_hands_concerns_who_works_them) {
    BOOST_TEST((heard_by(of("follow_up_assigned")) == work_follow_ups));
}

BOOST_AUTO_TEST_CASE(a_claimed_lead_concerns_its_agent_and_the_team_leaders) {
    BOOST_TEST((heard_by(of("lead_claimed")) == std::set{Role::team_leader, Role::project_manager}));
    BOOST_TEST((heard_by(of("leads_added")) ==
                std::set{Role::agent, Role::team_leader, Role::list_keeper, Role::project_manager}));
}

BOOST_AUTO_TEST_CASE(a_barred_number_is_told_without_the_number) {
    const auto entry = storage::do_not_call_event({.phone_index = {"0123456789abcdef0123456789abcdef"}, .since = now});
    const auto concern = service::concern_of(entry);
    BOOST_TEST(concern.subject.empty());
    BOOST_TEST(!concern.project.has_value());
    BOOST_TEST((heard_by(concern) == work_follow_ups));
}

BOOST_AUTO_TEST_CASE(what_only_audits_read_concerns_nobody) {
    for (const auto* type : {"number_revealed", "contact_erased", "never_thought_of", ""})
        BOOST_TEST(heard_by(of(type)).empty(), type);
}

BOOST_AUTO_TEST_CASE(what_billing_took_away_concerns_its_keeper) {
    for (const auto* type : {"billing_taken", "billing_read"})
        BOOST_TEST((heard_by(of(type)) == std::set{Role::success_keeper}));
}

BOOST_AUTO_TEST_CASE(a_kits_event_is_of_the_project_it_is_about) {
    const auto project = model::ProjectId::make(now);
    storage::KitPartRecord part;
    part.project = project;
    part.published_at = now;
    BOOST_TEST((service::concern_of(storage::kit_published_event(part)).project == project));
    BOOST_TEST((of("kit_withdrawn", "{\"project\":\"" + project.to_string() + "\"}").project == project));
}

BOOST_AUTO_TEST_SUITE_END()
