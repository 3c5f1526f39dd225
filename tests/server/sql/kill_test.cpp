// What was acknowledged is there after kill -9. The page cache survives that, so this says nothing about power loss
// (DESIGN 10); it says that an acknowledgement never runs ahead of the commit.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>

#include "server/sql/open_store.h"
#include "tests/doubles/own_folder.h"

using namespace cts;

namespace {

constexpr const char* database_of_child = "CTS_TEST_DATABASE_OF_CHILD";

storage::UserRecord user(int number) {
    storage::UserRecord record;
    record.user.id = model::UserId::make({1'800'000'000'000 + number});
    record.user.login = "u" + std::to_string(number);
    record.user.number = std::to_string(number);
    return record;
}

// Runs this very program again as a child that saves without end and writes each acknowledged login to the pipe.
pid_t child_that_saves(const std::filesystem::path& database, int pipe_end) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::dup2(pipe_end, 3);
    ::setenv(database_of_child, database.c_str(), 1);
    ::execl("/proc/self/exe", "child", "--run_test=kill_test/saves_without_end", "--log_level=nothing", nullptr);
    ::_exit(127);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kill_test)

BOOST_AUTO_TEST_CASE(saves_without_end, *boost::unit_test::disabled()) {
    const auto store = sql::open_sqlite({.file = ::getenv(database_of_child)});
    for (int number = 1;; ++number) {
        store->users().add(user(number));
        const auto line = "u" + std::to_string(number) + "\n";
        if (::write(3, line.data(), line.size()) < 0) return;
    }
}

BOOST_AUTO_TEST_CASE(an_acknowledged_save_is_there_when_the_server_was_killed) {
    const tests::OwnFolder folder;
    const auto database = folder.path() / "cts.db";
    int ends[2];
    BOOST_REQUIRE_EQUAL(::pipe(ends), 0);
    const pid_t child = child_that_saves(database, ends[1]);
    ::close(ends[1]);
    std::string told;
    std::array<char, 512> part{};
    for (ssize_t length = 0; (length = ::read(ends[0], part.data(), part.size())) > 0;) {
        told.append(part.data(), static_cast<std::size_t>(length));
        if (std::ranges::count(told, '\n') >= 20) ::kill(child, SIGKILL);
    }
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    const auto acknowledged = std::ranges::count(told, '\n');
    BOOST_TEST(acknowledged >= 20);
    const auto store = sql::open_sqlite({.file = database});
    for (int number = 1; number <= acknowledged; ++number) {
        BOOST_TEST(store->users().by_login("u" + std::to_string(number)).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
