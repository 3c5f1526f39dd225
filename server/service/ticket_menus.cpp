#include "server/service/ticket_menus.h"

#include <algorithm>
#include <set>

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "server/service/text_rules.h"
#include "server/storage/publications.h"
#include "shared/api/codec.h"
#include "shared/followup/complaint_results.h"

namespace cts::service {

using api::MenuEntry;
using api::TicketMenus;
using model::Problems;
using model::Reason;
using model::Right;
using Menu = std::vector<MenuEntry>;

namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_label = 100;

struct NamedMenu {
    const char* pointer;
    Menu TicketMenus::*menu;
    bool may_be_empty;
};
constexpr NamedMenu all_menus[] = {{"/causes", &TicketMenus::causes, false},
                                   {"/results", &TicketMenus::results, false},
                                   {"/departments", &TicketMenus::departments, true},
                                   {"/districts", &TicketMenus::districts, true}};

storage::PublicationKey key_of(model::ProjectId project) {
    return {storage::PublicationKind::ticket_menus, project, {}};
}

Menu menu_of(std::span<const followup::ComplaintCause> usual) {
    Menu menu;
    for (const auto& one : usual) menu.push_back({std::string(one.name), one.label, false});
    return menu;
}

TicketMenus read(const storage::Publication& publication) {
    auto menus = api::from_json<TicketMenus>(publication.source).value_or(usual_ticket_menus());
    menus.revision = publication.version + 1;
    return menus;
}

bool is_name(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= longest_name && std::ranges::all_of(text, allowed);
}

void check_entry(const MenuEntry& entry, const std::string& pointer, Problems& problems) {
    if (!is_name(entry.name)) problems.push_back({.reason = Reason::bad_name, .field = pointer + "/name"});
    check_line(entry.label.zh_CN, longest_label, pointer + "/label/zh_CN", problems);
    check_line(entry.label.en, longest_label, pointer + "/label/en", problems);
}

void check_menu(const NamedMenu& named, const Menu& menu, Problems& problems) {
    std::set<std::string> known;
    for (std::size_t i = 0; i < menu.size(); ++i) {
        const std::string pointer = named.pointer + ('/' + std::to_string(i));
        check_entry(menu[i], pointer, problems);
        if (!known.insert(menu[i].name).second)
            problems.push_back({.reason = Reason::duplicate_name, .field = pointer + "/name"});
    }
    const bool nothing = std::ranges::all_of(menu, &MenuEntry::retired);
    if (nothing && !named.may_be_empty) problems.push_back({.reason = Reason::required, .field = named.pointer});
    if (menu.size() > most_menu_entries) problems.push_back({.reason = Reason::bad_member, .field = named.pointer});
}

void keep_what_was_taken_out(const Menu& stands, Menu& wanted) {
    for (const MenuEntry& one : stands) {
        if (std::ranges::find(wanted, one.name, &MenuEntry::name) != wanted.end()) continue;
        wanted.push_back(one);
        wanted.back().retired = true;
    }
}

bool may_read(const model::User& user) {
    return may(user, Right::log_calls) || may(user, Right::work_tickets) || may(user, Right::lead_team) ||
           may(user, Right::work_orders) || may(user, Right::read_kits);
}

}  // namespace

TicketMenus usual_ticket_menus() {
    return {1, menu_of(followup::usual_causes()), menu_of(followup::usual_results()), {}, {}};
}

TicketMenus ticket_menus_of(const Tools& tools, model::ProjectId project) {
    const auto newest = tools.store.publications().newest(key_of(project));
    return newest ? read(*newest) : usual_ticket_menus();
}

bool may_choose(const Menu& menu, std::string_view name) {
    if (std::ranges::all_of(menu, &MenuEntry::retired)) return true;
    const auto found = std::ranges::find(menu, name, &MenuEntry::name);
    return found != menu.end() && !found->retired;
}

Result<TicketMenus> show_ticket_menus(const Tools& tools, const model::User& user, std::string_view project) {
    if (!may_read(user)) return refuse(Reason::no_right, "read_kits");
    return find_project(tools, project).map([&](const storage::ProjectRecord& found) {
        return ticket_menus_of(tools, found.id);
    });
}

Result<TicketMenus> change_ticket_menus(const Tools& tools, const model::User& user, std::string_view project,
                                        int revision, TicketMenus wanted) {
    if (auto right = authorise(user, Right::manage_projects); !right) return Refused(right.error());
    const auto found = find_project(tools, project);
    if (!found) return Refused(found.error());
    const auto stands = ticket_menus_of(tools, found->id);
    if (stands.revision != revision) return refuse(Reason::changed_meanwhile);
    Problems problems;
    for (const NamedMenu& one : all_menus) {
        keep_what_was_taken_out(stands.*one.menu, wanted.*one.menu);
        check_menu(one, wanted.*one.menu, problems);
    }
    if (!problems.empty()) return Refused(std::move(problems));
    wanted.revision = 1;  // the publication's version says it
    const auto published = tools.store.publications().publish(
        {key_of(found->id), 0, api::to_json(wanted), user.id, {}, tools.clock.now()}, revision - 1);
    if (published.changed_meanwhile) return refuse(Reason::changed_meanwhile);
    return read(published.newest);
}

}  // namespace cts::service
