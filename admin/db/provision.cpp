#include "admin/db/provision.h"

#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cppconn/exception.h>
#include <cppconn/statement.h>
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace cts::admin {
namespace {

constexpr std::size_t longest_name = 48;
constexpr std::string_view rights_of_server = "select, insert, update, delete";
constexpr std::string_view rights_of_migration =
    "select, insert, update, delete, create, alter, drop, index, references";

bool is_name(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= longest_name && std::ranges::all_of(text, allowed);
}

bool is_host(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("._-:%/").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, allowed);
}

std::string random_password() {
    std::array<unsigned char, 20> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw std::runtime_error("no random bytes to be had");
    }
    std::string text;
    for (const auto byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

// In a grant an underscore stands for any character: without the backslash "cts_a" would open "ctsXa", too.
std::string in_grant(const std::string& database) {
    std::string text;
    for (const char c : database) text += c == '_' ? std::string("\\_") : std::string(1, c);
    return "`" + text + "`.*";
}

void add_user(std::vector<std::string>& statements, const std::string& account, const std::string& password,
              std::string_view rights, const std::string& where) {
    statements.push_back("create user if not exists " + account + " identified by '" + password + "'");
    statements.push_back("alter user " + account + " identified by '" + password + "'");
    statements.push_back("grant " + std::string(rights) + " on " + where + " to " + account);
}

// Names and hosts were checked and passwords are hexadecimal digits: no statement here can be bent.
std::vector<std::string> statements_for(const ProvisionWanted& wanted, const Provisioned& made) {
    const auto account = [&](const std::string& user) { return "'" + user + "'@'" + wanted.from_host + "'"; };
    std::vector<std::string> statements{"create database if not exists `" + wanted.database +
                                        "` character set utf8mb4 collate utf8mb4_nopad_bin"};
    const auto where = in_grant(wanted.database);
    add_user(statements, account(wanted.server_user), made.server_password, rights_of_server, where);
    add_user(statements, account(wanted.migration_user), made.migration_password, rights_of_migration, where);
    return statements;
}

std::string address_of(const DatabaseAdministrator& administrator) {
    if (!administrator.socket.empty()) return "unix://" + administrator.socket;
    return "tcp://" + administrator.host + ":" + std::to_string(administrator.port);
}

ProvisionProblem problem_of(const ::sql::SQLException& error) {
    const int number = error.getErrorCode();
    switch (number) {
        case 1045:
        case 1698:
            return {ProvisionFault::wrong_password, number};
        case 1044:
        case 1227:
        case 1142:
        case 1410:
            return {ProvisionFault::no_right, number};
        default:
            break;
    }
    return {number >= 2000 && number < 2100 ? ProvisionFault::cannot_connect : ProvisionFault::refused, number};
}

}  // namespace

tl::expected<Provisioned, ProvisionProblem> provision(const ProvisionWanted& wanted) {
    for (const auto* name : {&wanted.database, &wanted.server_user, &wanted.migration_user}) {
        if (!is_name(*name)) return tl::unexpected(ProvisionProblem{ProvisionFault::bad_name});
    }
    if (!is_host(wanted.from_host)) return tl::unexpected(ProvisionProblem{ProvisionFault::bad_host});
    const Provisioned made{random_password(), random_password()};
    try {
        const auto& administrator = wanted.administrator;
        const std::unique_ptr<::sql::Connection> connection(
            ::get_driver_instance()->connect(address_of(administrator), administrator.user, administrator.password));
        const std::unique_ptr<::sql::Statement> statement(connection->createStatement());
        for (const auto& text : statements_for(wanted, made)) statement->execute(text);
    } catch (const ::sql::SQLException& error) {
        return tl::unexpected(problem_of(error));
    }
    return made;
}

}  // namespace cts::admin
