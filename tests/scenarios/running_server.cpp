#include "tests/scenarios/running_server.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <spdlog/spdlog.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "server/http/router.h"
#include "server/sql/open_store.h"
#include "shared/words/words.h"
#include "tests/doubles/own_mariadb.h"
#include "tests/scenarios/schema_check.h"
#include "tests/shared/form/example_kit.h"

namespace cts::tests {

namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

Reply read_reply(Poco::Net::HTTPClientSession& session) {
    Poco::Net::HTTPResponse response;
    std::istream& stream = session.receiveResponse(response);
    Reply reply;
    reply.status = response.getStatus();
    reply.content_type = response.getContentType();
    for (const auto& [name, value] : response) reply.headers[lower(name)] = value;
    Poco::StreamCopier::copyToString(stream, reply.body);
    if (reply.content_type.find("json") != std::string::npos && !reply.headers.contains("content-encoding"))
        reply.json = nlohmann::json::parse(reply.body, nullptr, false);
    return reply;
}

const nlohmann::json* error_of(const nlohmann::json& document, model::Reason reason, const std::string& field) {
    for (const auto& error : document.at("errors"))
        if (error.at("reason") == model::reason_name(reason) && error.at("field") == field) return &error;
    return nullptr;
}

// What is wrong with a reply by the description; empty: nothing.
std::vector<std::string> against(const nlohmann::json& openapi, const std::string& method, const std::string& path,
                                 const Reply& reply) {
    const auto found = http::find_route(http::routes(), method, path.substr(0, path.find('?')));
    if (!found.route || reply.status == 304 || reply.status == 204) return {};
    const auto& responses = openapi["paths"][std::string(found.route->pattern)][lower(method)]["responses"];
    const std::string status = std::to_string(reply.status);
    if (!responses.contains(status)) return {status + " is not described"};
    nlohmann::json response = responses[status];
    if (response.contains("$ref"))
        response = openapi.at(nlohmann::json::json_pointer(response["$ref"].get<std::string>().substr(1)));
    const nlohmann::json content = response["content"];
    const std::string type = reply.content_type.substr(0, reply.content_type.find(';'));
    if (!content.contains(type)) return {type + " is not described for " + status};
    if (reply.json.is_null()) return {};
    return violations(content[type]["schema"], reply.json, openapi);
}

// CTS_SCENARIO_ENGINE=mariadb runs every scenario on MariaDB, each in a database of its own; else SQLite (empty URL).
std::string database_url() {
    const char* engine = std::getenv("CTS_SCENARIO_ENGINE");
    if (!engine || std::string(engine) != "mariadb") return "";
    static int made = 0;
    const std::string name = "scenario_" + std::to_string(++made);
    mariadb_says("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    sql::MariaDbSettings settings;
    settings.socket = own_mariadb().socket;
    settings.user = own_mariadb().root;
    settings.database = name;
    sql::migrate_mariadb(settings);
    return "mariadb://" + settings.user + "@localhost/" + name + "?socket=" + settings.socket;
}

}  // namespace

bool Reply::refused(model::Reason reason, const std::string& field) const {
    return json.is_object() && json.contains("errors") && error_of(json, reason, field) != nullptr;
}

std::string Reply::message(model::Reason reason, const std::string& field) const {
    const auto* error = refused(reason, field) ? error_of(json, reason, field) : nullptr;
    return error ? error->value("message", "") : std::string();
}

RunningServer::RunningServer(const http::Limits& limits, vault::PasswordCost cost) {
    spdlog::set_level(spdlog::level::off);
    static const bool words_are_there = words::init();
    BOOST_REQUIRE(words_are_there);
    settings_.data = folder_.path() / "data";
    settings_.key_file = folder_.path() / "master.key";
    settings_.port = 0;
    settings_.limits = limits;
    settings_.password_cost = cost;
    settings_.database = database_url();
    settings_.bootstrap_admin = "admin";
    std::string said;
    BOOST_REQUIRE(bootstrap_administrator(settings_, password(), said) == 0);
    app_ = std::make_unique<ServerApp>(settings_, &clock);
    port_ = app_->port();
    openapi_ = ask("GET", "/api/v1/openapi.json").json;
    administrator = log_in("admin");
}

RunningServer::~RunningServer() = default;

void RunningServer::stop() {
    app_.reset();
}

void RunningServer::start() {
    settings_.port = port_;
    app_ = std::make_unique<ServerApp>(settings_, &clock);
}

std::unique_ptr<ServerApp> RunningServer::beside(const std::function<void(Settings&)>& with) const {
    Settings settings = settings_;
    settings.port = 0;
    with(settings);
    return std::make_unique<ServerApp>(settings, &clock);
}

std::string RunningServer::database() const {
    return settings_.database.empty() ? "sqlite:" + (settings_.data / "cts.db").string() : settings_.database;
}

std::string RunningServer::address() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

const std::string& RunningServer::password() {
    static const std::string everyone_s = "a long password";
    return everyone_s;
}

Reply RunningServer::ask(const std::string& method, const std::string& path, const std::string& token,
                         const nlohmann::json& body, const Headers& headers) {
    Headers sent = headers;
    if (!body.is_null()) sent.emplace("Content-Type", "application/json");
    return send(method, path, token, body.is_null() ? std::string() : body.dump(), sent);
}

Reply RunningServer::send(const std::string& method, const std::string& path, const std::string& token,
                          const std::string& body, const Headers& headers) {
    Poco::Net::HTTPClientSession session("127.0.0.1", port_);
    Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    if (!token.empty()) request.set("Authorization", "Bearer " + token);
    for (const auto& [name, value] : headers) request.set(name, value);
    request.setContentLength64(static_cast<Poco::Int64>(body.size()));
    session.sendRequest(request) << body;
    Reply reply = read_reply(session);
    if (!openapi_.is_null())
        for (const std::string& violation : against(openapi_, method, path, reply))
            BOOST_ERROR(method + " " + path + ": " + violation);
    return reply;
}

std::string RunningServer::log_in(const std::string& login) {
    const Reply reply = ask("POST", "/api/v1/sessions", "", {{"login", login}, {"password", password()}});
    BOOST_REQUIRE_EQUAL(reply.status, 201);
    return reply.json.at("token");
}

std::string RunningServer::add_user(const std::string& login, const std::vector<std::string>& roles) {
    const nlohmann::json user{{"login", login}, {"number", login}, {"display_name", login}, {"roles", roles}};
    BOOST_REQUIRE_EQUAL(ask("POST", "/api/v1/users", administrator, {{"user", user}, {"password", password()}}).status,
                        201);
    return log_in(login);
}

void RunningServer::open_project() {
    planner = add_user("planner", {"planner"});
    keeper = add_user("keeper", {"list_keeper"});
    agent = add_user("agent", {"agent"});
    const nlohmann::json project{{"code", "example-sale"}, {"zone", "Asia/Shanghai"}, {"region", "US"}};
    BOOST_REQUIRE_EQUAL(ask("POST", "/api/v1/projects", administrator, project).status, 201);
    const Reply published =
        ask("POST", "/api/v1/projects/example-sale/kits", planner, {{"files", form::test::example_kit()}});
    BOOST_REQUIRE_MESSAGE(published.status == 201, published.body);
}

void RunningServer::import(int from, int to) {
    const Reply list =
        ask("POST", "/api/v1/projects/example-sale/lists", keeper, {{"project", "example-sale"}, {"name", "spring"}});
    BOOST_REQUIRE_EQUAL(list.status, 201);
    nlohmann::json rows = nlohmann::json::array();
    for (int n = from; n < to; ++n)
        rows.push_back({{"row", n + 1},
                        {"name", "李明" + std::to_string(n)},
                        {"phone", fictional_number(n)},
                        {"attributes", {{"district", "西湖"}}}});
    const std::string path = "/api/v1/lists/" + list.json.at("id").get<std::string>() + "/rows";
    const Reply taken = ask("POST", path, keeper, {{"rows", rows}});
    BOOST_REQUIRE_EQUAL(taken.status, 200);
    for (const auto& result : taken.json.at("results"))
        BOOST_REQUIRE_MESSAGE(result.at("taken") == true, result.dump());
}

vault::Vault RunningServer::key() const {
    return vault::Vault::open(settings_.key_file, false);
}

}  // namespace cts::tests
