#include "server/storage/job_rules.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::storage;
using namespace cts::tests;

namespace {

JobRecord at_rest_since_nine() {
    auto job = new_job("j", nine);
    job.due = minutes_later(10);
    return job;
}

JobRecord held_by_a_since_nine() {
    return taken(new_job("j", nine), {"j", "a", std::chrono::minutes(5), nine});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(job_rules)

BOOST_AUTO_TEST_CASE(a_job_is_taken_when_it_is_due_and_not_before) {
    const auto job = at_rest_since_nine();
    BOOST_TEST(!may_take(job, "a", minutes_later(9)));
    BOOST_TEST(may_take(job, "a", minutes_later(10)));
    BOOST_TEST(may_take(job, "a", minutes_later(60 * 24)));
}

BOOST_AUTO_TEST_CASE(a_job_that_another_server_is_at_is_left_to_it_until_its_lease_has_run_out) {
    const auto job = held_by_a_since_nine();
    BOOST_TEST(!may_take(job, "b", minutes_later(5)));
    BOOST_TEST(may_take(job, "a", minutes_later(1)));
    BOOST_TEST(may_take(job, "b", minutes_later(6)));
}

BOOST_AUTO_TEST_CASE(a_job_whose_row_was_written_by_a_clock_that_ran_ahead_is_taken_whatever_it_says) {
    auto job = held_by_a_since_nine();
    job.due = minutes_later(60 * 24 * 365);
    job.touched_at = minutes_later(60 * 24 * 365);
    BOOST_TEST(may_take(job, "b", nine));
}

BOOST_AUTO_TEST_CASE(clocks_that_differ_by_less_than_a_minute_break_no_lease) {
    auto job = held_by_a_since_nine();
    BOOST_TEST(!may_take(job, "b", nine - std::chrono::seconds(59)));
}

BOOST_AUTO_TEST_CASE(a_failed_job_waits_longer_each_time_and_never_longer_than_ten_minutes) {
    BOOST_TEST((pause_after(1) == std::chrono::seconds(5)));
    BOOST_TEST((pause_after(2) == std::chrono::seconds(10)));
    BOOST_TEST((pause_after(4) == std::chrono::seconds(40)));
    BOOST_TEST((pause_after(8) == std::chrono::minutes(10)));
    BOOST_TEST((pause_after(1'000'000) == std::chrono::minutes(10)));
}

BOOST_AUTO_TEST_CASE(a_failure_keeps_what_was_reached_and_since_when_the_job_is_late) {
    auto job = held_by_a_since_nine();
    job.cursor = "there";
    job = after_failure(job, "chain_broken", minutes_later(1));
    BOOST_TEST(job.cursor == "there");
    BOOST_TEST((job.due == nine));
    BOOST_TEST(job.last_failure == "chain_broken");
    BOOST_TEST(!may_take(job, "b", minutes_later(1)));
    BOOST_TEST(may_take(job, "b", minutes_later(2)));
}

BOOST_AUTO_TEST_CASE(a_batch_after_failures_ends_their_row) {
    auto job = after_failure(held_by_a_since_nine(), "internal", nine);
    job = after_batch(job, {"j", job.epoch, 0, std::chrono::minutes(1)}, {"on", 2, false, minutes_later(30)}, nine);
    BOOST_TEST(job.failures == 0);
    BOOST_TEST(!job.retry_at.has_value());
    BOOST_TEST(job.last_failure == "internal");
    BOOST_TEST((job.due == minutes_later(30)));
    BOOST_TEST(job.owner == "");
}

BOOST_AUTO_TEST_CASE(a_job_stays_due_since_the_same_moment_until_nothing_is_left) {
    auto job = held_by_a_since_nine();
    job = after_batch(job, {"j", job.epoch, 0, std::chrono::minutes(1)}, {"on", 2, true, minutes_later(30)},
                      minutes_later(3));
    BOOST_TEST((job.due == nine));
    BOOST_TEST(job.owner == "a");
    BOOST_TEST((job.held_until == minutes_later(4)));
}

BOOST_AUTO_TEST_SUITE_END()
