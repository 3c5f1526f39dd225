// The real server on loopback with a database of its own, and a client that speaks plain HTTP to it. Every answer is
// held to docs/openapi.yaml as it comes.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "server/server_app.h"
#include "server/vault/vault.h"
#include "shared/model/instant.h"
#include "shared/model/reason.h"
#include "tests/doubles/own_folder.h"
#include "tests/scenarios/fictional_number.h"

namespace cts::tests {

class HeldClock final : public model::Clock {
  public:
    model::Instant now() const override { return {now_ms_}; }
    void pass(std::chrono::milliseconds span) { now_ms_ += span.count(); }

  private:
    std::atomic<std::int64_t> now_ms_{1'790'000'000'000};  // 2026-09-21T14:13:20Z; the server's threads read it
};

struct Reply {
    int status = 0;
    std::string content_type;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    nlohmann::json json;  // of a JSON answer

    // Of a problem document: has it this reason at this field? And its sentence.
    bool refused(model::Reason reason, const std::string& field) const;
    std::string message(model::Reason reason, const std::string& field) const;
};

using Headers = std::map<std::string, std::string>;

class RunningServer {
  public:
    // Its people hide nothing behind their passwords: these cost the least, unless a test is about what they cost.
    explicit RunningServer(const http::Limits& limits = {}, vault::PasswordCost cost = vault::PasswordCost::least);
    ~RunningServer();

    Reply ask(const std::string& method, const std::string& path, const std::string& token = "",
              const nlohmann::json& body = nullptr, const Headers& headers = {});
    Reply send(const std::string& method, const std::string& path, const std::string& token, const std::string& body,
               const Headers& headers);  // the body as it is

    void stop();   // as a machine goes: what is not stored is gone
    void start();  // again, on the same port
    // Another server on the same database and key, on a port of its own.
    std::unique_ptr<ServerApp> beside(const std::function<void(Settings&)>& with) const;

    std::string address() const;  // for the real gateway
    std::uint16_t port() const { return app_->port(); }
    static const std::string& password();
    std::string log_in(const std::string& login);  // every user's password is the same; returns the token
    std::string add_user(const std::string& login, const std::vector<std::string>& roles);  // and logs in
    void open_project();            // "example-sale" with the example kit
    void import(int from, int to);  // fictional numbers, one each
    const std::filesystem::path& folder() const { return folder_.path(); }
    vault::Vault key() const;      // the server's own, to forge what only it can sign
    std::string database() const;  // its URL, to read it beside the server
    HeldClock clock;
    std::string administrator;  // tokens
    std::string planner;
    std::string keeper;
    std::string agent;

  private:
    OwnFolder folder_;
    Settings settings_;
    std::uint16_t port_ = 0;
    std::unique_ptr<ServerApp> app_;
    nlohmann::json openapi_;
};

}  // namespace cts::tests
