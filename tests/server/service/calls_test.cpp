#include <boost/test/unit_test.hpp>

#include "server/service/counts.h"
#include "server/service/dial.h"
#include "server/service/follow_ups.h"
#include "server/service/read_calls.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

namespace {

template <class T>
Reason reason_of(const service::Result<T>& result) {
    BOOST_REQUIRE(!result);
    return result.error().front().reason;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calls, tests::Shop)

BOOST_AUTO_TEST_CASE(a_claim_repeated_gives_the_very_same_slip) {
    open(2);
    BOOST_TEST(claimed().slip == claimed().slip);
}

BOOST_AUTO_TEST_CASE(a_claim_shows_a_masked_number_and_the_lists_attributes) {
    open(1);
    const api::Claimed held = claimed();
    BOOST_TEST(held.customer_name == "李明");
    BOOST_TEST(held.masked_number.find("5550101") == std::string::npos);
    BOOST_TEST(held.attributes.at("district") == "西湖");
}

BOOST_AUTO_TEST_CASE(nobody_is_claimed_while_the_project_is_suspended) {
    open(1);
    BOOST_REQUIRE(service::change_project(tools, boss, "example-sale", {.state = "suspended"}));
    BOOST_TEST((reason_of(service::claim(tools, agent, "example-sale", {})) == Reason::no_lead_waiting));
}

BOOST_AUTO_TEST_CASE(a_call_sent_again_is_already_there_even_after_its_slip_has_run_out) {
    open(1);
    const api::Claimed held = claimed();
    api::CallSaveOnWire wire;
    wire.call = {.slip = held.slip, .dialled_at = clock.now(), .ended_at = clock.now(), .outcome = "refused"};
    wire.call.answers = tests::refusing();
    BOOST_REQUIRE(service::save_call(tools, agent, held.contents.call, wire, api::Delivery::on_screen));
    clock.at = clock.at + std::chrono::hours(24 * 30);
    const auto again = service::save_call(tools, agent, held.contents.call, wire, api::Delivery::on_screen);
    BOOST_REQUIRE(again);
    BOOST_TEST(again->already_had);
    wire.call.answers["refusal"] = "no_need";
    BOOST_TEST((reason_of(service::save_call(tools, agent, held.contents.call, wire, api::Delivery::on_screen)) ==
                Reason::call_differs));
}

BOOST_AUTO_TEST_CASE(a_stored_call_names_its_customer_whatever_it_left_behind) {
    open(1);
    BOOST_REQUIRE(save(claimed(), "refused", tests::refusing()));
    const auto own = service::own_calls(tools, agent, {});
    const auto read = service::project_calls(tools, boss, "example-sale", {});
    for (const auto* page : {&own, &read}) {
        BOOST_REQUIRE_EQUAL(page->value().items.size(), 1u);
        const api::Call& call = page->value().items[0];
        BOOST_TEST(call.follow_ups.empty());
        BOOST_TEST(call.customer_name == "李明");
        BOOST_TEST(call.masked_number.ends_with("0101"));
        BOOST_TEST(call.masked_number.find("5550101") == std::string::npos);
        BOOST_TEST(call.zone == "Asia/Shanghai");
        BOOST_TEST(call.outcome_label.en == "Refused");
    }
    BOOST_TEST(service::own_calls(tools, other, {})->items.empty());
    BOOST_TEST((reason_of(service::project_calls(tools, other, "example-sale", {})) == Reason::no_right));
}

BOOST_AUTO_TEST_CASE(the_calls_of_an_erased_person_name_nobody) {
    open(1);
    const auto saved = save(claimed(), "refused", tests::refusing());
    BOOST_REQUIRE(saved);
    store->leads().erase_contact(store->calls().by_id(saved->call.id)->contact);
    const auto call = service::read_call(tools, agent, saved->call.id);
    BOOST_TEST(call->customer_name.empty());
    BOOST_TEST(call->masked_number.empty());
}

BOOST_AUTO_TEST_CASE(a_booked_callback_comes_back_to_its_agent_with_what_it_is_about) {
    open(1);
    const auto due = clock.now() + std::chrono::hours(20);
    const auto saved = save(
        claimed(), "call_back",
        {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", due.to_iso8601()}, {"callback_note", "问老公"}});
    BOOST_REQUIRE(saved);
    const auto mine = service::own_follow_ups(tools, agent, {});
    BOOST_REQUIRE_EQUAL(mine->items.size(), 1u);
    BOOST_TEST(mine->items[0].subject == "问老公");
    BOOST_TEST(mine->items[0].customer_name == "李明");
    BOOST_TEST((mine->items[0].due == due));
    clock.at = due + std::chrono::minutes(1);
    const api::Claimed promised = claimed();
    BOOST_TEST(promised.promised_note == "问老公");
    BOOST_TEST((promised.why.front().kind == api::WhyKind::promised));
    BOOST_REQUIRE_EQUAL(promised.earlier.size(), 1u);
    BOOST_TEST(promised.earlier[0].outcome == "call_back");
}

BOOST_AUTO_TEST_CASE(text_and_personal_answers_are_sealed_in_the_store) {
    open(1);
    const api::Claimed held = claimed();
    form::Answers answers = tests::refusing();
    answers["age"] = "41";
    answers["mood"] = "calm";
    answers["remarks"] = "合约十二月到期";
    BOOST_REQUIRE(save(held, "refused", answers));
    const auto record = store->calls().by_id(held.contents.call);
    BOOST_TEST(record->answers_plain.find("41") == std::string::npos);
    BOOST_TEST(record->answers_plain.find("refuses") != std::string::npos);
    BOOST_TEST(record->answers_sealed.text.find("合约") == std::string::npos);
    BOOST_TEST((service::read_call(tools, agent, held.contents.call)->answers == answers));
}

BOOST_AUTO_TEST_CASE(another_agents_call_is_not_there_but_a_team_leader_may_read_it) {
    open(1);
    const api::Claimed held = claimed();
    BOOST_REQUIRE(save(held, "refused", tests::refusing()));
    BOOST_TEST((reason_of(service::read_call(tools, other, held.contents.call)) == Reason::not_found));
    BOOST_TEST(service::read_call(tools, boss, held.contents.call).has_value());
}

BOOST_AUTO_TEST_CASE(a_customer_who_wants_no_more_calls_is_never_claimed_or_dialled_again) {
    open(1);
    const api::Claimed held = claimed();
    BOOST_REQUIRE(save(held, "never_again", {{"reached", "yes"}, {"convenient", "no"}}));
    BOOST_TEST((reason_of(service::claim(tools, agent, "example-sale", {})) == Reason::no_lead_waiting));
    BOOST_TEST(!service::dial(tools, agent, held.contents.call, {held.slip}).has_value());
}

BOOST_AUTO_TEST_CASE(the_number_is_given_for_dialling_only_while_the_project_dials) {
    open(1);
    const api::Claimed held = claimed();
    BOOST_TEST(service::dial(tools, agent, held.contents.call, {held.slip})->number.value() == "+12125550101");
    BOOST_REQUIRE(service::change_project(tools, boss, "example-sale", {.dialling = false}));
    BOOST_TEST(!service::dial(tools, agent, held.contents.call, {held.slip})->number.has_value());
}

BOOST_AUTO_TEST_CASE(today_counts_own_calls_since_the_projects_midnight) {
    open(2);
    BOOST_REQUIRE(save(claimed(), "no_answer", {{"reached", "no_answer"}}));
    clock.at = clock.at + std::chrono::hours(24);
    BOOST_REQUIRE(save(claimed(), "refused", tests::refusing()));
    const auto tally = service::today(tools, agent, "example-sale");
    BOOST_TEST(tally->dialled == 1);
    BOOST_TEST(tally->outcomes.at("refused") == 1);
    BOOST_TEST(!tally->outcomes.contains("no_answer"));
}

BOOST_AUTO_TEST_CASE(a_kit_that_changes_the_type_of_a_field_in_use_is_refused) {
    open(0);
    const auto files =
        form::test::example_kit_with("forms/first_call.yaml", "{name: age, type: integer", "{name: age, type: decimal");
    BOOST_TEST((reason_of(service::publish_kit(tools, boss, "example-sale", {files})) == Reason::type_changed));
}

BOOST_AUTO_TEST_CASE(only_the_part_that_changed_gets_a_new_version) {
    open(0);
    const auto files = form::test::example_kit_with("faq.yaml", "哪家公司", "哪个公司");
    const auto versions = service::publish_kit(tools, boss, "example-sale", {files});
    BOOST_REQUIRE(versions);
    BOOST_TEST(versions->faq == 2);
    BOOST_TEST(versions->product == 1);
    BOOST_TEST(versions->forms.at("first_call") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
