#include "server/service/users.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/memberships.h"
#include "server/service/text_rules.h"
#include "shared/model/text.h"

namespace cts::service {

using model::Problem;
using model::Problems;
using model::Reason;
using model::Translated;

namespace {

bool is_login(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), allowed);
}

// The shape of a BCP 47 tag: zh, zh-Hans, en-GB.
bool is_language_tag(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return text.size() >= 2 && text.size() <= 35 && std::all_of(text.begin(), text.end(), allowed);
}

void check_spoken(const std::vector<std::string>& languages, Problems& problems) {
    constexpr std::size_t most_languages = 20;
    const bool wrong =
        languages.size() > most_languages || !std::all_of(languages.begin(), languages.end(), is_language_tag);
    if (wrong) problems.push_back({.reason = Reason::bad_member, .field = "/user/spoken_languages"});
}

bool is_weak(const api::NewUser& wanted) {
    return static_cast<int>(model::length_in_characters(wanted.password)) < shortest_password ||
           wanted.password.size() > 1'000 || wanted.password == wanted.user.login;
}

Problems faults_of(const api::NewUser& wanted) {
    Problems problems;
    if (!is_login(wanted.user.login)) problems.push_back({.reason = Reason::bad_member, .field = "/user/login"});
    check_line(wanted.user.number, 20, "/user/number", problems);
    check_line(wanted.user.display_name, 100, "/user/display_name", problems);
    check_spoken(wanted.user.spoken_languages, problems);
    for (auto& problem : service::faults_of(wanted.user.memberships, "/user/memberships"))
        problems.push_back(std::move(problem));
    if (wanted.user.roles.empty()) problems.push_back({.reason = Reason::required, .field = "/user/roles"});
    if (is_weak(wanted))
        problems.push_back({.reason = Reason::weak_password,
                            .field = "/password",
                            .details = {{"min", Translated::neutral(std::to_string(shortest_password))}}});
    return problems;
}

Result<model::User> store_user(const Tools& tools, const api::NewUser& wanted) {
    if (auto problems = faults_of(wanted); !problems.empty()) return Refused(std::move(problems));
    const auto hash = tools.passwords.hash(wanted.password);
    if (!hash) return refuse(Reason::overloaded);
    model::User user = wanted.user;
    user.id = model::UserId::make(tools.clock.now());
    if (tools.store.users().add({user, *hash}) == storage::Added::added) return user;
    const bool same_login = tools.store.users().by_login(user.login).has_value();
    return refuse({.reason = Reason::already_exists,
                   .field = same_login ? "/user/login" : "/user/number",
                   .details = {{"name", Translated::neutral(same_login ? user.login : user.number)}}});
}

}  // namespace

Result<model::User> add_user(const Tools& tools, const model::User& by, const api::NewUser& wanted) {
    return authorise(by, model::Right::manage_users).and_then([&](Done) { return store_user(tools, wanted); });
}

Result<api::Page<model::User>> list_users(const Tools& tools, const model::User& by) {
    return authorise(by, model::Right::manage_users).map([&](Done) {
        return api::Page<model::User>{tools.store.users().all(), std::nullopt};
    });
}

Result<model::User> add_first_administrator(const Tools& tools, const std::string& login, const std::string& password) {
    if (tools.store.users().any()) return refuse(Reason::already_exists);
    api::NewUser first{.user = {.login = login, .number = "1", .display_name = login}, .password = password};
    first.user.roles = {model::Role::administrator};
    return store_user(tools, first);
}

}  // namespace cts::service
