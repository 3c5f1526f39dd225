#include "server/service/jobs.h"

#include <boost/test/unit_test.hpp>

#include "server/storage/job_rules.h"
#include "tests/server/service/shop.h"

using namespace cts;
using api::JobState;

namespace {

struct Watched : tests::Shop {
    storage::JobLease taken() {
        const auto job = store->jobs().take({"seal_lanes", "host/1/a", std::chrono::minutes(1), clock.now()}).value();
        return {job.name, job.epoch, job.batches, std::chrono::minutes(1)};
    }
    api::Job seen() {
        const auto jobs = service::list_jobs(tools, boss);
        BOOST_REQUIRE(jobs);
        BOOST_REQUIRE(jobs->items.size() == 1U);
        return jobs->items.front();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jobs, Watched)

BOOST_AUTO_TEST_CASE(only_the_administrator_watches_what_the_server_does_on_its_own) {
    const auto refused = service::list_jobs(tools, agent);
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().front().reason == model::Reason::no_right));
}

BOOST_AUTO_TEST_CASE(a_job_under_way_says_which_server_is_at_it) {
    taken();
    BOOST_TEST((seen().state == JobState::running));
    BOOST_TEST(seen().server == "host/1/a");
}

BOOST_AUTO_TEST_CASE(a_job_that_has_not_run_for_an_hour_says_how_late_it_is) {
    taken();
    clock.at = clock.at + std::chrono::hours(1);
    BOOST_TEST((seen().state == JobState::due));
    BOOST_TEST((seen().lag == std::chrono::hours(1)));
    BOOST_TEST(seen().server == "");
}

BOOST_AUTO_TEST_CASE(a_job_that_failed_says_why_and_when_it_is_tried_again) {
    const auto lease = taken();
    store->jobs().note_failure(lease, "chain_broken", clock.now());
    const auto job = seen();
    BOOST_TEST((job.state == JobState::pausing));
    BOOST_TEST(job.last_failure.value() == "chain_broken");
    BOOST_TEST(job.failures == 1);
    BOOST_TEST((job.retry_at == clock.now() + storage::first_pause));
}

BOOST_AUTO_TEST_CASE(a_job_with_nothing_left_rests_and_says_when_it_ran) {
    const auto lease = taken();
    store->jobs().run_batch(lease, clock.now(), [&](storage::JobEffects&) {
        return storage::BatchDone{"c", 3, false, clock.now() + std::chrono::minutes(5)};
    });
    const auto job = seen();
    BOOST_TEST((job.state == JobState::resting));
    BOOST_TEST((job.last_run == clock.now()));
    BOOST_TEST(job.done == 3);
    BOOST_TEST((job.lag == std::chrono::milliseconds(0)));
}

BOOST_AUTO_TEST_SUITE_END()
