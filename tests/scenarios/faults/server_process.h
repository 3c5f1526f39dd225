// cts-server as people run it: the program itself, in a process of its own that can be killed and started again on the
// same data and port. On SQLite, or with "mariadb" on the tests' own MariaDB.
#pragma once

#include <memory>

#include "client/gateway/gateway.h"
#include "server/sql/database_url.h"
#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_process.h"

namespace cts::tests {

class ServerProcess {
  public:
    explicit ServerProcess(const std::string& engine, std::vector<std::string> options = {});

    void kill_9();
    void end();    // as an administrator does, and waits
    void start();  // and waits until it is ready
    std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
    int port() const { return port_; }
    std::unique_ptr<gateway::Gateway> connect() const;
    std::unique_ptr<gateway::Gateway> log_in(const std::string& login) const;
    static const std::string& password();

    std::filesystem::path key_file() const;
    sql::DatabaseSettings database() const;

    // Two agents a hundred numbers: "a0", "a1" … in the project example-sale, with a list of fictional numbers.
    void open_shop(int agents, int leads);

  private:
    std::string last_said() const;
    Program program(std::vector<std::string> more) const;

    OwnFolder folder_;
    int port_;
    std::string database_;
    std::vector<std::string> options_;
    std::unique_ptr<OwnProcess> process_;
};

}  // namespace cts::tests
