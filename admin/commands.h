// The commands of cts-admin. A live server's things (kits, lists, users, projects, calendars) go through its API with
// the rights of whoever asks; only `db` and `export` speak to a database themselves.
#pragma once

#include "admin/command_line.h"
#include "admin/terminal.h"

namespace cts::admin {

struct Asked {
    const CommandLine& line;
    model::Language language;
};

int kit_lint(const Asked& asked);
int kit_publish(const Asked& asked, gateway::Gateway& server);
int kit_withdraw(const Asked& asked, gateway::Gateway& server);
int list_import(const Asked& asked, gateway::Gateway& server);
int history_import(const Asked& asked, gateway::Gateway& server);
int list_make_demo(const Asked& asked);
int user_add(const Asked& asked, gateway::Gateway& server);
int user_groups(const Asked& asked, gateway::Gateway& server);
int calendar_publish(const Asked& asked, gateway::Gateway& server);
int calendar_show(const Asked& asked, gateway::Gateway& server);
int hours_publish(const Asked& asked, gateway::Gateway& server);
int hours_show(const Asked& asked, gateway::Gateway& server);
int project_create(const Asked& asked, gateway::Gateway& server);
int project_set(const Asked& asked, gateway::Gateway& server);
int do_not_call_add(const Asked& asked, gateway::Gateway& server);
int blacklist_propose(const Asked& asked, gateway::Gateway& server);
int blacklist_list(const Asked& asked, gateway::Gateway& server);
int blacklist_look_up(const Asked& asked, gateway::Gateway& server);
int blacklist_approve(const Asked& asked, gateway::Gateway& server);
int blacklist_decline(const Asked& asked, gateway::Gateway& server);
int blacklist_lift(const Asked& asked, gateway::Gateway& server);
int billing_show(const Asked& asked, gateway::Gateway& server);
int billing_take(const Asked& asked, gateway::Gateway& server);
int billing_fetch(const Asked& asked, gateway::Gateway& server);
int reports_rebuild(const Asked& asked, gateway::Gateway& server);
int export_to_file(const Asked& asked);
int db_provision(const Asked& asked);
int db_migrate(const Asked& asked);
int db_status(const Asked& asked);
int db_verify_events(const Asked& asked);  // refused: something is wrong with them

}  // namespace cts::admin
