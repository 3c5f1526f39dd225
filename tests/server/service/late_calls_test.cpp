// Calls that come late, from an outbox: always stored, and corrected by amendments.
#include <boost/test/unit_test.hpp>

#include "server/service/amend_call.h"
#include "server/service/counts.h"
#include "server/service/follow_ups.h"
#include "server/service/read_calls.h"
#include "server/service/telemetry.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

namespace {

template <class T>
Reason reason_of(const service::Result<T>& result) {
    BOOST_REQUIRE(!result);
    return result.error().front().reason;
}

struct Outbox : tests::Shop {
    api::CallSaveOnWire call_of(const api::Claimed& held, const std::string& outcome, form::Answers answers) const {
        api::CallSaveOnWire wire;
        wire.call.slip = held.slip;
        wire.call.dialled_at = clock.now();
        wire.call.ended_at = clock.now() + std::chrono::seconds(30);
        wire.call.outcome = outcome;
        wire.call.answers = std::move(answers);
        return wire;
    }
    service::Result<api::CallSaved> late(const api::Claimed& held, const api::CallSaveOnWire& wire) {
        return service::save_call(tools, agent, held.contents.call, wire, api::Delivery::late);
    }
    // A refusal without its reason: the form requires one.
    api::Call stored_with_a_fault() {
        open(1);
        const api::Claimed held = claimed();
        auto answers = tests::refusing();
        answers.erase("refusal");
        const auto saved = late(held, call_of(held, "refused", answers));
        BOOST_REQUIRE(saved);
        return saved->call;
    }
    service::Result<api::Call> amend(const api::Call& call, const std::string& field, const std::string& value) {
        return service::amend_call(tools, agent, call.id, call.revision, {field, value, "听录音补上"});
    }
    bool has(const api::Call& call, Reason reason, const std::string& field) const {
        return std::ranges::any_of(
            call.problems, [&](const auto& problem) { return problem.reason == reason && problem.field == field; });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(late_calls, Outbox)

BOOST_AUTO_TEST_CASE(a_late_call_without_fault_is_accepted_like_any_other) {
    open(1);
    const api::Claimed held = claimed();
    const auto saved = late(held, call_of(held, "refused", tests::refusing()));
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.state == api::CallState::accepted));
    BOOST_TEST(!saved->call.correction_owner.has_value());
}

BOOST_AUTO_TEST_CASE(a_late_call_that_fails_a_rule_is_stored_for_its_agent_to_correct) {
    const api::Call call = stored_with_a_fault();
    BOOST_TEST((call.state == api::CallState::needs_correction));
    BOOST_TEST(has(call, Reason::required, "refusal"));
    BOOST_TEST((call.correction_owner == agent.id));
    BOOST_TEST(service::calls_to_correct(tools, agent, {})->items.size() == 1u);
    BOOST_TEST(service::project_calls_to_correct(tools, boss, "example-sale", {})->items.size() == 1u);
    BOOST_TEST((reason_of(service::project_calls_to_correct(tools, other, "example-sale", {})) == Reason::no_right));
}

BOOST_AUTO_TEST_CASE(the_same_call_on_screen_is_refused) {
    open(1);
    const api::Claimed held = claimed();
    auto answers = tests::refusing();
    answers.erase("refusal");
    BOOST_TEST((reason_of(save(held, "refused", answers)) == Reason::required));
    BOOST_TEST(!store->calls().by_id(held.contents.call).has_value());
}

BOOST_AUTO_TEST_CASE(a_call_to_be_corrected_counts_as_dialled_but_under_no_outcome_and_plans_nothing) {
    open(1);
    const api::Claimed held = claimed();
    const auto saved = late(held, call_of(held, "call_back", {{"reached", "yes"}, {"convenient", "no"}}));
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.state == api::CallState::needs_correction));
    BOOST_TEST(service::own_follow_ups(tools, agent, {})->items.empty());
    const auto tally = service::today(tools, agent, "example-sale");
    BOOST_TEST(tally->dialled == 1);
    BOOST_TEST(tally->outcomes.empty());
}

BOOST_AUTO_TEST_CASE(a_late_do_not_call_holds_at_once_whatever_else_is_wrong) {
    open(1);
    const api::Claimed held = claimed();
    auto wire = call_of(held, "never_again", {{"reached", "maybe"}});
    wire.call.ended_at.reset();
    const auto saved = late(held, wire);
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.state == api::CallState::needs_correction));
    BOOST_TEST((reason_of(service::claim(tools, agent, "example-sale", {})) == Reason::no_lead_waiting));
    BOOST_TEST(
        (reason_of(service::import_rows(tools, boss, service::open_list(tools, boss, {"example-sale", "two"})->id,
                                        {{{1, "李明", "", "+12125550101", "", {}}}})
                       .and_then([](const api::ListRowResults& results) -> service::Result<service::Done> {
                           return service::refuse(*results.results[0].problem);
                       })) == Reason::list_do_not_call));
}

BOOST_AUTO_TEST_CASE(what_the_form_does_not_take_is_kept_sealed_and_read_back) {
    open(1);
    const api::Claimed held = claimed();
    auto answers = tests::refusing();
    answers["interest"] = "其实是 13812346042";
    answers["neighbour"] = "王女士";
    auto wire = call_of(held, "gave_up", answers);
    wire.call.faq_uses = {{"no-such-entry", "nowhere", clock.now(), true, ""}};
    const auto saved = late(held, wire);
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.answers == answers));
    BOOST_TEST(saved->call.outcome == "gave_up");
    BOOST_TEST(has(saved->call, Reason::unknown_outcome, "/outcome"));
    BOOST_TEST(has(saved->call, Reason::unknown_field, "/answers"));
    const auto record = store->calls().by_id(held.contents.call).value();
    for (const std::string& open_text : {record.answers_plain, record.problems, record.outcome}) {
        BOOST_TEST(open_text.find("13812346042") == std::string::npos);
        BOOST_TEST(open_text.find("neighbour") == std::string::npos);
        BOOST_TEST(open_text.find("gave_up") == std::string::npos);
    }
    BOOST_TEST(!record.original.text.empty());
    BOOST_TEST(service::faq_uses(tools, agent, "example-sale")->counts.empty());
}

BOOST_AUTO_TEST_CASE(a_late_call_with_a_clock_gone_wrong_or_a_slip_run_out_is_stored_for_correction) {
    open(1);
    const api::Claimed held = claimed();
    auto wire = call_of(held, "refused", tests::refusing());
    wire.call.dialled_at = clock.now() - std::chrono::hours(24 * 400);
    clock.at = clock.at + std::chrono::hours(24 * 8);
    const auto saved = late(held, wire);
    BOOST_REQUIRE(saved);
    BOOST_TEST(has(saved->call, Reason::bad_call_times, "/dialled_at"));
    BOOST_TEST(has(saved->call, Reason::slip_expired, "/slip"));
}

BOOST_AUTO_TEST_CASE(a_forged_slip_or_one_of_another_call_is_refused_late_too) {
    open(1);
    const api::Claimed held = claimed();
    auto wire = call_of(held, "refused", tests::refusing());
    BOOST_TEST((reason_of(service::save_call(tools, agent, model::CallId::make(clock.now()), wire,
                                             api::Delivery::late)) == Reason::slip_of_other_call));
    wire.call.slip += "x";
    BOOST_TEST((reason_of(late(held, wire)) == Reason::slip_forged));
}

BOOST_AUTO_TEST_CASE(whoever_is_logged_in_delivers_late_and_the_author_stays_the_slips_agent) {
    open(1);
    const api::Claimed held = claimed();
    const auto wire = call_of(held, "refused", tests::refusing());
    const auto deliver = [&](api::Delivery delivery) {
        return service::save_call(tools, other, held.contents.call, wire, delivery);
    };
    BOOST_TEST((reason_of(deliver(api::Delivery::on_screen)) == Reason::slip_foreign));
    const auto saved = deliver(api::Delivery::late);
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.agent == agent.id));
    BOOST_TEST((saved->call.delivered_by == other.id));
    BOOST_TEST(saved->call.answers.empty());
    BOOST_TEST(service::own_calls(tools, agent, {})->items.size() == 1u);
    BOOST_TEST(service::own_calls(tools, other, {})->items.empty());
    const model::User planner = user("planner", {model::Role::planner});
    BOOST_TEST((reason_of(service::save_call(tools, planner, held.contents.call, wire, api::Delivery::late)) ==
                Reason::no_right));
}

BOOST_AUTO_TEST_CASE(only_who_may_read_a_call_learns_that_another_version_of_it_is_stored) {
    open(1);
    const api::Claimed held = claimed();
    auto wire = call_of(held, "refused", tests::refusing());
    BOOST_REQUIRE(late(held, wire));
    const auto again = service::save_call(tools, other, held.contents.call, wire, api::Delivery::late);
    BOOST_REQUIRE(again);
    BOOST_TEST(again->already_had);
    wire.call.answers["refusal"] = "no_need";
    BOOST_TEST((reason_of(late(held, wire)) == Reason::call_differs));
    BOOST_TEST((reason_of(service::save_call(tools, other, held.contents.call, wire, api::Delivery::late)) ==
                Reason::slip_foreign));
}

BOOST_AUTO_TEST_CASE(a_call_sent_late_after_it_was_stored_on_screen_is_already_there) {
    open(1);
    const api::Claimed held = claimed();
    const auto wire = call_of(held, "refused", tests::refusing());
    BOOST_REQUIRE(service::save_call(tools, agent, held.contents.call, wire, api::Delivery::on_screen));
    BOOST_TEST(late(held, wire)->already_had);
}

BOOST_AUTO_TEST_CASE(a_late_call_is_good_although_its_lease_ran_out_while_nobody_took_the_lead) {
    open(1);
    const api::Claimed held = claimed();
    const auto wire = call_of(held, "refused", tests::refusing());
    clock.at = clock.at + std::chrono::hours(1);
    BOOST_TEST((late(held, wire)->call.state == api::CallState::accepted));
    BOOST_TEST((store->leads().by_id(held.contents.lead)->state == storage::LeadState::closed));
}

// ---- amendments ----------------------------------------------------------------------------------------------------
BOOST_AUTO_TEST_CASE(a_call_is_accepted_once_an_amendment_leaves_no_fault) {
    const api::Call call = stored_with_a_fault();
    const auto amended = amend(call, "refusal", "price");
    BOOST_REQUIRE(amended);
    BOOST_TEST((amended->state == api::CallState::accepted));
    BOOST_TEST(amended->revision == 2);
    BOOST_TEST(amended->problems.empty());
    BOOST_TEST(amended->answers.at("refusal") == "price");
    BOOST_TEST(service::calls_to_correct(tools, agent, {})->items.empty());
    BOOST_TEST(service::today(tools, agent, "example-sale")->outcomes.at("refused") == 1);
}

BOOST_AUTO_TEST_CASE(what_a_call_leaves_behind_is_planned_when_it_becomes_accepted) {
    open(1);
    const api::Claimed held = claimed();
    const auto due = clock.now() + std::chrono::hours(20);
    const auto saved = late(
        held, call_of(held, "gave_up", {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", due.to_iso8601()}}));
    BOOST_REQUIRE(saved);
    BOOST_TEST(service::own_follow_ups(tools, agent, {})->items.empty());
    const auto amended = amend(saved->call, "/outcome", "call_back");
    BOOST_REQUIRE(amended);
    BOOST_TEST((amended->state == api::CallState::accepted));
    BOOST_TEST(amended->outcome == "call_back");
    const auto mine = service::own_follow_ups(tools, agent, {});
    BOOST_REQUIRE_EQUAL(mine->items.size(), 1u);
    BOOST_TEST((mine->items[0].due == due));
}

BOOST_AUTO_TEST_CASE(several_faults_are_mended_one_field_at_a_time) {
    open(1);
    const api::Claimed held = claimed();
    auto answers = tests::refusing();
    answers["refusal"] = "too dear";
    answers["neighbour"] = "王女士";
    auto wire = call_of(held, "refused", answers);
    wire.call.ended_at = clock.now() - std::chrono::hours(24 * 400);
    api::Call call = late(held, wire)->call;
    for (const auto& [field, value] : std::vector<std::pair<std::string, std::string>>{
             {"refusal", "price"}, {"neighbour", ""}, {"/ended_at", clock.now().to_iso8601()}}) {
        BOOST_TEST((call.state == api::CallState::needs_correction));
        const auto amended = amend(call, field, value);
        BOOST_REQUIRE_MESSAGE(amended, field);
        call = *amended;
    }
    BOOST_TEST((call.state == api::CallState::accepted));
    BOOST_TEST((call.answers == tests::refusing()));
    BOOST_TEST(store->calls().by_id(call.id)->answers_plain.find("price") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_value_that_cannot_stand_is_refused_even_while_the_call_needs_correction) {
    const api::Call call = stored_with_a_fault();
    BOOST_TEST((reason_of(amend(call, "refusal", "too dear")) == Reason::not_in_menu));
    BOOST_TEST((reason_of(amend(call, "neighbour", "x")) == Reason::unknown_field));
    BOOST_TEST((reason_of(amend(call, "/outcome", "gave_up")) == Reason::unknown_outcome));
    BOOST_TEST((reason_of(amend(call, "/ended_at", "yesterday")) == Reason::not_a_date_time));
    BOOST_TEST(service::read_call(tools, agent, call.id)->revision == 1);
}

BOOST_AUTO_TEST_CASE(a_lost_lease_is_settled_by_whoever_says_that_the_call_stands) {
    open(1);
    const api::Claimed held = claimed();
    const auto wire = call_of(held, "refused", tests::refusing());
    clock.at = clock.at + std::chrono::hours(1);
    BOOST_REQUIRE(service::claim(tools, other, "example-sale", {}));
    const api::Call call = late(held, wire)->call;
    BOOST_TEST(has(call, Reason::lease_lost, ""));
    const auto settled = amend(call, "/outcome", "refused");
    BOOST_REQUIRE(settled);
    BOOST_TEST((settled->state == api::CallState::accepted));
    BOOST_TEST((store->leads().by_id(call.lead)->state == storage::LeadState::held));
}

BOOST_AUTO_TEST_CASE(an_accepted_call_takes_an_amendment_only_when_the_whole_record_is_right_with_it) {
    open(1);
    const auto saved = save(claimed(), "refused", tests::refusing());
    const auto amended = amend(saved->call, "refusal", "no_need");
    BOOST_REQUIRE(amended);
    BOOST_TEST(amended->answers.at("refusal") == "no_need");
    BOOST_TEST((reason_of(amend(*amended, "refusal", "")) == Reason::required));
    BOOST_TEST((reason_of(amend(*amended, "/outcome", "call_back")) == Reason::not_amendable));
    BOOST_TEST((reason_of(amend(*amended, "/ended_at", clock.now().to_iso8601())) == Reason::not_amendable));
    BOOST_TEST(service::read_call(tools, agent, saved->call.id)->revision == 2);
}

BOOST_AUTO_TEST_CASE(an_amendment_needs_a_reason_of_one_line) {
    const api::Call call = stored_with_a_fault();
    const auto with_reason = [&](const std::string& reason) {
        return service::amend_call(tools, agent, call.id, 1, {"refusal", "price", reason});
    };
    BOOST_TEST((reason_of(with_reason(" ")) == Reason::required));
    BOOST_TEST((reason_of(with_reason(std::string(201, 'x'))) == Reason::too_long));
    BOOST_TEST((reason_of(with_reason("a\nb")) == Reason::control_characters));
}

BOOST_AUTO_TEST_CASE(an_amendment_of_a_revision_that_no_longer_stands_changes_nothing) {
    const api::Call call = stored_with_a_fault();
    BOOST_REQUIRE(amend(call, "refusal", "price"));
    BOOST_TEST((reason_of(amend(call, "refusal", "no_need")) == Reason::amended_meanwhile));
    BOOST_TEST(service::read_call(tools, agent, call.id)->answers.at("refusal") == "price");
}

BOOST_AUTO_TEST_CASE(own_calls_are_amended_by_their_agent_and_any_by_a_team_leader) {
    const api::Call call = stored_with_a_fault();
    const api::Amend wanted{"refusal", "price", "听录音补上"};
    BOOST_TEST((reason_of(service::amend_call(tools, other, call.id, 1, wanted)) == Reason::not_found));
    const model::User inspector = user("inspector", {model::Role::qa_inspector});
    BOOST_TEST((reason_of(service::amend_call(tools, inspector, call.id, 1, wanted)) == Reason::no_right));
    BOOST_TEST(service::amend_call(tools, boss, call.id, 1, wanted).has_value());
}

BOOST_AUTO_TEST_CASE(the_history_says_who_changed_what_from_what_and_why) {
    const api::Call call = stored_with_a_fault();
    const api::Call second = *amend(call, "refusal", "price");
    BOOST_REQUIRE(service::amend_call(tools, boss, call.id, 2, {"refusal", "no_need", "复核"}));
    const auto history = service::amendments(tools, agent, call.id);
    BOOST_REQUIRE(history);
    BOOST_REQUIRE_EQUAL(history->items.size(), 2u);
    BOOST_TEST(history->items[0].before == "");
    BOOST_TEST(history->items[0].after == "price");
    BOOST_TEST(history->items[0].reason == "听录音补上");
    BOOST_TEST(history->items[0].by_name == "agent");
    BOOST_TEST(history->items[1].before == "price");
    BOOST_TEST(history->items[1].after == "no_need");
    BOOST_TEST(history->items[1].by_name == "boss");
    BOOST_TEST(history->items[1].revision == 3);
    BOOST_TEST((reason_of(service::amendments(tools, other, call.id)) == Reason::not_found));
}

BOOST_AUTO_TEST_CASE(what_was_amended_goes_with_the_person_when_they_are_erased) {
    const api::Call call = stored_with_a_fault();
    BOOST_REQUIRE(amend(call, "refusal", "price"));
    store->leads().erase_contact(store->calls().by_id(call.id)->contact);
    const auto history = service::amendments(tools, agent, call.id);
    BOOST_REQUIRE_EQUAL(history->items.size(), 1u);
    BOOST_TEST(history->items[0].after.empty());
    BOOST_TEST(history->items[0].reason.empty());
}

// ---- telemetry -----------------------------------------------------------------------------------------------------
BOOST_AUTO_TEST_CASE(telemetry_is_taken_once_from_the_author_or_the_deliverer) {
    const api::Call call = stored_with_a_fault();
    const api::Telemetry first{{{"refusal", 4000, 1, 0, false, true}}};
    BOOST_TEST((reason_of(service::save_telemetry(tools, other, call.id, first)) == Reason::not_found));
    BOOST_TEST(service::save_telemetry(tools, agent, call.id, first).has_value());
    BOOST_TEST(service::save_telemetry(tools, agent, call.id, {{{"interest", 1}}}).has_value());
    const auto kept = store->calls().telemetry(call.id);
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_TEST(kept[0].field == "refusal");
}

BOOST_AUTO_TEST_CASE(telemetry_that_no_call_can_have_is_refused) {
    const api::Call call = stored_with_a_fault();
    const auto taken = [&](const api::Telemetry& telemetry) {
        return reason_of(service::save_telemetry(tools, agent, call.id, telemetry));
    };
    BOOST_TEST((taken({{{"neighbour", 1}}}) == Reason::unknown_field));
    BOOST_TEST((taken({{{"refusal", -1}}}) == Reason::bad_member));
    BOOST_TEST((taken({{{"refusal", std::int64_t{25} * 3'600'000}}}) == Reason::bad_member));
    BOOST_TEST((taken({{{"refusal", 1, 20'000}}}) == Reason::bad_member));
    BOOST_TEST((taken({{{"refusal", 1}, {"refusal", 2}}}) == Reason::bad_member));
}

BOOST_AUTO_TEST_SUITE_END()
