// The wire contract of known incidents (H6): a notice that says what customers are answered about something that is
// known to be wrong, and when it is expected to end. Shown before a ticket is raised; a ticket may be put down to one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/model/id.h"
#include "shared/model/instant.h"
#include "shared/model/language.h"

namespace cts::api {

using model::Instant;

struct Incident {              // of a notice
    model::Translated answer;  // approved: said to the customer as it stands
    std::string cause;         // of the project's menu (H2); empty: not known
    std::optional<Instant> expected_end;
};

struct KnownIncident {
    model::NoticeId notice;
    std::optional<std::string> project;  // its code; absent: of every project
    model::Translated title;
    Incident incident;
    Instant since;
    bool over = false;     // withdrawn, or no longer valid
    int open_tickets = 0;  // put down to it
};

struct KnownIncidents {  // GET /projects/{code}/incidents: in force, and those that are over but have open tickets
    std::vector<KnownIncident> items;
};

}  // namespace cts::api
