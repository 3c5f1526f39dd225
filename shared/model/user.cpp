#include "shared/model/user.h"

#include <algorithm>

namespace cts::model {
namespace {

struct NamedRole {
    Role role;
    std::string_view name;
};
constexpr NamedRole role_names[] = {
    {Role::agent, "agent"},
    {Role::team_leader, "team_leader"},
    {Role::back_office, "back_office"},
    {Role::planner, "planner"},
    {Role::project_manager, "project_manager"},
    {Role::qa_inspector, "qa_inspector"},
    {Role::list_keeper, "list_keeper"},
    {Role::success_keeper, "success_keeper"},
    {Role::administrator, "administrator"},
    {Role::department_staff, "department_staff"},
};

// Front office, back office, lists and forms are kept apart (C4): who needs two of them holds two roles.
// The administrator makes users and projects; that alone opens no customer's record.
std::set<Right> rights_of_one(Role role) {
    switch (role) {
        case Role::agent:
            return {Right::log_calls, Right::read_kits};
        case Role::team_leader:
            return {Right::log_calls,        Right::read_kits,   Right::read_calls,      Right::reveal_numbers,
                    Right::keep_do_not_call, Right::lead_team,   Right::publish_notices, Right::propose_blacklist,
                    Right::decide_blacklist, Right::read_reports};
        case Role::back_office:
            return {Right::work_tickets, Right::read_kits, Right::read_calls, Right::reveal_numbers,
                    Right::propose_blacklist};
        case Role::planner:
            return {Right::read_kits, Right::publish_kits, Right::publish_notices, Right::read_reports};
        case Role::project_manager:
            return {Right::read_kits,        Right::read_calls,      Right::manage_projects,
                    Right::lead_team,        Right::publish_notices, Right::propose_blacklist,
                    Right::decide_blacklist, Right::read_reports,    Right::import_history};
        case Role::qa_inspector:
            return {Right::read_kits, Right::read_calls};
        case Role::list_keeper:
            return {Right::read_kits, Right::import_lists, Right::keep_do_not_call};
        case Role::success_keeper:
            return {Right::read_kits, Right::keep_success_data};
        case Role::administrator:
            return {Right::read_kits, Right::manage_projects, Right::manage_users, Right::watch_server};
        case Role::department_staff:
            return {Right::work_orders};
    }
    return {};
}

}  // namespace

std::string_view role_name(Role role) {
    const auto named =
        std::find_if(std::begin(role_names), std::end(role_names), [&](const auto& n) { return n.role == role; });
    return named == std::end(role_names) ? std::string_view() : named->name;
}

std::optional<Role> parse_role(std::string_view name) {
    for (const NamedRole& named : role_names)
        if (named.name == name) return named.role;
    return std::nullopt;
}

std::string_view right_name(Right right) {
    switch (right) {
        case Right::log_calls:
            return "log_calls";
        case Right::read_calls:
            return "read_calls";
        case Right::reveal_numbers:
            return "reveal_numbers";
        case Right::work_tickets:
            return "work_tickets";
        case Right::publish_kits:
            return "publish_kits";
        case Right::read_kits:
            return "read_kits";
        case Right::import_lists:
            return "import_lists";
        case Right::import_history:
            return "import_history";
        case Right::manage_projects:
            return "manage_projects";
        case Right::manage_users:
            return "manage_users";
        case Right::keep_do_not_call:
            return "keep_do_not_call";
        case Right::lead_team:
            return "lead_team";
        case Right::publish_notices:
            return "publish_notices";
        case Right::propose_blacklist:
            return "propose_blacklist";
        case Right::decide_blacklist:
            return "decide_blacklist";
        case Right::read_reports:
            return "read_reports";
        case Right::watch_server:
            return "watch_server";
        case Right::work_orders:
            return "work_orders";
        case Right::keep_success_data:
            return "keep_success_data";
    }
    return {};
}

std::set<Right> rights_of(const std::set<Role>& roles) {
    std::set<Right> rights;
    for (const Role role : roles) rights.merge(rights_of_one(role));
    return rights;
}

}  // namespace cts::model
