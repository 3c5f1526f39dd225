#include "server/service/log_in_throttle.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using std::chrono::seconds;

namespace {

const model::Instant midday{1'790'000'000'000};

struct Guessed {
    service::LogInThrottle throttle;
    void fail(int times) {
        for (int i = 0; i < times; ++i) throttle.failed("wang", "10.0.0.5", midday);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(log_in_throttle, Guessed)

BOOST_AUTO_TEST_CASE(four_wrong_passwords_cost_no_waiting) {
    fail(4);
    BOOST_TEST(!throttle.wait_of("wang", "10.0.0.5", midday));
}

BOOST_AUTO_TEST_CASE(from_the_fifth_on_the_wait_doubles) {
    fail(5);
    BOOST_TEST((throttle.wait_of("wang", "10.0.0.5", midday) == seconds(2)));
    fail(2);
    BOOST_TEST((throttle.wait_of("wang", "10.0.0.5", midday) == seconds(8)));
    fail(100);
    BOOST_TEST((throttle.wait_of("wang", "10.0.0.5", midday) == seconds(256)));
}

BOOST_AUTO_TEST_CASE(the_wait_ends_by_itself) {
    fail(5);
    BOOST_TEST(!throttle.wait_of("wang", "10.0.0.5", midday + seconds(2)));
}

BOOST_AUTO_TEST_CASE(a_colleague_behind_the_same_address_does_not_wait) {
    fail(20);
    BOOST_TEST(!throttle.wait_of("li", "10.0.0.5", midday));
}

BOOST_AUTO_TEST_CASE(the_same_person_elsewhere_does_not_wait_for_a_guesser) {
    fail(20);
    BOOST_TEST(!throttle.wait_of("wang", "10.0.0.6", midday));
}

BOOST_AUTO_TEST_CASE(a_right_password_forgets_the_wrong_ones) {
    fail(20);
    throttle.succeeded("wang", "10.0.0.5");
    BOOST_TEST(!throttle.wait_of("wang", "10.0.0.5", midday));
}

BOOST_AUTO_TEST_SUITE_END()
