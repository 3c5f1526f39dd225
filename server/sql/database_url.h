// Which database a server runs on, in one setting:
//   sqlite:/var/lib/cts/cts.db
//   mariadb://cts_server@db.example.org:3306/cts?tls_ca=/etc/cts/ca.pem
//   mariadb://cts_server@localhost/cts?socket=/run/mysqld/mysqld.sock
// The password never stands here: a setting is printed, copied, seen in the list of processes.
#pragma once

#include <string_view>
#include <tl/expected.hpp>
#include <variant>

#include "server/sql/settings.h"

namespace cts::sql {

using DatabaseSettings = std::variant<SqliteSettings, MariaDbSettings>;

enum class UrlFault {
    unknown_engine,
    no_file,
    no_user,
    no_host,
    no_database,
    bad_port,
    password_in_url,
    unknown_option
};
std::string_view url_fault_sentence(UrlFault fault);  // for the log and the command line

tl::expected<DatabaseSettings, UrlFault> parse_database_url(std::string_view url);

}  // namespace cts::sql
