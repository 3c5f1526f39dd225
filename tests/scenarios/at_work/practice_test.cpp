// Practice on the agent's own screen: judged like a call, and in no figure afterwards.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using scenarios::operator+;

namespace {

const scenarios::Given complains = scenarios::somebody_speaks + scenarios::complains_of_charge;

struct Practising : TrialShop {
    Practising() : TrialShop(2) {}

    AtWork lin{*this, "lin"};

    void practises(const scenarios::Given& answers, const std::string& outcome) {
        lin.does([&] { lin.shift().practise(); });
        BOOST_REQUIRE(lin.in_call());
        BOOST_TEST(lin.call().top.practice);
        lin.does([&] { lin.shift().call()->answered(); });
        lin.fills_in(answers);
        lin.ends_with(outcome);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(practice, Practising)

BOOST_AUTO_TEST_CASE(a_practised_call_is_held_to_the_same_gate) {
    lin.does([&] { lin.shift().practise(); });
    lin.does([&] { lin.shift().call()->answered(); });
    lin.fills_in(complains);
    lin.does([&] { lin.shift().call()->choose_outcome("refused"); });
    BOOST_TEST(!lin.call().gate.open);
    lin.does([&] { lin.shift().call()->save(); });
    BOOST_TEST(lin.in_call());
}

BOOST_AUTO_TEST_CASE(practice_appears_in_no_figure_and_leaves_nothing_to_do) {
    const auto at_hand = lin.between().next.value().name;
    practises(complains, "complaint");
    BOOST_TEST(lin.between().today.dialled == 0);
    BOOST_TEST(lin.between().today.connected == 0);
    BOOST_TEST(lin.between().outcomes_today.empty());
    BOOST_TEST(lin.between().follow_ups.empty());
    BOOST_TEST(lin.between().next.value().name == at_hand);
    AtWork chen{*this, "chen"};
    chen.does([&] { chen.shift().open_team(); });
    for (const auto tab : {presenter::TeamTab::open, presenter::TeamTab::unassigned, presenter::TeamTab::to_correct}) {
        chen.does([&] { chen.team().show_tab(tab); });
        BOOST_TEST(chen.shift().team_view().rows.empty());
        BOOST_TEST(chen.shift().team_view().calls.empty());
    }
}

BOOST_AUTO_TEST_CASE(among_ones_own_records_practice_says_that_it_is) {
    practises(complains, "complaint");
    lin.does([&] { lin.shift().open_records(); });
    lin.looks_again();
    BOOST_REQUIRE_EQUAL(lin.shift().records_view().rows.size(), 1u);
    BOOST_TEST(lin.shift().records_view().rows[0].practice);
}

BOOST_AUTO_TEST_SUITE_END()
