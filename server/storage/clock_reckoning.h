// A follow-up's clock by its limit: pure, used wherever a due moment is set or set anew. The versions of what it was
// computed with stay on it, so that it can be shown as it was computed, and computed anew when they change.
//
//   limit                             due
//   none                              stays as it is: a promised moment, or nothing is set
//   elapsed                           started + length
//   working time, working days        by the calendar and the hours of whose it is (working_times.h); without them:
//   none
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct ReckonedFor {  // whose clock it is
    form::FollowUpOwner owner{};
    std::string group;
    std::string zone;  // of the customer; a calendar's own goes before it
};

ClockRecord reckoned(ClockRecord clock, const followup::WorkingTimes& times, const ReckonedFor& whose);

// It runs, and by now might have another moment: none is set, or a year it was computed with was not published yet.
bool is_to_reckon(const ClockRecord& clock);

// What a running clock without a moment would run by, by the project's settings now; its own limit goes before them.
std::optional<calendar::TimeLimit> limit_for(const FollowUpRecord& record, const ClockRecord& clock,
                                             const followup::Settings& settings);

// The clock as it is to be now; nullopt: it stays as it is.
//   a second confirmation without a moment   the set lead before its trial ends (F1)
//   any other                                by limit_for
std::optional<ClockRecord> reckoned_anew(const FollowUpRecord& record, const ClockRecord& clock,
                                         const followup::Settings& settings, const followup::WorkingTimes& times,
                                         const std::string& zone);

}  // namespace cts::storage
