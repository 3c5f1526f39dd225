// Who works here, and what they may do. Roles are what people are; rights are what services check.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/model/id.h"
#include "shared/model/language.h"

namespace cts::model {

enum class Role {
    agent,
    team_leader,
    back_office,
    planner,
    project_manager,
    qa_inspector,
    list_keeper,
    success_keeper,  // of what was sold: the lists that billing takes away (C4, J2)
    administrator,
    department_staff
};

enum class Right {
    log_calls,       // claim, dial, save calls; sees own calls and follow-ups only (C4)
    read_calls,      // every call of a project
    reveal_numbers,  // an unmasked number outside dialling; each use audited
    work_tickets,    // complaint tickets and department orders
    publish_kits,
    read_kits,
    import_lists,
    import_history,  // calls made elsewhere before
    manage_projects,
    manage_users,
    keep_do_not_call,
    lead_team,  // overdue and stranded work of a project, and who does it
    publish_notices,
    propose_blacklist,
    decide_blacklist,   // approve, decline and lift what somebody else proposed
    read_reports,       // of a project: numbers, no persons
    watch_server,       // what it does on its own, and how it fares
    work_orders,        // what the departments one belongs to are asked
    keep_success_data,  // take what billing is to open, cancel or leave, with whole numbers; each taking told
};

std::string_view role_name(Role role);
std::optional<Role> parse_role(std::string_view name);
std::string_view right_name(Right right);
std::set<Right> rights_of(const std::set<Role>& roles);  // the table is in user.cpp, beside its test

// Whose groups somebody belongs to: names that calls, orders and visits are addressed to.
struct Memberships {
    std::vector<std::string> skills;
    std::vector<std::string> districts;    // whose field group
    std::vector<std::string> departments;  // they answer for
    bool operator==(const Memberships&) const = default;
};

struct User {
    UserId id;
    std::string login;   // lower-case letters, digits, . _ -
    std::string number;  // the employee's number, said to customers
    std::string display_name;
    std::set<Role> roles;
    std::vector<std::string> spoken_languages;  // BCP 47: "zh", "yue", "en"
    Language language = Language::zh_CN;        // of the screens
    bool active = true;
    Memberships memberships{};
};

}  // namespace cts::model
