// The runner by itself, on a job that a test can make do anything.
#include "server/jobs/runner.h"

#include <boost/test/unit_test.hpp>

#include "tests/doubles/memory_store.h"
#include "tests/server/jobs/turned_clock.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;

namespace {

class Scripted final : public jobs::Job {
  public:
    using Script = std::function<storage::BatchDone(const std::string& cursor, Instant now)>;
    Scripted(std::string name, Script script) : name_(std::move(name)), script_(std::move(script)) {}
    std::string_view name() const override { return name_; }
    storage::Batch prepare(const std::string& cursor, Instant now) override {
        return [this, cursor, now](storage::JobEffects&) { return script_(cursor, now); };
    }

  private:
    std::string name_;
    Script script_;
};

struct House {
    std::unique_ptr<storage::Store> store = memory_store();
    HandClock clock;
    jobs::JobBoard board;
    std::vector<std::string> log;  // cursors of the batches, in order

    jobs::Runner server(const std::string& owner, std::vector<std::pair<std::string, Scripted::Script>> scripts) {
        jobs::Work work;
        for (auto& [name, script] : scripts) work.push_back(std::make_unique<Scripted>(name, std::move(script)));
        return {store->jobs(), clock, owner, std::move(work), board};
    }
    storage::JobRecord row(const std::string& name) {
        for (const auto& job : store->jobs().all())
            if (job.name == name) return job;
        return {};
    }
    // Counts up to `end` and then rests for an hour.
    Scripted::Script counts_to(int end, const std::string& called = {}) {
        return [this, end, called](const std::string& cursor, Instant now) {
            const int next = cursor.empty() ? 1 : std::stoi(cursor) + 1;
            log.push_back(called + std::to_string(next));
            return storage::BatchDone{std::to_string(next), 1, next < end, now + 1h};
        };
    }
};

storage::BatchDone breaks(const std::string&, Instant) {
    throw jobs::JobFault(jobs::JobFailure::chain_broken);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(runner, House)

BOOST_AUTO_TEST_CASE(a_job_runs_batch_after_batch_in_order_until_nothing_is_left_and_then_rests) {
    auto server = this->server("a", {{"count", counts_to(4)}});
    server.run_due();
    BOOST_TEST(log == (std::vector<std::string>{"1", "2", "3", "4"}), boost::test_tools::per_element());
    server.run_due();
    BOOST_TEST(log.size() == 4U);
    BOOST_TEST((row("count").due == nine + 1h));
}

BOOST_AUTO_TEST_CASE(a_job_with_much_to_catch_up_with_does_not_keep_the_others_waiting) {
    auto server = this->server("a", {{"long", counts_to(3, "l")}, {"short", counts_to(1, "s")}});
    server.run_due();
    BOOST_TEST(log == (std::vector<std::string>{"l1", "s1", "l2", "l3"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_servers_do_a_job_once) {
    auto a = server("a", {{"count", counts_to(2)}});
    auto b = server("b", {{"count", counts_to(2)}});
    for (int hour = 0; hour < 3; ++hour) {
        a.run_due();
        b.run_due();
        clock.turn(30min);
        b.run_due();
        clock.turn(30min);
    }
    BOOST_TEST(log == (std::vector<std::string>{"1", "2", "3", "4"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_failure_says_its_reason_pauses_longer_each_time_and_ends_with_the_first_batch_kept) {
    bool whole = false;
    auto server = this->server("a", {{"job", [&](const std::string& cursor, Instant now) {
                                          return whole ? counts_to(1)(cursor, now) : breaks(cursor, now);
                                      }}});
    server.run_due();
    BOOST_TEST(row("job").last_failure == "chain_broken");
    BOOST_TEST(row("job").failures == 1);
    server.run_due();
    BOOST_TEST(row("job").failures == 1);
    clock.turn(5s);
    server.run_due();
    BOOST_TEST(row("job").failures == 2);
    clock.turn(5s);
    server.run_due();
    BOOST_TEST(row("job").failures == 2);
    clock.turn(5s);
    whole = true;
    server.run_due();
    BOOST_TEST(row("job").failures == 0);
    BOOST_TEST(log.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_job_that_fails_does_not_keep_the_others_from_running) {
    auto server = this->server("a", {{"bad", breaks}, {"good", counts_to(2)}});
    server.run_due();
    BOOST_TEST(log.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_went_wrong_is_counted_by_its_reason_and_what_nobody_foresaw_is_internal) {
    auto server = this->server("a", {{"bad", breaks}, {"odd", [](const std::string&, Instant) -> storage::BatchDone {
                                                           throw std::out_of_range("at");
                                                       }}});
    server.run_due();
    clock.turn(90s);
    const auto text = board.text(clock.now());
    BOOST_TEST(text.find("cts_job_failures_total{job=\"bad\",reason=\"chain_broken\"} 1\n") != std::string::npos, text);
    BOOST_TEST(text.find("cts_job_failures_total{job=\"odd\",reason=\"internal\"} 1\n") != std::string::npos, text);
    BOOST_TEST(text.find("cts_job_lag_seconds{job=\"bad\"} 90\n") != std::string::npos, text);
    BOOST_TEST(text.find("cts_job_failures_in_a_row{job=\"odd\"} 1\n") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(a_server_told_to_stop_ends_after_the_batch_under_way_and_another_goes_on_at_once) {
    jobs::Runner* stopped = nullptr;
    auto a = server("a", {{"count", [&](const std::string& cursor, Instant now) {
                               if (cursor == "1") stopped->stop();
                               return counts_to(4)(cursor, now);
                           }}});
    stopped = &a;
    a.run_due();
    BOOST_TEST(log.size() == 2U);
    auto b = server("b", {{"count", counts_to(4)}});
    b.run_due();
    BOOST_TEST(log == (std::vector<std::string>{"1", "2", "3", "4"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_server_whose_job_was_taken_over_while_it_slept_in_mid_batch_leaves_the_rest_to_the_other) {
    auto b = server("b", {{"count", counts_to(4)}});
    class Sleeper final : public jobs::Job {
      public:
        explicit Sleeper(std::function<void()> sleep) : sleep_(std::move(sleep)) {}
        std::string_view name() const override { return "count"; }
        storage::Batch prepare(const std::string&, Instant) override {
            sleep_();
            return [](storage::JobEffects&) { return storage::BatchDone{"from the sleeper", 1, false, {}}; };
        }

      private:
        std::function<void()> sleep_;
    };
    jobs::Work work;
    work.push_back(std::make_unique<Sleeper>([&] {
        clock.turn(10min);
        b.run_due();
    }));
    jobs::Runner a(store->jobs(), clock, "a", std::move(work), board);
    a.run_due();
    BOOST_TEST(row("count").cursor == "4");
    BOOST_TEST(row("count").batches == 4);
    BOOST_TEST(row("count").failures == 0);
}

BOOST_AUTO_TEST_CASE(a_server_down_for_a_day_goes_on_where_it_stopped_and_says_how_late_it_is) {
    auto before = server("a", {{"count", counts_to(1)}});
    before.run_due();
    clock.turn(25h);
    std::chrono::milliseconds lag{};
    auto after = server("a again",
                        {{"count", [&](const std::string& cursor, Instant now) { return counts_to(5)(cursor, now); }}});
    BOOST_TEST(board.text(clock.now()).find("cts_job_lag_seconds{job=\"count\"} 86400\n") != std::string::npos);
    after.run_due();
    BOOST_TEST(log == (std::vector<std::string>{"1", "2", "3", "4", "5"}), boost::test_tools::per_element());
    BOOST_TEST(board.text(clock.now()).find("cts_job_lag_seconds{job=\"count\"} 0\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_clock_that_jumped_forth_and_was_put_back_does_not_stop_a_job) {
    auto server = this->server("a", {{"count", counts_to(1)}});
    clock.turn(24h * 365);
    server.run_due();
    clock.turn(-24h * 365);
    server.run_due();
    BOOST_TEST(log == (std::vector<std::string>{"1", "2"}), boost::test_tools::per_element());
    clock.turn(1h);
    server.run_due();
    BOOST_TEST(log.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
