#include <filesystem>
#include <fstream>
#include <iostream>

#include "admin/commands.h"
#include "admin/db/provision.h"
#include "admin/secret_file.h"
#include "server/sql/database_url.h"
#include "server/sql/open_store.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::admin {

namespace {

namespace fs = std::filesystem;

// Readable by its owner alone, from the first moment on.
bool write_secret(const fs::path& file, const std::string& secret) {
    std::ofstream(file, std::ios::binary | std::ios::app).close();
    std::error_code error;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, fs::perm_options::replace, error);
    if (error) return false;
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << secret << '\n';
    return static_cast<bool>(stream.flush());
}

const char* fault_sentence(ProvisionFault fault) {
    switch (fault) {
        case ProvisionFault::bad_name:
            return words::N_("A database or user is named with small letters, digits and underscores, 48 at most.");
        case ProvisionFault::bad_host:
            return words::N_("--client-host is a host name, an address or a pattern such as 10.1.%.");
        case ProvisionFault::cannot_connect:
            return words::N_("No database answers there. Check --host, --port or --socket.");
        case ProvisionFault::wrong_password:
            return words::N_("The database does not know this user and password. Check --as and --password-file.");
        case ProvisionFault::no_right:
            return words::N_("This user may not create databases and users. Ask for one who may with --as.");
        case ProvisionFault::refused:
            return words::N_("The database refused (error {number}).");
    }
    return "";
}

int say_provision_fault(const ProvisionProblem& problem, model::Language language) {
    const auto sentence = words::tr(fault_sentence(problem.fault), language);
    std::cerr << words::fill(sentence, {{"number", std::to_string(problem.number)}}).value_or(sentence) << '\n';
    return exit_refused;
}

tl::expected<sql::MariaDbSettings, model::Problem> settings_of(const CommandLine& line) {
    auto parsed = sql::parse_database_url(line.option("database"));
    auto* settings = parsed ? std::get_if<sql::MariaDbSettings>(&*parsed) : nullptr;
    if (settings == nullptr) {
        const auto why = parsed ? std::string() : ": " + std::string(sql::url_fault_sentence(parsed.error()));
        return tl::unexpected(bad_option("database", line.option("database") + why));
    }
    settings->password = read_secret(line.option("password-file")).value_or("");
    return *settings;
}

}  // namespace

int db_provision(const Asked& asked) {
    const auto& line = asked.line;
    ProvisionWanted wanted;
    auto& administrator = wanted.administrator;
    administrator.host = line.option("host", administrator.host);
    if (line.has("port")) administrator.port = std::stoi(line.option("port"));
    administrator.socket = line.option("socket");
    administrator.user = line.option("as", administrator.user);
    administrator.password = read_secret(line.option("password-file")).value_or("");
    wanted.database = line.option("database", wanted.database);
    wanted.from_host = line.option("client-host", wanted.from_host);
    const auto made = provision(wanted);
    if (!made) return say_provision_fault(made.error(), asked.language);
    const fs::path folder = line.option("secrets", ".");
    for (const auto& [name, secret] : {std::pair{"cts_server.password", made->server_password},
                                       std::pair{"cts_migrate.password", made->migration_password}}) {
        const auto file = folder / name;
        if (!write_secret(file, secret)) return say_problems({bad_option("secrets", file.string())}, asked.language);
        std::cout << file.string() << '\n';
    }
    return exit_done;
}

int db_migrate(const Asked& asked) {
    const auto settings = settings_of(asked.line);
    if (!settings) return say_problems({settings.error()}, asked.language);
    const int steps = sql::migrate_mariadb(*settings);
    say(words::N_("Schema steps applied: {count}."), {{"count", std::to_string(steps)}}, asked.language);
    return exit_done;
}

int db_status(const Asked& asked) {
    const auto settings = settings_of(asked.line);
    if (!settings) return say_problems({settings.error()}, asked.language);
    const auto status = sql::schema_status(*settings);
    say(words::N_("The database's schema is {found}; this program needs {expected}."),
        {{"found", std::to_string(status.found)}, {"expected", std::to_string(status.needed)}}, asked.language);
    return status.found == status.needed ? exit_done : exit_refused;
}

}  // namespace cts::admin
