#include "admin/database_option.h"

#include "admin/secret_file.h"
#include "admin/terminal.h"

namespace cts::admin {

tl::expected<sql::DatabaseSettings, model::Problem> database_of(const CommandLine& line) {
    auto parsed = sql::parse_database_url(line.option("database"));
    if (!parsed) {
        const auto why = ": " + std::string(sql::url_fault_sentence(parsed.error()));
        return tl::unexpected(bad_option("database", line.option("database") + why));
    }
    if (auto* mariadb = std::get_if<sql::MariaDbSettings>(&*parsed))
        mariadb->password = read_secret(line.option("password-file")).value_or("");
    return *parsed;
}

}  // namespace cts::admin
