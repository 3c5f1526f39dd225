#include "tests/scenarios/desktop/bank_shop.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "admin/commands.h"

namespace cts::tests {

namespace {

const char* const mapping = "phone=made-up:2014,name=made-up:2014:zh,salutation=made-up:2014:zh,zone='Europe/Lisbon'";

// What a command says on the terminal goes here instead, as long as this lives.
class Terminal {
  public:
    Terminal() : before_(std::cout.rdbuf(said_.rdbuf())) {}
    ~Terminal() { std::cout.rdbuf(before_); }
    std::string said() const { return said_.str(); }

  private:
    std::ostringstream said_;
    std::streambuf* before_;
};

void count_report(const std::filesystem::path& report, ImportedList& list) {
    std::ifstream stream(report);
    std::string line;
    std::getline(stream, line);
    while (std::getline(stream, line)) {
        ++list.rows_of_report;
        if (line.find(",taken,") != std::string::npos) ++list.taken;
    }
}

}  // namespace

BankShop::BankShop(const std::filesystem::path& bank_list) {
    planner = add_user("planner", {"planner"});
    keeper = add_user("keeper", {"list_keeper"});
    add_user("lin", {"agent"});
    add_user("wu", {"agent"});
    add_user("leader", {"team_leader"});
    open(project);
    open(other_project);
    imported = import(bank_list, project, mapping);
}

void BankShop::open(const char* code) {
    const nlohmann::json made{{"code", code}, {"zone", "Europe/Lisbon"}, {"region", "US"}};
    BOOST_REQUIRE_EQUAL(ask("POST", "/api/v1/projects", administrator, made).status, 201);
    BOOST_REQUIRE_EQUAL(publish(code), admin::exit_done);
}

int BankShop::publish(const char* code) {
    const Terminal terminal;
    const std::filesystem::path forms = std::filesystem::path(CTS_SOURCE_DIR) / "forms";
    const admin::CommandLine line{{"kit", "publish", (forms / code).string()}, {}};
    const auto server = as("planner");
    return admin::kit_publish({line, model::Language::en}, *server);
}

std::unique_ptr<gateway::Gateway> BankShop::as(const std::string& login) {
    auto made = gateway::make_http_gateway({address(), {}, model::Language::en});
    const auto logged_in = made->log_in({login, password()});
    BOOST_REQUIRE_MESSAGE(logged_in, login << " cannot log in");
    return made;
}

ImportedList BankShop::import(const std::filesystem::path& list, const std::string& into, const std::string& map) {
    const auto report = reports_.path() / ("report-" + std::to_string(++lists_) + ".csv");
    const admin::CommandLine line{{"list", "import", list.string()},
                                  {{"project", into}, {"map", map}, {"report", report.string()}}};
    ImportedList made;
    const auto server = as("keeper");
    {
        const Terminal terminal;
        made.exit = admin::list_import({line, model::Language::en}, *server);
        made.said = terminal.said();
    }
    count_report(report, made);
    return made;
}

}  // namespace cts::tests
