// Two people amend one record at once, both with the real server: one wins, the other keeps the typing and sees the
// difference.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"

using namespace cts;
using namespace cts::tests;
using scenarios::operator+;

namespace {

const scenarios::Given refuses =
    scenarios::usage_told + scenarios::Given{{"decision", "refuses"}, {"refusal_reason", "price"}};

struct TwoAtOneRecord : TrialShop {
    TwoAtOneRecord() : TrialShop(2) {}

    AtWork lin{*this, "lin"};
    AtWork chen{*this, "chen"};
    std::string call;

    void both_open_the_record_lin_saved() {
        lin.calls(refuses, "refused");
        lin.does([&] { lin.shift().open_records(); });
        call = lin.amending().call().id.to_string();
        chen.does([&] { chen.shift().open_team(); });
        chen.does([&] { chen.shift().open_record(call); });
        BOOST_REQUIRE(chen.records().amending() != nullptr);
    }
    static void writes(AtWork& who, const std::string& field, const std::string& value, const std::string& reason) {
        who.does([&] { who.amending().choose_field(field); });
        who.does([&] { who.amending().choose(value); });
        who.does([&] { who.amending().give_reason(reason); });
    }
    static void sends(AtWork& who) {
        who.does([&] { who.amending().send(); });
    }
    static presenter::AmendView seen(AtWork& who) { return who.amending().view(model::Language::en); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(amend_together, TwoAtOneRecord)

BOOST_AUTO_TEST_CASE(the_record_is_opened_by_its_agent_and_by_the_leader_with_the_customer_named) {
    const auto customer = lin.between().next.value().name;
    both_open_the_record_lin_saved();
    for (AtWork* who : {&lin, &chen}) {
        BOOST_TEST(seen(*who).record.customer_name == customer);
        BOOST_TEST(!seen(*who).record.masked_number.empty());
    }
    lin.looks_again();
    BOOST_TEST(lin.shift().records_view().rows.at(0).customer_name == customer);
}

BOOST_AUTO_TEST_CASE(of_two_who_amend_one_field_the_slower_keeps_the_typing_and_sees_the_difference) {
    both_open_the_record_lin_saved();
    writes(lin, "refusal_reason", "no_need", "heard it again");
    writes(chen, "refusal_reason", "had_it_before", "it says so on the recording");
    sends(chen);
    BOOST_TEST(seen(chen).notice == "The amendment is stored.");
    sends(lin);
    const auto shown = seen(lin);
    BOOST_REQUIRE(shown.conflict.has_value());
    BOOST_TEST(shown.conflict->by_name == "chen");
    BOOST_TEST(shown.conflict->same_field);
    BOOST_TEST(shown.conflict->theirs == shown.current);
    BOOST_TEST(shown.editor.value().value == "no_need");
    BOOST_TEST(shown.reason == "heard it again");
    BOOST_REQUIRE_EQUAL(shown.history.size(), 1u);

    lin.does([&] { lin.amending().keep_mine(); });
    BOOST_TEST(seen(lin).notice == "The amendment is stored.");
    BOOST_REQUIRE_EQUAL(seen(lin).history.size(), 2u);
    BOOST_TEST(seen(lin).history[0].by_name == "lin");
    BOOST_TEST(seen(lin).history[0].before == shown.current);
}

BOOST_AUTO_TEST_CASE(whoever_takes_the_others_value_sends_nothing) {
    both_open_the_record_lin_saved();
    writes(lin, "refusal_reason", "no_need", "heard it again");
    writes(chen, "refusal_reason", "had_it_before", "it says so on the recording");
    sends(chen);
    sends(lin);
    lin.does([&] { lin.amending().take_theirs(); });
    BOOST_TEST(!seen(lin).conflict.has_value());
    BOOST_TEST(seen(lin).editor.value().value == "had_it_before");
    BOOST_TEST(seen(lin).history.size() == 1u);
}

BOOST_AUTO_TEST_CASE(two_who_amend_different_fields_both_get_theirs) {
    both_open_the_record_lin_saved();
    writes(lin, "refusal_reason", "no_need", "heard it again");
    writes(chen, "speaker", "family", "it says so on the recording");
    sends(chen);
    sends(lin);
    BOOST_TEST(!seen(lin).conflict.value().same_field);
    lin.does([&] { lin.amending().keep_mine(); });
    BOOST_TEST(seen(lin).history.size() == 2u);
    BOOST_TEST(!seen(lin).refused);
}

BOOST_AUTO_TEST_SUITE_END()
