// The promise whose time has come or is near (G2): what the strip over the call and between calls reminds of.
//   more than five minutes to go    nothing
//   five minutes before, or later   the one due first; the others in that state are counted
// One that is being worked is not reminded of. It leaves the list by an outcome only, so nothing here puts it away.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/messages.h"

namespace cts::presenter {

inline constexpr std::chrono::minutes reminded_before{5};

struct ReminderView {
    std::string id;
    form::FollowUpKind kind{};
    model::Instant due;
    std::string customer_name;
    std::string masked_number;
    std::string subject;
    int others = 0;  // due as well
    bool operator==(const ReminderView&) const = default;
};

std::optional<ReminderView> reminder_of(const std::vector<api::FollowUp>& follow_ups, model::Instant now,
                                        std::optional<model::FollowUpId> being_worked);

// The promise to be offered when a call ends: the one due first whose time has come.
std::optional<model::FollowUpId> due_promise(const std::vector<api::FollowUp>& follow_ups, model::Instant now);

}  // namespace cts::presenter
