#include <algorithm>
#include <iostream>
#include <sstream>

#include "admin/commands.h"
#include "admin/secret_file.h"
#include "shared/words/words.h"

namespace cts::admin {

namespace {

std::vector<std::string> split_by_comma(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
    return parts;
}

tl::expected<std::set<model::Role>, model::Problem> roles_of(const std::string& list) {
    std::set<model::Role> roles;
    for (const auto& name : split_by_comma(list)) {
        const auto role = model::parse_role(name);
        if (!role) return tl::unexpected(bad_option("roles", name));
        roles.insert(*role);
    }
    return roles;
}

}  // namespace

int user_add(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const auto roles = roles_of(line.option("roles"));
    if (!roles) return say_problems({roles.error()}, asked.language);
    const auto password = read_secret(line.option("user-password-file", line.option("password-file")));
    if (!password)
        return say_problems({bad_option("user-password-file", line.option("user-password-file"))}, asked.language);
    api::NewUser wanted;
    wanted.user.login = line.option("user");
    wanted.user.number = line.option("number");
    wanted.user.display_name = line.option("name");
    wanted.user.roles = *roles;
    wanted.user.spoken_languages = split_by_comma(line.option("languages", "zh"));
    wanted.user.language = terminal_language(line.option("user-language", "zh_CN"));
    wanted.password = *password;
    const auto added = server.add_user(wanted);
    if (!added) return say_fault(added.error(), asked.language);
    std::cout << added->login << ' ' << added->id.to_string() << '\n';
    return exit_done;
}

int user_groups(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const auto users = server.users(std::nullopt);
    if (!users) return say_fault(users.error(), asked.language);
    const auto found = std::ranges::find(users->items, line.option("user"), &model::User::login);
    if (found == users->items.end()) return say_problems({bad_option("user", line.option("user"))}, asked.language);
    model::Memberships wanted = found->memberships;
    for (const auto& [option, groups] : {std::pair{"skills", &wanted.skills}, std::pair{"districts", &wanted.districts},
                                         std::pair{"departments", &wanted.departments}})
        if (line.has(option)) *groups = split_by_comma(line.option(option));
    const auto changed = server.change_memberships(found->id, wanted);
    if (!changed) return say_fault(changed.error(), asked.language);
    std::cout << changed->login << ' ' << changed->id.to_string() << '\n';
    return exit_done;
}

}  // namespace cts::admin
