// The wire contract of a project's own menus for tickets (H2): causes and results of complaints, the departments orders
// go to, the districts of field groups. An entry that was taken out stays as retired: nobody may choose it any more,
// and old tickets stay readable.
#pragma once

#include <string>
#include <vector>

#include "shared/model/language.h"

namespace cts::api {

struct MenuEntry {
    std::string name;  // lower case, digits, underscores: what is stored
    model::Translated label;
    bool retired = false;
};

struct TicketMenus {   // GET and PUT /projects/{code}/ticket-menus; PUT with If-Match its revision
    int revision = 1;  // 1: nobody has changed them yet
    std::vector<MenuEntry> causes;
    std::vector<MenuEntry> results;
    std::vector<MenuEntry> departments;  // empty, as are districts: any name is taken
    std::vector<MenuEntry> districts;
};

}  // namespace cts::api
