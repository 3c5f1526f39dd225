#include "tests/scenarios/faults/server_process.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <stdexcept>

#include "server/sql/open_store.h"
#include "tests/doubles/own_mariadb.h"
#include "tests/scenarios/fictional_number.h"
#include "tests/shared/form/example_kit.h"

namespace cts::tests {
namespace {

constexpr int rows_a_request = 500;

std::string new_database() {
    static int made = 0;
    const std::string name = "faults_" + std::to_string(++made);
    mariadb_says("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    sql::MariaDbSettings settings;
    settings.socket = own_mariadb().socket;
    settings.user = own_mariadb().root;
    settings.database = name;
    sql::migrate_mariadb(settings);
    return "mariadb://" + settings.user + "@localhost/" + name + "?socket=" + settings.socket;
}

std::string server_program() {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "cts-server").string();
}

template <class T>
T needed(gateway::Answer<T> answer) {
    if (!answer) throw std::runtime_error(answer.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*answer);
}

model::User user(const std::string& login, std::set<model::Role> roles) {
    model::User made;
    made.login = made.number = made.display_name = login;
    made.roles = std::move(roles);
    return made;
}

api::ListRows rows_from(int from, int to) {
    api::ListRows rows;
    for (int n = from; n < to; ++n)
        rows.rows.push_back({n + 1, "李明" + std::to_string(n), "", fictional_number(n), "", {{"district", "西湖"}}});
    return rows;
}

}  // namespace

ServerProcess::ServerProcess(const std::string& engine, std::vector<std::string> options)
    : port_(free_port()),
      database_(engine == "mariadb" ? new_database() : std::string()),
      options_(std::move(options)) {
    OwnProcess bootstrap(program({"--bootstrap-admin", "admin"}));
    BOOST_REQUIRE_EQUAL(bootstrap.wait(), 0);
    start();
}

Program ServerProcess::program(std::vector<std::string> more) const {
    const auto& folder = folder_.path();
    std::vector<std::string> command{server_program(),    "--data", (folder / "data").string(), "--key",
                                     key_file().string(), "--port", std::to_string(port_)};
    command.insert(command.end(), options_.begin(), options_.end());
    if (!database_.empty()) command.insert(command.end(), {"--database", database_});
    command.insert(command.end(), more.begin(), more.end());
    return {command, folder / "log", {{"CTS_ADMIN_PASSWORD", password()}}};
}

void ServerProcess::kill_9() {
    process_->kill_9();
}

void ServerProcess::end() {
    process_->end();
}

std::filesystem::path ServerProcess::key_file() const {
    return folder_.path() / "master.key";
}

sql::DatabaseSettings ServerProcess::database() const {
    const auto file = "sqlite:" + (folder_.path() / "data" / "cts.db").string();
    return sql::parse_database_url(database_.empty() ? file : database_).value();
}

void ServerProcess::start() {
    process_ = std::make_unique<OwnProcess>(program({}));
    const auto client = connect();
    for (int look = 0; look < 3'000; ++look) {
        const auto answer = client->projects(std::nullopt);  // nobody is logged in: refused is an answer
        if (answer || answer.error().kind != gateway::FaultKind::unreachable) return;
        if (!process_->runs()) break;
        look_again_soon();
    }
    throw std::runtime_error("cts-server does not answer; it said: " + last_said());
}

std::string ServerProcess::last_said() const {
    std::ifstream log(folder_.path() / "log");
    std::string last;
    for (std::string line; std::getline(log, line);) last = line;
    return last;
}

std::unique_ptr<gateway::Gateway> ServerProcess::connect() const {
    return gateway::make_http_gateway({address(), "", model::Language::en});
}

std::unique_ptr<gateway::Gateway> ServerProcess::log_in(const std::string& login) const {
    auto client = connect();
    needed(client->log_in({login, password(), std::nullopt}));
    return client;
}

const std::string& ServerProcess::password() {
    static const std::string everyone_s = "a long password";
    return everyone_s;
}

void ServerProcess::open_shop(int agents, int leads) {
    const auto admin = log_in("admin");
    needed(admin->add_user({user("planner", {model::Role::planner}), password()}));
    needed(admin->add_user({user("keeper", {model::Role::list_keeper}), password()}));
    needed(admin->add_user({user("leader", {model::Role::team_leader}), password()}));
    for (int n = 0; n < agents; ++n)
        needed(admin->add_user({user("a" + std::to_string(n), {model::Role::agent}), password()}));
    needed(admin->add_project({"example-sale", "Asia/Shanghai", "US", true}));
    needed(log_in("planner")->publish("example-sale", {form::test::example_kit()}));
    const auto keeper = log_in("keeper");
    const auto list = needed(keeper->add_list({"example-sale", "autumn"}));
    for (int from = 0; from < leads; from += rows_a_request)
        needed(keeper->add_rows(list, rows_from(from, std::min(leads, from + rows_a_request))));
}

}  // namespace cts::tests
