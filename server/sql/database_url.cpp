#include "server/sql/database_url.h"

#include <charconv>

namespace cts::sql {
namespace {

constexpr std::string_view sqlite_scheme = "sqlite:";
constexpr std::string_view mariadb_scheme = "mariadb://";

// Cuts what stands before the mark; nothing is cut when the mark is absent.
std::string_view cut(std::string_view& text, char mark) {
    const auto place = text.find(mark);
    const auto before = text.substr(0, place);
    text = place == std::string_view::npos ? std::string_view() : text.substr(place + 1);
    return before;
}

bool read_port(std::string_view text, int& port) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && port > 0 && port < 65536;
}

bool read_options(std::string_view options, MariaDbSettings& settings) {
    while (!options.empty()) {
        auto value = cut(options, '&');
        const auto name = cut(value, '=');
        if (name == "socket") {
            settings.socket = value;
        } else if (name == "tls_ca") {
            settings.tls_ca = value;
        } else {
            return false;
        }
    }
    return true;
}

tl::expected<DatabaseSettings, UrlFault> parse_mariadb(std::string_view rest) {
    MariaDbSettings settings;
    auto options = rest;
    auto place = cut(options, '?');
    if (place.find('@') == std::string_view::npos) return tl::unexpected(UrlFault::no_user);
    const auto user = cut(place, '@');
    if (user.find(':') != std::string_view::npos) return tl::unexpected(UrlFault::password_in_url);
    if (user.empty()) return tl::unexpected(UrlFault::no_user);
    auto address = cut(place, '/');
    if (place.empty()) return tl::unexpected(UrlFault::no_database);
    const bool has_port = address.find(':') != std::string_view::npos;
    const auto host = cut(address, ':');
    if (host.empty()) return tl::unexpected(UrlFault::no_host);
    if (has_port && !read_port(address, settings.port)) return tl::unexpected(UrlFault::bad_port);
    if (!read_options(options, settings)) return tl::unexpected(UrlFault::unknown_option);
    settings.user = user;
    settings.host = host;
    settings.database = place;
    return settings;
}

}  // namespace

std::string_view url_fault_sentence(UrlFault fault) {
    switch (fault) {
        case UrlFault::unknown_engine:
            return "a database is sqlite:FILE or mariadb://USER@HOST/DATABASE";
        case UrlFault::no_file:
            return "sqlite: needs the path of a file";
        case UrlFault::no_user:
            return "the database's user is missing";
        case UrlFault::no_host:
            return "the database's host is missing";
        case UrlFault::no_database:
            return "the database's name is missing";
        case UrlFault::bad_port:
            return "the port is no number from 1 to 65535";
        case UrlFault::password_in_url:
            return "the password must not stand in the address; give it in a file";
        case UrlFault::unknown_option:
            return "only socket= and tls_ca= may follow the question mark";
    }
    return {};
}

tl::expected<DatabaseSettings, UrlFault> parse_database_url(std::string_view url) {
    if (url.starts_with(mariadb_scheme)) return parse_mariadb(url.substr(mariadb_scheme.size()));
    if (!url.starts_with(sqlite_scheme)) return tl::unexpected(UrlFault::unknown_engine);
    const auto file = url.substr(sqlite_scheme.size());
    if (file.empty() || file == ":memory:") return tl::unexpected(UrlFault::no_file);
    return SqliteSettings{.file = std::filesystem::path(file)};
}

}  // namespace cts::sql
