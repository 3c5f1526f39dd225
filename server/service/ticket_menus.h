// A project's own menus for its tickets (H2): causes, results, departments, districts. A project that has changed
// nothing has the usual causes and results, and takes any department and district. What is taken out stays as retired:
// old tickets stay readable, nobody may choose it any more.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/ticket_menu_messages.h"

namespace cts::service {

inline constexpr std::size_t most_menu_entries = 200;  // retired ones count

api::TicketMenus ticket_menus_of(const Tools& tools, model::ProjectId project);
api::TicketMenus usual_ticket_menus();

// May be chosen now. In a menu without entries that are not retired every name may.
bool may_choose(const std::vector<api::MenuEntry>& menu, std::string_view name);

// For whoever works with calls or tickets, or manages projects; no_right, not_found.
Result<api::TicketMenus> show_ticket_menus(const Tools& tools, const model::User& user, std::string_view project);

// manage_projects. Refused, each with its member: bad_name, duplicate_name, missing_translation, too_long; causes or
// results without anything to choose (required). changed_meanwhile: another revision stands.
Result<api::TicketMenus> change_ticket_menus(const Tools& tools, const model::User& user, std::string_view project,
                                             int revision, api::TicketMenus wanted);

}  // namespace cts::service
