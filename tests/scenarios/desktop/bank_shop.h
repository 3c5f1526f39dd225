// A bank's telephone shop on the real server: the term-deposit kit published and the Bank Marketing list imported by
// the very commands a person gives cts-admin, agents and a team leader hired. A second project stands beside it, so
// that the agent has a choice.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "client/gateway/gateway.h"
#include "tests/scenarios/running_server.h"

namespace cts::tests {

struct ImportedList {
    int exit = -1;
    std::size_t rows_of_report = 0;  // without its heading
    std::size_t taken = 0;
    std::string said;  // on the terminal
};

class BankShop : public RunningServer {
  public:
    explicit BankShop(const std::filesystem::path& bank_list);

    std::unique_ptr<gateway::Gateway> as(const std::string& login);  // over HTTP, as the client speaks
    ImportedList import(const std::filesystem::path& list, const std::string& project, const std::string& mapping);

    static constexpr const char* project = "term-deposit";
    static constexpr const char* other_project = "ringback-trial";
    ImportedList imported;  // the Bank Marketing list

  private:
    void open(const char* code);
    int publish(const char* code);

    OwnFolder reports_;
    int lists_ = 0;
};

}  // namespace cts::tests
