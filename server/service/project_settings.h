// What a project sets for itself (F1, G2, G8): checked where it is entered, and kept for as long as a slip may ask what
// held when it was made.
#pragma once

#include "server/service/tools.h"
#include "server/storage/planning.h"
#include "shared/api/messages.h"

namespace cts::service {

// As they were at the revision a slip names; nothing is set in a project that does not exist.
storage::SettingsRecord settings_of(const Tools& tools, model::ProjectId project, int revision);
using storage::planning;

// bad_member for what is no value at all; permitted_hours_wrong when, after the change, hours would have no beginning,
// no end, or end before they begin: they are set no longer when both ends are. `project` is changed when there is no
// problem.
model::Problems take_settings(const api::ProjectSettings& wanted, storage::ProjectRecord& project);

std::string clock_text(int minute_of_day);  // "09:00"; of 1440 "24:00"

}  // namespace cts::service
