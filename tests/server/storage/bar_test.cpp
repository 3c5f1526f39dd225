// The tables of bar.h, a case a line, and every combination against the simplest reading of them.
#include "server/storage/bar.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::storage;
using namespace cts::tests;

namespace {

BlacklistRecord entry(BlacklistState state, bool urgent = false, std::optional<Instant> ends_at = {}) {
    BlacklistRecord made;
    made.state = state;
    made.urgent = urgent;
    made.ends_at = ends_at;
    return made;
}

std::optional<Bar> bar_by(std::vector<BlacklistRecord> entries, bool do_not_call = false) {
    return bar_of({do_not_call, std::move(entries)}, nine);
}

const Bar for_ever{BarKind::blacklist, std::nullopt, false};

}  // namespace

BOOST_AUTO_TEST_SUITE(bar)

BOOST_AUTO_TEST_CASE(a_number_nobody_wrote_anything_about_is_free) {
    BOOST_TEST(!bar_by({}).has_value());
}

BOOST_AUTO_TEST_CASE(a_do_not_call_bars_for_ever_whatever_else_stands_there) {
    const Bar expected{BarKind::do_not_call, std::nullopt, false};
    BOOST_TEST((bar_by({}, true) == expected));
    BOOST_TEST((bar_by({entry(BlacklistState::lifted), entry(BlacklistState::declined, true)}, true) == expected));
    BOOST_TEST((bar_by({entry(BlacklistState::holding, false, minutes_later(5))}, true) == expected));
}

BOOST_AUTO_TEST_CASE(an_approved_entry_bars_until_its_end_and_not_a_moment_longer) {
    BOOST_TEST((bar_by({entry(BlacklistState::holding)}) == for_ever));
    const Instant end = minutes_later(5);
    BOOST_TEST((bar_by({entry(BlacklistState::holding, false, end)}) == Bar{BarKind::blacklist, end, false}));
    BOOST_TEST(!bar_by({entry(BlacklistState::holding, false, nine)}).has_value());
}

BOOST_AUTO_TEST_CASE(a_proposal_bars_only_when_it_is_urgent) {
    BOOST_TEST(!bar_by({entry(BlacklistState::proposed)}).has_value());
    BOOST_TEST((bar_by({entry(BlacklistState::proposed, true)}) == Bar{BarKind::blacklist, std::nullopt, true}));
    BOOST_TEST(!bar_by({entry(BlacklistState::proposed, true, nine)}).has_value());
}

BOOST_AUTO_TEST_CASE(what_was_declined_or_lifted_bars_nothing_urgent_or_not) {
    for (const auto state : {BlacklistState::declined, BlacklistState::lifted}) {
        for (const bool urgent : {false, true}) BOOST_TEST(!bar_by({entry(state, urgent)}).has_value());
    }
}

BOOST_AUTO_TEST_CASE(of_several_entries_the_decided_one_is_told_and_of_two_the_one_that_lasts_longer) {
    const auto pending = entry(BlacklistState::proposed, true);
    const auto short_one = entry(BlacklistState::holding, false, minutes_later(5));
    const auto long_one = entry(BlacklistState::holding, false, minutes_later(50));
    BOOST_TEST((bar_by({pending, short_one, long_one}) == bar_by({long_one})));
    BOOST_TEST((bar_by({long_one, short_one, pending}) == bar_by({long_one})));
    BOOST_TEST((bar_by({short_one, entry(BlacklistState::holding)}) == for_ever));
}

BOOST_AUTO_TEST_CASE(every_decision_in_every_state_goes_by_the_table) {
    const auto proposer = model::UserId::make(nine);
    const auto another = model::UserId::make(nine);
    const auto says = [&](BlacklistState state, BlacklistDecision decision, model::UserId by) {
        auto made = entry(state);
        made.proposed_by = proposer;
        return after_decision(made, decision, by);
    };
    using enum BlacklistDecision;
    BOOST_TEST((says(BlacklistState::proposed, approve, another) == BlacklistState::holding));
    BOOST_TEST((says(BlacklistState::proposed, approve, proposer).error() == DecisionVerdict::own_proposal));
    BOOST_TEST((says(BlacklistState::proposed, decline, another) == BlacklistState::declined));
    BOOST_TEST((says(BlacklistState::proposed, decline, proposer) == BlacklistState::declined));
    BOOST_TEST((says(BlacklistState::holding, lift, proposer) == BlacklistState::lifted));
    int refused = 0;
    for (const auto state :
         {BlacklistState::proposed, BlacklistState::holding, BlacklistState::declined, BlacklistState::lifted}) {
        for (const auto decision : {approve, decline, lift}) refused += !says(state, decision, another);
    }
    BOOST_TEST(refused == 9);
}

BOOST_AUTO_TEST_SUITE_END()
