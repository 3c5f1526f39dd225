#include "server/service/memberships.h"

#include <set>

#include "server/service/authorise.h"
#include "server/service/text_rules.h"

namespace cts::service {

using model::Problems;
using model::Reason;
using model::Right;

namespace {

constexpr std::size_t longest_group = 100;

void check_groups(const std::vector<std::string>& groups, const std::string& pointer, Problems& problems) {
    for (std::size_t i = 0; i < groups.size(); ++i)
        check_line(groups[i], longest_group, pointer + '/' + std::to_string(i), problems);
    const bool twice = std::set(groups.begin(), groups.end()).size() != groups.size();
    if (twice) problems.push_back({.reason = Reason::duplicate_name, .field = pointer});
    if (groups.size() > most_memberships) problems.push_back({.reason = Reason::bad_member, .field = pointer});
}

}  // namespace

Problems faults_of(const model::Memberships& memberships, const std::string& pointer) {
    Problems problems;
    check_groups(memberships.skills, pointer + "/skills", problems);
    check_groups(memberships.districts, pointer + "/districts", problems);
    check_groups(memberships.departments, pointer + "/departments", problems);
    return problems;
}

Result<model::User> change_memberships(const Tools& tools, const model::User& by, model::UserId user,
                                       const model::Memberships& wanted) {
    if (!may(by, Right::lead_team))
        if (auto right = authorise(by, Right::manage_users); !right) return Refused(right.error());
    if (auto problems = faults_of(wanted, ""); !problems.empty()) return Refused(std::move(problems));
    if (!tools.store.users().set_memberships(user, wanted)) return refuse(Reason::not_found, "user");
    return tools.store.users().by_id(user).value().user;
}

}  // namespace cts::service
