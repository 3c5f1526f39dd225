#include "shared/followup/trial_of_promise.h"

#include <boost/test/unit_test.hpp>

namespace {

std::string trial_end_said(std::string_view zone, std::optional<std::string_view> trial_end) {
    cts::form::SessionContext context;
    context.zone = zone;
    std::optional<cts::model::Instant> end;
    if (trial_end) end = cts::model::Instant::parse_iso8601(*trial_end);
    cts::followup::speak_of_trial(context, end);
    return context.variables["product.trial_end"];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trial_of_promise_test)

BOOST_AUTO_TEST_CASE(the_trial_ends_on_the_day_it_is_in_the_customers_zone) {
    BOOST_TEST(trial_end_said("Asia/Shanghai", "2026-11-10T15:59:59.999Z") == "2026-11-10");
    BOOST_TEST(trial_end_said("Asia/Shanghai", "2026-11-10T16:00:00.000Z") == "2026-11-11");
    BOOST_TEST(trial_end_said("America/New_York", "2026-11-11T04:59:59.999Z") == "2026-11-10");
}

BOOST_AUTO_TEST_CASE(a_call_about_no_trial_keeps_the_products_own_dates) {
    BOOST_TEST(trial_end_said("Asia/Shanghai", std::nullopt) == "");
}

BOOST_AUTO_TEST_SUITE_END()
