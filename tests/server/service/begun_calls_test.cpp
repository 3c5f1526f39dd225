// Calls begun without a claim: customers who call, numbers dialled by hand, practice; and a number's past.
#include <boost/test/unit_test.hpp>

#include "server/service/counts.h"
#include "server/service/dial.h"
#include "server/service/follow_ups.h"
#include "server/service/practice.h"
#include "server/service/read_calls.h"
#include "server/service/start_call.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

namespace {

const std::string known_number = "+12125550101";
const std::string unknown_number = "+12125550177";

template <class T>
Reason reason_of(const service::Result<T>& result) {
    BOOST_REQUIRE(!result);
    return result.error().front().reason;
}

struct Hotline : tests::Shop {
    api::Claimed rings(const model::User& by, const std::string& phone = known_number) {
        const auto begun = service::start_call(tools, by, "example-sale", {api::Direction::inbound, phone, ""});
        BOOST_REQUIRE(begun);
        return *begun;
    }
    api::Claimed practising() {
        const auto begun = service::practise(tools, agent, "example-sale", {});
        BOOST_REQUIRE(begun);
        return *begun;
    }
    service::Result<api::Claimed> by_hand(const std::string& phone = known_number) {
        return service::start_call(tools, agent, "example-sale", {api::Direction::outbound, phone, ""});
    }
    void at(int day, int hour, int minute) {
        clock.at = model::from_civil({{2026, 5, day}, hour, minute, 0}, "Asia/Shanghai");
    }
    void set(const api::ProjectSettings& settings) {
        BOOST_REQUIRE(service::change_project(tools, boss, "example-sale", settings));
    }
    static std::string from_when(const service::Result<api::Claimed>& refused) {
        return refused.error().front().details.at("from").en;
    }
    storage::LeadRecord lead_of(const api::Claimed& begun) { return store->leads().by_id(begun.contents.lead).value(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(begun_calls, Hotline)

BOOST_AUTO_TEST_CASE(a_customer_who_calls_is_known_by_their_number) {
    open(2);
    const api::Claimed begun = rings(agent);
    BOOST_TEST(begun.customer_name == "李明");
    BOOST_TEST(begun.attributes.at("district") == "西湖");
    BOOST_TEST((begun.contents.direction == api::Direction::inbound));
    BOOST_TEST(begun.contents.leased);
    BOOST_TEST((begun.why.front().kind == api::WhyKind::incoming));
    BOOST_TEST((claimed().slip == begun.slip));
}

BOOST_AUTO_TEST_CASE(the_call_of_a_customer_who_called_is_kept_as_inbound_and_is_no_attempt) {
    open(1);
    const api::Claimed begun = rings(agent);
    const auto saved = save(begun, "refused", tests::refusing());
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.direction == api::Direction::inbound));
    BOOST_TEST((saved->call.state == api::CallState::accepted));
    BOOST_TEST((lead_of(begun).state == storage::LeadState::closed));
    BOOST_TEST(lead_of(begun).attempts == 0);
}

BOOST_AUTO_TEST_CASE(a_number_nobody_knows_becomes_a_customer_without_a_name) {
    open(1);
    const api::Claimed begun = rings(agent, unknown_number);
    BOOST_TEST(begun.customer_name.empty());
    BOOST_TEST(begun.contents.leased);
    BOOST_REQUIRE(save(begun, "refused", tests::refusing()));
    BOOST_TEST((rings(other, unknown_number).contents.lead == begun.contents.lead));
}

BOOST_AUTO_TEST_CASE(who_calls_while_a_colleague_holds_them_is_served_and_the_lead_stays) {
    open(1);
    const api::Claimed held = claimed();
    const api::Claimed begun = rings(other);
    BOOST_TEST(!begun.contents.leased);
    BOOST_TEST((begun.contents.lead == held.contents.lead));
    api::CallSaveOnWire wire;
    wire.call = {.slip = begun.slip, .ended_at = clock.now(), .outcome = "refused", .answers = tests::refusing()};
    const auto saved = service::save_call(tools, other, begun.contents.call, wire, api::Delivery::on_screen);
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.state == api::CallState::accepted));
    BOOST_TEST((lead_of(held).lease->call == held.contents.call));
    BOOST_TEST(save(held, "refused", tests::refusing()).has_value());
}

BOOST_AUTO_TEST_CASE(do_not_call_forbids_to_dial_by_hand_but_not_to_answer) {
    open(1);
    BOOST_REQUIRE(save(claimed(), "never_again", {{"reached", "yes"}, {"convenient", "no"}}));
    BOOST_TEST((reason_of(by_hand()) == Reason::do_not_call));
    BOOST_TEST(rings(agent).customer_name == "李明");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_or_may_not_be_dialled_begins_no_call) {
    open(1);
    BOOST_TEST((reason_of(by_hand("two numbers")) == Reason::not_a_phone));
    set({.dialling = false});
    BOOST_TEST((reason_of(by_hand()) == Reason::dialling_off));
}

BOOST_AUTO_TEST_CASE(a_number_dialled_by_hand_outside_its_hours_is_refused_at_once_and_says_from_when) {
    open(1);
    set({.permitted_from = "09:00", .permitted_to = "21:00"});
    for (const auto& phone : {known_number, unknown_number}) {
        at(4, 8, 59);
        BOOST_TEST((reason_of(by_hand(phone)) == Reason::outside_permitted_hours));
        BOOST_TEST(from_when(by_hand(phone)) == "2026-05-04 09:00");
        at(4, 21, 0);
        BOOST_TEST(from_when(by_hand(phone)) == "2026-05-05 09:00");
        at(4, 12, 0);
        BOOST_TEST(by_hand(phone).has_value());
    }
    BOOST_TEST((rings(other).customer_name == "李明"));
}

BOOST_AUTO_TEST_CASE(a_number_called_enough_today_is_refused_by_hand_until_the_customers_next_permitted_hour) {
    open(1);
    set({.calls_a_day = 1, .permitted_from = "09:00", .permitted_to = "21:00"});
    at(4, 10, 0);
    const auto first = by_hand();
    BOOST_REQUIRE(first);
    BOOST_REQUIRE(save(*first, "no_answer", {{"reached", "no_answer"}}));
    at(4, 15, 0);
    BOOST_TEST((reason_of(by_hand()) == Reason::called_enough_today));
    BOOST_TEST(from_when(by_hand()) == "2026-05-05 09:00");
    at(5, 9, 0);
    BOOST_TEST(by_hand().has_value());
}

BOOST_AUTO_TEST_CASE(a_customer_whom_a_colleague_holds_is_not_dialled_by_hand) {
    open(1);
    BOOST_REQUIRE(service::claim(tools, other, "example-sale", {}));
    BOOST_TEST((reason_of(by_hand()) == Reason::lead_held));
}

BOOST_AUTO_TEST_CASE(a_number_is_dialled_by_hand_although_another_customer_was_on_the_screen) {
    open(2);
    const api::Claimed shown = claimed();
    const auto begun = by_hand(unknown_number);
    BOOST_REQUIRE(begun);
    BOOST_TEST(begun->contents.leased);
    BOOST_TEST(service::dial(tools, agent, begun->contents.call, {begun->slip})->number.value() == unknown_number);
    BOOST_TEST((lead_of(shown).state == storage::LeadState::fresh));
    BOOST_REQUIRE(save(*begun, "refused", tests::refusing()));
    BOOST_TEST((claimed().contents.lead == shown.contents.lead));
}

BOOST_AUTO_TEST_CASE(hours_that_end_between_beginning_and_dialling_are_still_kept) {
    open(1);
    set({.permitted_from = "09:00", .permitted_to = "21:00"});
    at(4, 20, 59);
    const auto begun = by_hand();
    BOOST_REQUIRE(begun);
    at(4, 21, 0);
    BOOST_TEST((reason_of(service::dial(tools, agent, begun->contents.call, {begun->slip})) ==
                Reason::outside_permitted_hours));
}

BOOST_AUTO_TEST_CASE(who_calls_hears_what_was_promised_and_the_call_keeps_the_promise) {
    open(1);
    const auto due = clock.now() + std::chrono::hours(20);
    BOOST_REQUIRE(save(
        claimed(), "call_back",
        {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", due.to_iso8601()}, {"callback_note", "问老公"}}));
    const api::Claimed begun = rings(other);
    BOOST_TEST(begun.promised_note == "问老公");
    BOOST_REQUIRE_EQUAL(begun.promises.size(), 1u);
    BOOST_TEST((begun.promises[0].id == begun.contents.follow_up));
    BOOST_REQUIRE_EQUAL(begun.earlier.size(), 1u);
    BOOST_TEST(begun.earlier[0].agent_name == "agent");
    BOOST_TEST(begun.earlier[0].project == "example-sale");
    BOOST_TEST(begun.earlier[0].outcome_label.zh_CN == "约定回电");
}

BOOST_AUTO_TEST_CASE(complaints_of_the_number_are_told_whichever_call_comes_next) {
    open(1);
    BOOST_REQUIRE(
        save(claimed(), "complaint",
             {{"reached", "yes"}, {"convenient", "no"}, {"mood", "angry"}, {"complaint_subject", "多次来电"}}));
    const api::Claimed begun = rings(other);
    BOOST_TEST(begun.complaints.in_all == 1);
    BOOST_TEST(begun.complaints.open == 1);
    BOOST_TEST(begun.complaints.latest.has_value());
}

// ---- practice ------------------------------------------------------------------------------------------------------
BOOST_AUTO_TEST_CASE(practice_has_one_fictional_customer_an_agent_whom_nobody_calls) {
    open(1);
    const api::Claimed first = practising();
    BOOST_TEST((first.contents.origin == api::Origin::practice));
    BOOST_TEST(!first.contents.leased);
    BOOST_TEST(!first.customer_name.empty());
    BOOST_TEST((first.why.front().kind == api::WhyKind::practice));
    BOOST_TEST((practising().contents.lead == first.contents.lead));
    BOOST_TEST((practising().contents.call != first.contents.call));
    const auto dialled = service::dial(tools, agent, first.contents.call, {first.slip});
    BOOST_REQUIRE(dialled);
    BOOST_TEST(!dialled->number.has_value());
    BOOST_TEST((service::practise(tools, other, "example-sale", {})->contents.lead != first.contents.lead));
    BOOST_TEST((claimed().contents.lead != first.contents.lead));
}

BOOST_AUTO_TEST_CASE(practice_is_judged_like_a_call_and_leaves_nothing) {
    open(0);
    const api::Claimed begun = practising();
    BOOST_TEST(!save(begun, "refused", {{"reached", "yes"}}).has_value());
    api::CallSaveOnWire wire;
    wire.call = {.slip = begun.slip, .dialled_at = clock.now(), .ended_at = clock.now(), .outcome = "never_again"};
    wire.call.answers = {{"reached", "yes"}, {"convenient", "no"}};
    wire.call.faq_uses = {{"who-we-are", "opening", clock.now(), true, ""}};
    const auto saved = service::save_call(tools, agent, begun.contents.call, wire, api::Delivery::on_screen);
    BOOST_REQUIRE(saved);
    BOOST_TEST((saved->call.origin == api::Origin::practice));
    BOOST_TEST((saved->call.state == api::CallState::accepted));
    BOOST_TEST(service::own_follow_ups(tools, agent, {})->items.empty());
    BOOST_TEST(service::today(tools, agent, "example-sale")->dialled == 0);
    BOOST_TEST(service::faq_uses(tools, agent, "example-sale")->counts.empty());
    const api::Claimed again = practising();
    BOOST_TEST(again.earlier.empty());
    BOOST_TEST(again.contact_count == 0);
}

BOOST_AUTO_TEST_CASE(practice_of_a_form_that_the_kit_does_not_have_is_refused) {
    open(0);
    BOOST_TEST((reason_of(service::practise(tools, agent, "example-sale", {"field_visit"})) == Reason::bad_member));
}

BOOST_AUTO_TEST_SUITE_END()
