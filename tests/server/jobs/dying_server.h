// A server that is killed (-9) in the middle of a batch, after its effects and before its commit. The process that dies
// is the test program itself, run again for one case that is disabled otherwise and works on the database it is told.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "server/jobs/runner.h"
#include "server/sql/database_url.h"
#include "server/sql/open_store.h"
#include "tests/server/jobs/turned_clock.h"

namespace cts::tests {

template <class OneJob>
class Dying final : public jobs::Job {  // does its batch, and dies before that is committed
  public:
    std::string_view name() const override { return job_.name(); }
    storage::Batch prepare(const std::string& cursor, Instant now) override {
        return [batch = job_.prepare(cursor, now)](storage::JobEffects& effects) {
            auto done = batch(effects);
            if (done.done > 0) ::kill(::getpid(), SIGKILL);
            return done;
        };
    }

  private:
    OneJob job_;
};

template <class OneJob>
void run_due(storage::Store& store, const HandClock& clock, const std::string& name) {
    jobs::JobBoard board;
    jobs::Work work;
    work.push_back(std::make_unique<OneJob>());
    jobs::Runner(store.jobs(), clock, name, std::move(work), board).run_due();
}

inline constexpr const char* database_of_child = "CTS_TEST_DATABASE_OF_CHILD";

inline std::unique_ptr<storage::Store> store_of_child() {
    return sql::open_store(sql::parse_database_url(::getenv(database_of_child)).value());
}

// How the child ended that ran this case on this database: the signal that killed it, or 0.
inline int signal_of_child(const std::string& test, const std::string& url) {
    const std::string selected = "--run_test=" + test;
    const pid_t child = ::fork();
    if (child == 0) {
        ::setenv(database_of_child, url.c_str(), 1);
        ::execl("/proc/self/exe", "child", selected.c_str(), "--log_level=nothing", nullptr);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace cts::tests
