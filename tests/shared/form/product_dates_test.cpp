#include "shared/form/product_dates.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(product_dates_test)

namespace {

using cts::model::CivilDate;

std::string opens(std::string_view agreed_on, const cts::calendar::WorkingCalendar* calendar = nullptr) {
    cts::form::Product product;
    product.opens_within_to = 5;
    return cts::form::opens_by(product, CivilDate::parse(agreed_on).value(), calendar).to_string();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_service_opens_within_five_working_days_monday_to_friday_when_no_calendar_is_known) {
    BOOST_TEST(opens("2026-10-12") == "2026-10-19");
    BOOST_TEST(opens("2026-10-10") == "2026-10-16");
    BOOST_TEST(opens("2026-09-30") == "2026-10-07");
}

BOOST_AUTO_TEST_CASE(holidays_do_not_count_and_make_up_days_do_where_the_calendar_knows_them) {
    cts::calendar::WorkingCalendar china;
    for (const auto day : cts::calendar::all_weekdays) china.week.insert(day);
    china.week.erase(cts::calendar::Weekday::saturday);
    china.week.erase(cts::calendar::Weekday::sunday);
    china.years[2026] = {{{{"国庆节", "National Day"}, {2026, 10, 1}, {2026, 10, 7}}}, {{2026, 10, 10}}};
    BOOST_TEST(opens("2026-09-30", &china) == "2026-10-13");
    BOOST_TEST(opens("2026-10-12", &china) == "2026-10-19");
    const cts::calendar::WorkingCalendar nobody_works;
    BOOST_TEST(opens("2026-10-12", &nobody_works) == "2026-10-19");
}

BOOST_AUTO_TEST_CASE(a_trial_ends_its_days_later_over_the_end_of_a_month) {
    cts::form::Product product;
    product.trial_days = 30;
    BOOST_TEST(cts::form::trial_end(product, CivilDate{2026, 1, 31}).to_string() == "2026-03-02");
    BOOST_TEST(cts::form::trial_end(product, CivilDate{2024, 1, 31}).to_string() == "2024-03-01");
}

BOOST_AUTO_TEST_SUITE_END()
