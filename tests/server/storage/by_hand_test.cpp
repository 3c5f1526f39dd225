// The table of by_hand.h, a case a line.
#include "server/storage/by_hand.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::StartVerdict;

namespace {

struct Number {
    storage::StartWanted wanted;
    storage::LeadRecord lead;
    std::optional<storage::Bar> bar;
    int calls = 0;

    Number() {
        wanted.now = nine;
        wanted.lease.agent = model::UserId::make(nine);
        wanted.unknown.lead.zone = lead.zone = "Asia/Shanghai";
        wanted.zones = {{"Asia/Shanghai", followup::end_of_time, minutes_later(-60), minutes_later(600)}};
    }
    void held_by(model::UserId agent, Instant until) {
        lead.lease.emplace();
        lead.lease->agent = agent;
        lead.lease->until = until;
    }
    std::optional<StartVerdict> refused(bool known = true) const {
        return storage::refused_by_hand(wanted, {known ? &lead : nullptr, bar, [this](Instant) { return calls; }});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(by_hand, Number)

BOOST_AUTO_TEST_CASE(a_number_that_nothing_speaks_against_may_be_dialled_whether_it_is_known_or_not) {
    BOOST_TEST(!refused(true));
    BOOST_TEST(!refused(false));
}

BOOST_AUTO_TEST_CASE(a_bar_goes_before_every_other_reason) {
    wanted.zones.clear();
    bar = storage::Bar{storage::BarKind::do_not_call, {}, false};
    BOOST_TEST((refused() == StartVerdict::do_not_call));
    bar = storage::Bar{storage::BarKind::blacklist, {}, true};
    BOOST_TEST((refused() == StartVerdict::blacklisted));
}

BOOST_AUTO_TEST_CASE(hours_are_those_of_the_lead_and_of_the_project_for_a_number_nobody_knows) {
    lead.zone = "America/New_York";
    BOOST_TEST((refused(true) == StartVerdict::not_permitted_now));
    BOOST_TEST(!refused(false));
}

BOOST_AUTO_TEST_CASE(a_day_without_a_limit_is_never_full) {
    calls = 40;
    BOOST_TEST(!refused());
    wanted.calls_a_day = 40;
    BOOST_TEST((refused() == StartVerdict::called_enough));
    wanted.calls_a_day = 41;
    BOOST_TEST(!refused());
}

BOOST_AUTO_TEST_CASE(a_colleagues_lead_is_theirs_until_their_lease_ends) {
    held_by(model::UserId::make(minutes_later(1)), nine);
    BOOST_TEST((refused() == StartVerdict::lead_held));
    held_by(model::UserId::make(minutes_later(1)), minutes_later(-1));
    BOOST_TEST(!refused());
    held_by(wanted.lease.agent, minutes_later(10));
    BOOST_TEST(!refused());
}

BOOST_AUTO_TEST_SUITE_END()
