// cts-admin: what an administrator, a planner or the keeper of the lists does from a terminal or a script.
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "admin/commands.h"
#include "admin/secret_file.h"
#include "shared/words/words.h"

namespace {

using namespace cts;
using namespace cts::admin;

constexpr const char* usage = R"(cts-admin COMMAND [options]

  kit lint DIR                        everything that keeps a kit from being published
  kit publish DIR [--project CODE]
  kit withdraw PATH --version N --project CODE --reason TEXT
                                      no new calls with forms/first_call.yaml (or another part) of version N
  list import FILE --project CODE --map MAPPING [--name NAME] [--report FILE] [--delimiter C] [--encoding NAME]
                                      MAPPING: target=column,... or a file of such lines (docs/lists.md)
  history import FILE --project CODE --map MAPPING.yaml [--preview ROWS] [--report FILE] [--delimiter C]
           [--encoding NAME]          calls made elsewhere before (docs/history.md); Ctrl+C ends behind a whole piece
  list demo [--rows N] [--seed N] [--names zh_CN|en] [--zone ZONE] [--attribute name=a|b|c ...]
  user add --user LOGIN --number N --name NAME --roles a,b --user-password-file FILE
           [--languages zh,yue] [--user-language zh_CN|en]
  user groups --user LOGIN [--skills a,b] [--districts a,b] [--departments a,b]
                                      whose groups somebody belongs to; what is not given stays
  calendar publish FILE               the working days of a region (docs/calendars.md)
  calendar show REGION
  hours publish FILE --project CODE   the hours of a team, a department, a district
  hours show --project CODE
  project create --code CODE [--zone ZONE] [--region CC] [--dialling on|off]
  project set --code CODE [--state STATE] [--dialling on|off] [--second-confirmation-lead P3D]
              [--calls-a-day N] [--permitted-from 09:00 --permitted-to 21:00] [--callback-grace PT15M]
              [--first-contact LIMIT] [--solved LIMIT] [--department-answer LIMIT] [--remedial-call LIMIT]
              [--warn-before PT2H] [--escalate-after PT4H]
              LIMIT: "elapsed PT24H", "working_time PT8H" or "working_days 5"
              [--bill-unreached yes|no]
              (each of these but the first two: none, set no longer)
  do-not-call add --phone-file FILE --reason TEXT [--project CODE] [--region CC]
                                      the number is the file's first line; - reads it from standard input
  blacklist propose --phone-file FILE --reason TEXT [--project CODE] [--region CC] [--urgent] [--until INSTANT]
  blacklist list [--kind blacklist|do_not_call] [--view all|proposed|holding|over]
  blacklist look-up --phone-file FILE [--project CODE] [--region CC]
  blacklist approve ID | decline ID --reason TEXT | lift ID --reason TEXT
  billing show open|cancel|do_not_bill --project CODE
  billing take LIST --project CODE --file FILE [--format csv|xlsx]
                                      the next delivery of the list; each sale is in one of them
  billing fetch LIST NUMBER --project CODE --file FILE [--format csv|xlsx]
  reports rebuild                     count everything that reports show anew from the records
  export --project CODE --to FILE.csv [--form NAME] [--personal] --database URL [--password-file FILE] --key FILE
           --login LOGIN --user-password-file FILE
                                      all calls of a project (docs/export.md); --password-file: the database's
  db provision --host H [--port N] [--socket S] --as USER [--password-file FILE] --database NAME --secrets DIR
  db migrate --database URL --password-file FILE
  db status --database URL --password-file FILE
  db verify-events --database URL [--password-file FILE] --key FILE [--seals DIR]
                                      are the events what they were? --seals: the copies, usually beside the key

Commands to a server: --server URL --login LOGIN --password-file FILE [--ca FILE]     --lang zh_CN|en
)";

const std::vector<std::string> options_with_value = {"server",
                                                     "login",
                                                     "password-file",
                                                     "ca",
                                                     "lang",
                                                     "project",
                                                     "map",
                                                     "name",
                                                     "version",
                                                     "report",
                                                     "preview",
                                                     "delimiter",
                                                     "encoding",
                                                     "rows",
                                                     "seed",
                                                     "names",
                                                     "zone",
                                                     "attribute",
                                                     "user",
                                                     "number",
                                                     "roles",
                                                     "user-password-file",
                                                     "languages",
                                                     "user-language",
                                                     "code",
                                                     "region",
                                                     "dialling",
                                                     "state",
                                                     "second-confirmation-lead",
                                                     "calls-a-day",
                                                     "permitted-from",
                                                     "permitted-to",
                                                     "callback-grace",
                                                     "bill-unreached",
                                                     "file",
                                                     "form",
                                                     "to",
                                                     "format",
                                                     "host",
                                                     "port",
                                                     "socket",
                                                     "as",
                                                     "database",
                                                     "key",
                                                     "seals",
                                                     "phone-file",
                                                     "reason",
                                                     "until",
                                                     "kind",
                                                     "view",
                                                     "secrets",
                                                     "client-host",
                                                     "skills",
                                                     "districts",
                                                     "departments",
                                                     "first-contact",
                                                     "solved",
                                                     "department-answer",
                                                     "remedial-call",
                                                     "warn-before",
                                                     "escalate-after"};

struct LocalCommand {
    std::size_t operands;
    std::function<int(const Asked&)> run;
};
struct ServerCommand {
    std::size_t operands;
    std::function<int(const Asked&, gateway::Gateway&)> run;
};

const std::map<std::string, LocalCommand> local_commands = {
    {"kit lint", {3, kit_lint}},     {"list demo", {2, list_make_demo}}, {"db provision", {2, db_provision}},
    {"db migrate", {2, db_migrate}}, {"db status", {2, db_status}},      {"db verify-events", {2, db_verify_events}},
    {"export", {1, export_to_file}},
};
const std::map<std::string, ServerCommand> server_commands = {
    {"kit publish", {3, kit_publish}},
    {"kit withdraw", {3, kit_withdraw}},
    {"list import", {3, list_import}},
    {"history import", {3, history_import}},
    {"user add", {2, user_add}},
    {"user groups", {2, user_groups}},
    {"calendar publish", {3, calendar_publish}},
    {"calendar show", {3, calendar_show}},
    {"hours publish", {3, hours_publish}},
    {"hours show", {2, hours_show}},
    {"do-not-call add", {2, do_not_call_add}},
    {"blacklist propose", {2, blacklist_propose}},
    {"blacklist list", {2, blacklist_list}},
    {"blacklist look-up", {2, blacklist_look_up}},
    {"blacklist approve", {3, blacklist_approve}},
    {"blacklist decline", {3, blacklist_decline}},
    {"blacklist lift", {3, blacklist_lift}},
    {"billing show", {3, billing_show}},
    {"billing take", {3, billing_take}},
    {"billing fetch", {4, billing_fetch}},
    {"reports rebuild", {2, reports_rebuild}},
    {"project create", {2, project_create}},
    {"project set", {2, project_set}},
};

int on_server(const Asked& asked, const ServerCommand& command) {
    const auto& line = asked.line;
    const auto password = read_secret(line.option("password-file"));
    if (!line.has("server") || !line.has("login") || !password) {
        std::cerr << words::tr("This command needs --server, --login and a --password-file that can be read.",
                               asked.language)
                  << '\n';
        return exit_called_wrongly;
    }
    const auto server = gateway::make_http_gateway({line.option("server"), line.option("ca"), asked.language});
    const auto logged_in = server->log_in({line.option("login"), *password});
    if (!logged_in) return say_fault(logged_in.error(), asked.language);
    const int result = command.run(asked, *server);
    static_cast<void>(server->log_out());  // the work is done; a session that stays ends by itself
    return result;
}

int run(const Asked& asked) {
    const auto& operands = asked.line.operands;
    const auto name = operands.empty()       ? std::string()
                      : operands.size() == 1 ? operands[0]
                                             : operands[0] + ' ' + operands[1];
    if (const auto found = local_commands.find(name);
        found != local_commands.end() && operands.size() == found->second.operands) {
        return found->second.run(asked);
    }
    if (const auto found = server_commands.find(name);
        found != server_commands.end() && operands.size() == found->second.operands) {
        return on_server(asked, found->second);
    }
    std::cerr << usage;
    return exit_called_wrongly;
}

}  // namespace

int main(int argc, char** argv) {
    cts::words::init();
    const auto line = read_command_line({argv + 1, argv + argc}, options_with_value, {"help", "urgent", "personal"});
    if (!line || line->has("help")) {
        if (!line) std::cerr << line.error() << "?\n";
        std::cerr << usage;
        return line ? exit_done : exit_called_wrongly;
    }
    try {
        return run({*line, terminal_language(line->option("lang"))});
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return exit_refused;
    }
}
