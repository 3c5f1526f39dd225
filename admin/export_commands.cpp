// All calls of a project as a CSV file, straight from the database and whatever their number. Who takes them says who
// they are, must have the right to read calls (to reveal numbers as well, for what is kept sealed), and is written down
// before the first call is read.
#include <filesystem>
#include <iostream>

#include "admin/call_export.h"
#include "admin/commands.h"
#include "admin/database_option.h"
#include "admin/ended_by_key.h"
#include "admin/records/published_forms.h"
#include "admin/secret_file.h"
#include "server/storage/event_chain.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::admin {

namespace {

namespace fs = std::filesystem;
using model::Reason;
using model::Right;

tl::expected<model::User, model::Problem> who_asks(const CommandLine& line, storage::Users& users) {
    const auto known = users.by_login(line.option("login"));
    const auto password = read_secret(line.option("user-password-file"));
    if (!known || !password || !known->user.active || !vault::password_fits(known->password_hash, *password))
        return tl::unexpected(model::Problem{.reason = Reason::wrong_credentials});
    return known->user;
}

std::optional<model::Problem> missing_right(const model::User& user, bool personal) {
    const auto rights = model::rights_of(user.roles);
    for (const auto right : {Right::read_calls, Right::reveal_numbers})
        if ((personal || right != Right::reveal_numbers) && !rights.contains(right))
            return model::Problem{.reason = Reason::no_right, .field = std::string(model::right_name(right))};
    return std::nullopt;
}

struct Export {
    storage::ProjectRecord project;
    records::Columns columns;
    storage::EventRecord event;
};

tl::expected<Export, model::Problem> prepared(const CommandLine& line, sql::ExportSource& source) {
    const bool personal = line.has("personal");
    const auto user = who_asks(line, source.users());
    if (!user) return tl::unexpected(user.error());
    if (auto missing = missing_right(*user, personal)) return tl::unexpected(*std::move(missing));
    auto project = source.projects().by_code(line.option("project"));
    if (!project) return tl::unexpected(model::Problem{.reason = Reason::not_found, .field = "project"});
    const auto form = line.option("form");
    const auto kits = records::published_forms(source.projects(), project->id, form);
    if (!kits) return tl::unexpected(kits.error());
    auto event = storage::calls_exported_event(project->id, form, personal, user->id, model::SystemClock().now());
    return Export{*std::move(project), records::columns_of(*kits, personal), std::move(event)};
}

int write_calls(const Asked& asked, const sql::DatabaseSettings& database, sql::ExportSource& source,
                const Export& wanted, records::UnfinishedFile& file) {
    const auto vault = vault::Vault::open(asked.line.option("key"), false);
    const EndedByKey by_key;
    const ExportWay way{wanted.project.id, asked.line.option("form"), by_key.early(),
                        [](std::int64_t written) { std::cerr << '\r' << written << ' ' << std::flush; }};
    source.note(wanted.event);
    const auto written = export_calls(database, source, way, wanted.columns, vault, file);
    std::cerr << '\n';
    const auto name = asked.line.option("to");
    if (by_key.early()) {
        say(words::N_("Ended early. There is no file."), {}, asked.language);
        return exit_refused;
    }
    if (!file.finish()) return say_problems({bad_option("to", name)}, asked.language);
    say(words::N_("Calls written to {file}: {count}."), {{"file", name}, {"count", std::to_string(written)}},
        asked.language);
    return exit_done;
}

}  // namespace

int export_to_file(const Asked& asked) {
    const auto& line = asked.line;
    const fs::path name = line.option("to");
    if (name.empty() || fs::exists(name)) return say_problems({bad_option("to", name.string())}, asked.language);
    const auto database = database_of(line);
    if (!database) return say_problems({database.error()}, asked.language);
    const auto source = sql::open_export_source(*database);
    const auto wanted = prepared(line, *source);
    if (!wanted) return say_problems({wanted.error()}, asked.language);
    records::UnfinishedFile file(name);
    if (!file.is_open()) return say_problems({bad_option("to", name.string())}, asked.language);
    return write_calls(asked, *database, *source, *wanted, file);
}

}  // namespace cts::admin
