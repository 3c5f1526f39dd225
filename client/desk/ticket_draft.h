// What is typed into a ticket and not sent yet, as this PC keeps it: by the names of its fields, over what stood there.
// Values and their JSON; what they mean is the presenter's.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "shared/model/id.h"

namespace cts::desk {

struct TicketDraft {
    model::UserId user;
    model::FollowUpId ticket;
    std::map<std::string, std::string> typed;  // by field
    std::map<std::string, std::string> stood;  // of the same fields, when it was typed
    model::Instant kept_at;
};

std::string to_json(const TicketDraft& draft);
std::optional<TicketDraft> ticket_draft_from_json(const std::string& text);

}  // namespace cts::desk
