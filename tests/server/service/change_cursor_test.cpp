#include "server/service/change_cursor.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using service::ChangeCursor;

BOOST_AUTO_TEST_SUITE(change_cursor)

BOOST_AUTO_TEST_CASE(a_cursor_comes_back_as_it_was_handed_out) {
    const std::vector<storage::LanePosition> heads{{0, 17}, {3, 9'000'000'000}};
    const std::string text = ChangeCursor(heads).text();
    BOOST_TEST(text == "0-17.3-9000000000");
    BOOST_TEST(ChangeCursor::parse(text)->text() == text);
    BOOST_TEST(ChangeCursor::parse(ChangeCursor({}).text())->of(0) == 0);
}

BOOST_AUTO_TEST_CASE(a_lane_that_appears_later_is_read_from_its_beginning) {
    auto cursor = ChangeCursor::parse("0-17.3-4").value();
    BOOST_TEST(cursor.of(2) == 0);
    cursor.move(2, 5);
    cursor.move(0, 18);
    cursor.move(9, 1);
    BOOST_TEST(cursor.text() == "0-18.2-5.3-4.9-1");
}

BOOST_AUTO_TEST_CASE(what_we_did_not_write_is_no_cursor) {
    for (const auto* text : {"",
                             "0",
                             "-",
                             "0-",
                             "-1",
                             "0--1",
                             "0-1.",
                             ".0-1",
                             "0-1.0-2",
                             "1-1.0-1",
                             "0-01",
                             "00-1",
                             "+0-1",
                             " 0-1",
                             "0-1 ",
                             "0-99999999999999999999",
                             "99999999999-1",
                             "0-1;drop",
                             "a-b",
                             "0-1.1"})
        BOOST_TEST(!ChangeCursor::parse(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(a_cursor_is_ahead_when_it_names_what_no_lane_has_told) {
    const std::vector<storage::LanePosition> heads{{0, 17}, {1, 4}};
    BOOST_TEST(!ChangeCursor::parse("0-17.1-4")->is_ahead_of(heads));
    BOOST_TEST(!ChangeCursor::parse("0-3.2-0")->is_ahead_of(heads));
    BOOST_TEST(ChangeCursor::parse("0-18.1-4")->is_ahead_of(heads));
    BOOST_TEST(ChangeCursor::parse("0-17.2-1")->is_ahead_of(heads));
}

BOOST_AUTO_TEST_SUITE_END()
