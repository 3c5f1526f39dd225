// A shop at work on a real engine, by the use cases themselves: agents who claim and save, and history that comes in
// meanwhile, judged and sealed as over the wire.
#pragma once

#include <atomic>

#include "server/service/tools.h"
#include "server/sql/connection.h"
#include "server/sql/open_store.h"
#include "tests/bench/timings.h"
#include "tests/doubles/own_folder.h"

namespace cts::bench {

struct ReadySave {  // claimed, and as it goes over the wire
    std::size_t agent = 0;
    model::CallId call;
    std::string body;
};

class BusyShop {
  public:
    BusyShop(sql::Engine engine, int agents, int customers);

    // Each agent claims and saves so many calls without a pause, as hundreds would; the saves alone are timed.
    Timings agents_save(int each);
    // Rows `first` and on, in pieces of 500, until so many are taken or `enough`; how many were.
    int history_comes(int first, int rows, const std::atomic<bool>& enough);

    // So many customers claimed, by all agents in turn. An agent holds one at a time: each is let go of by its agent,
    // and not by its call, so that what is saved is what anybody saves.
    std::vector<ReadySave> ready(int count);
    // So many sessions, of the agents in turn: their tokens.
    std::vector<std::string> logged_in(int sessions);
    std::string boss_logged_in() { return session_of(boss_); }
    const service::Tools& tools() const { return tools_; }
    sql::SqlStore& store() { return *store_; }
    const model::User& agent(std::size_t number) const { return agents_.at(number); }
    std::unique_ptr<sql::Connection> bare() const;  // beside the store's, which may write
    const std::filesystem::path& folder() const { return folder_.path(); }
    std::string url() const;  // for another process; the key is master.key in the folder

  private:
    void open();
    void import(int customers);
    std::string session_of(const model::User& user);
    void save_some(std::size_t agent, int calls, Timings& timings);

    tests::OwnFolder folder_;
    vault::Vault vault_;
    sql::Engine engine_;
    std::unique_ptr<sql::SqlStore> store_;
    model::SystemClock clock_;
    service::KitShelf kits_;
    service::PasswordDesk passwords_;
    service::LogInThrottle throttle_;
    service::Tools tools_;
    model::User boss_;
    std::vector<model::User> agents_;
};

}  // namespace cts::bench
