#include "server/sql/bulk_turn.h"

#include <boost/test/unit_test.hpp>

using cts::sql::BulkTurn;
using std::chrono::milliseconds;

namespace {

constexpr BulkTurn::Time start{milliseconds(1000)};

BulkTurn after_bulk_of(milliseconds took) {
    BulkTurn turn;
    turn.bulk_ran(start - took, start);
    return turn;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bulk_turn_test)

BOOST_AUTO_TEST_CASE(comes_at_once_while_nobody_writes_anything_small) {
    BOOST_TEST(BulkTurn().has_come(false, start));
    BOOST_TEST(after_bulk_of(milliseconds(10)).has_come(false, start));
}

BOOST_AUTO_TEST_CASE(rests_twice_as_long_as_it_took_once_somebody_has_written) {
    auto turn = after_bulk_of(milliseconds(10));
    turn.urgent_ran();
    BOOST_TEST(!turn.has_come(false, start + milliseconds(19)));
    BOOST_TEST(turn.has_come(false, start + milliseconds(20)));
}

BOOST_AUTO_TEST_CASE(comes_after_eight_groups_although_more_wait_and_not_before_it_has_rested) {
    auto turn = after_bulk_of(milliseconds(10));
    for (int group = 0; group < BulkTurn::patience - 1; ++group) turn.urgent_ran();
    BOOST_TEST(!turn.has_come(true, start + milliseconds(500)));
    turn.urgent_ran();
    BOOST_TEST(!turn.has_come(true, start + milliseconds(19)));
    BOOST_TEST(turn.has_come(true, start + milliseconds(20)));
}

BOOST_AUTO_TEST_SUITE_END()
