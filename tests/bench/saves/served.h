// A program on the server's core, gone with this: cts-server on a shop's database, or the bench itself as something
// bare.
#pragma once

#include "tests/bench/import/busy_shop.h"
#include "tests/doubles/own_process.h"

namespace cts::bench {

inline constexpr unsigned server_core = 0;
inline constexpr unsigned load_core = 1;

class Served {
  public:
    Served(std::vector<std::string> command, int port, const std::filesystem::path& log);  // answers when it returns
    int port() const { return port_; }
    pid_t pid() const { return process_.pid(); }

  private:
    int port_;
    tests::OwnProcess process_;
};

std::unique_ptr<Served> cts_server(const BusyShop& shop);
std::string own_program();  // the bench's

}  // namespace cts::bench
