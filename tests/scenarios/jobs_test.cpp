// What the server does on its own, seen from outside.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/running_server.h"

using namespace cts;
using namespace cts::tests;

namespace {

const nlohmann::json* job_named(const nlohmann::json& jobs, const std::string& name) {
    for (const auto& job : jobs["items"])
        if (job["name"] == name) return &job;
    return nullptr;
}

// Asks until every job has run once; the server's own thread runs them, and each answer takes a moment.
nlohmann::json jobs_once_run(RunningServer& server) {
    for (int look = 0; look < 100'000; ++look) {
        auto jobs = server.ask("GET", "/api/v1/jobs", server.administrator).json;
        bool all = jobs["items"].size() >= 6;
        for (const auto& job : jobs["items"]) all = all && job.contains("last_run");
        if (all) return jobs;
    }
    BOOST_FAIL("the jobs do not run");
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jobs)

BOOST_AUTO_TEST_CASE(the_administrator_sees_each_job_its_last_run_and_how_late_it_is) {
    RunningServer server;
    const auto jobs = jobs_once_run(server);
    for (const char* name :
         {"expired_sessions", "lapsed_leases", "running_clocks", "seal_lanes", "struck_clocks", "trial_periods"}) {
        const auto* job = job_named(jobs, name);
        BOOST_REQUIRE_MESSAGE(job != nullptr, name);
        BOOST_TEST((*job)["state"] == "resting");
        BOOST_TEST((*job)["lag"] == "PT0S");
        BOOST_TEST((*job)["failures"] == 0);
    }
    BOOST_TEST(server.ask("GET", "/api/v1/jobs", server.add_user("agent", {"agent"}))
                   .refused(model::Reason::no_right, "watch_server"));
}

BOOST_AUTO_TEST_CASE(the_jobs_are_in_the_metrics_without_asking_the_database) {
    RunningServer server;
    jobs_once_run(server);
    for (int look = 0; look < 100'000; ++look) {
        const auto text = server.ask("GET", "/metrics").body;
        if (text.find("cts_job_batches_total{job=\"seal_lanes\"} ") != std::string::npos &&
            text.find("cts_job_lag_seconds{job=\"lapsed_leases\"} 0\n") != std::string::npos)
            return;
    }
    BOOST_FAIL("the metrics do not tell of the jobs");
}

BOOST_AUTO_TEST_SUITE_END()
