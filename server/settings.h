// What cts-server is told on its command line. Nothing is read from anywhere else but two passwords, which must not
// stand on a command line: CTS_ADMIN_PASSWORD and CTS_DATABASE_PASSWORD.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "server/http/connection/limits.h"
#include "server/push/limits.h"
#include "server/vault/vault.h"

namespace cts {

struct Settings {
    std::filesystem::path data;
    std::uint16_t port = 8470;
    std::string bind = "127.0.0.1";
    std::string database;            // URL; empty: SQLite inside `data`
    std::filesystem::path key_file;  // empty: ~/.config/cts/master.key
    std::string bootstrap_admin;     // make the first administrator and end
    std::string tls_certificate;
    std::string tls_key;
    std::chrono::milliseconds seal_every = std::chrono::minutes(5);  // the heads of the event lanes
    bool plain = false;                                              // beyond loopback without TLS, said explicitly
    bool help = false;
    http::Limits limits{};                // not on the command line: the defaults fit, tests make narrower ones
    push::Limits push{};                  // likewise
    vault::PasswordCost password_cost{};  // likewise: thousands of people of a test who hide nothing
};

// On refusal a sentence for the terminal.
tl::expected<Settings, std::string> parse_settings(const std::vector<std::string>& arguments);
std::string usage();

std::filesystem::path usual_key_file();  // below $XDG_CONFIG_HOME or ~/.config

}  // namespace cts
