// Whose hours a follow-up's working time is counted in: those of the group it goes to, else those of its owner.
// Borrowed data, read and kept by others.
//
//   owner         looked for, in this order
//   department    its department's name, "department"
//   field_group   its district's name, "field_group"
//   skilled       its skill's name, "skilled"
//   same_agent    "team"
//   any other     the owner's name: "back_office", "team_leader", "team", "speaker"
// None of them there: not set.
#pragma once

#include <map>
#include <string>

#include "shared/calendar/due_moment.h"
#include "shared/form/definition.h"

namespace cts::followup {

struct WorkingTimes {
    const calendar::WorkingCalendar* calendar = nullptr;                     // of the region; null: none is published
    std::map<std::string, const calendar::TeamHours*, std::less<>> hours{};  // by team
};

calendar::WorkingWorld world_of(const WorkingTimes& times, form::FollowUpOwner owner, const std::string& group);

}  // namespace cts::followup
