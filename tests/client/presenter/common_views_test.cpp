#include "client/presenter/common_views.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace cts;

// A customer issued for a second confirmation, beside a promise of another project.
api::Claimed issued_for_a_promise() {
    api::Claimed claimed;
    claimed.contents.zone = "Asia/Shanghai";
    claimed.promises.resize(2);
    claimed.promises[0].id = model::FollowUpId::make({1});
    claimed.promises[0].trial_end = model::Instant::parse_iso8601("2026-10-14T15:59:59.999Z");
    claimed.promises[1].id = model::FollowUpId::make({2});
    claimed.contents.follow_up = claimed.promises[0].id;
    return claimed;
}

std::string trial_end_spoken_of(const api::Claimed& claimed) {
    return presenter::session_context(claimed, {}, {}, {}).variables["product.trial_end"];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(common_views_test)

BOOST_AUTO_TEST_CASE(a_second_confirmation_speaks_of_the_trial_that_was_agreed) {
    BOOST_TEST(trial_end_spoken_of(issued_for_a_promise()) == "2026-10-14");
}

BOOST_AUTO_TEST_CASE(a_call_that_keeps_no_promise_speaks_of_the_products_own_dates) {
    api::Claimed claimed = issued_for_a_promise();
    claimed.contents.follow_up.reset();
    BOOST_TEST(trial_end_spoken_of(claimed) == "");
}

BOOST_AUTO_TEST_SUITE_END()
