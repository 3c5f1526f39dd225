#include "client/ui/moment_text.h"

#include <boost/test/unit_test.hpp>

#include "shared/model/civil.h"

using namespace cts;

BOOST_AUTO_TEST_SUITE(moment_text_test)

// Calls that were made elsewhere before go back years.
BOOST_AUTO_TEST_CASE(what_was_in_another_year_says_so) {
    const std::string zone = "Asia/Shanghai";
    const auto at = [&](int year, int month, int day) {
        return model::from_civil({{year, month, day}, 0, 30, 0}, zone);
    };
    const auto now = at(2027, 1, 2);
    BOOST_TEST(ui::past_text(at(2027, 1, 1), now, zone) == "01-01 00:30");
    BOOST_TEST(ui::past_text(at(2026, 12, 31), now, zone) == "2026-12-31");
    BOOST_TEST(ui::past_text(at(2025, 3, 5), now, zone) == "2025-03-05");
}

BOOST_AUTO_TEST_SUITE_END()
