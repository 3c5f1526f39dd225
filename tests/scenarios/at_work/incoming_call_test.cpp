// A customer calls: what the agent sees of earlier calls, promises and complaints, by the number alone; and that the
// call that ends keeps the promise.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using scenarios::operator+;

namespace {

const scenarios::Given booked = scenarios::usage_told + scenarios::tomorrow_at_three;
const scenarios::Given refuses =
    scenarios::usage_told + scenarios::Given{{"decision", "refuses"}, {"refusal_reason", "price"}};
const scenarios::Given complains = scenarios::somebody_speaks + scenarios::complains_of_charge;

struct Hotline : TrialShop {
    Hotline() : TrialShop(3) {}

    AtWork lin{*this, "lin"};

    static void answers_the_phone(AtWork& agent, const std::string& number) {
        agent.does([&] { agent.shift().take_incoming(number); });
        BOOST_REQUIRE_MESSAGE(agent.in_call(), agent.between().notice);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(incoming_call, Hotline)

BOOST_AUTO_TEST_CASE(a_customer_who_calls_is_known_with_the_earlier_call_and_what_was_promised) {
    const auto customer = lin.between().next.value().name;
    lin.calls(booked + scenarios::Given{{"callback_note", "跟太太商量后再定"}}, "callback_booked");
    AtWork wu{*this, "wu"};
    clock.pass(2h);
    answers_the_phone(wu, fictional_number(0));
    const auto& seen = wu.call();
    BOOST_TEST((seen.phone.state == presenter::PhoneState::connected));
    BOOST_TEST(seen.customer.name == customer);
    BOOST_REQUIRE_EQUAL(seen.customer.earlier.size(), 1u);
    BOOST_TEST(seen.customer.earlier[0].outcome_label == "Callback booked");
    BOOST_TEST(seen.customer.earlier[0].agent_name == "lin");
    BOOST_REQUIRE_EQUAL(seen.customer.promises.size(), 1u);
    BOOST_TEST(seen.customer.promises[0].worked);
    BOOST_TEST(seen.customer.promises[0].subject == "跟太太商量后再定");
    BOOST_TEST(seen.customer.complaints.in_all == 0);

    wu.fills_in(refuses);
    wu.ends_with("refused");
    lin.looks_again();
    BOOST_TEST(lin.between().follow_ups.empty());
}

BOOST_AUTO_TEST_CASE(whoever_complains_again_is_met_with_a_banner) {
    lin.calls(complains, "complaint");
    AtWork wu{*this, "wu"};
    clock.pass(3h);
    answers_the_phone(wu, fictional_number(0));
    BOOST_TEST(wu.call().customer.complaints.open == 1);
    BOOST_TEST(wu.call().customer.complaints.in_all == 1);
    wu.fills_in(complains);
    wu.ends_with("complaint");
    clock.pass(1h);
    answers_the_phone(lin, fictional_number(0));
    BOOST_TEST(lin.call().customer.complaints.open == 2);
    BOOST_TEST(lin.call().customer.complaints.in_all == 2);
    BOOST_TEST((lin.call().customer.complaints.latest == clock.now() - 1h - 30s - 3s * 4));
}

BOOST_AUTO_TEST_CASE(an_incoming_call_is_no_attempt_and_the_customer_at_hand_stays) {
    const auto at_hand = lin.between().next.value().name;
    answers_the_phone(lin, fictional_number(2));
    BOOST_TEST(lin.call().customer.name != at_hand);
    lin.fills_in(refuses);
    lin.ends_with("refused");
    BOOST_TEST(lin.between().next.value().name == at_hand);
    BOOST_TEST(lin.between().today.dialled == 0);
}

BOOST_AUTO_TEST_CASE(a_caller_nobody_knows_is_served_and_known_the_next_time) {
    answers_the_phone(lin, fictional_number(60));
    BOOST_TEST(lin.call().customer.name.empty());
    lin.fills_in(refuses);
    lin.ends_with("refused");
    AtWork wu{*this, "wu"};
    answers_the_phone(wu, fictional_number(60));
    BOOST_TEST(wu.call().customer.earlier.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
