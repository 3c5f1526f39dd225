#include "shared/followup/working_times.h"

namespace cts::followup {
namespace {

const calendar::TeamHours* hours_called(const WorkingTimes& times, std::string_view team) {
    const auto found = times.hours.find(team);
    return found == times.hours.end() ? nullptr : found->second;
}

std::string_view team_of(form::FollowUpOwner owner) {
    const bool agents = owner == form::FollowUpOwner::same_agent;
    return form::follow_up_owner_name(agents ? form::FollowUpOwner::team : owner);
}

}  // namespace

calendar::WorkingWorld world_of(const WorkingTimes& times, form::FollowUpOwner owner, const std::string& group) {
    const auto* own = hours_called(times, group);
    return {times.calendar, own ? own : hours_called(times, team_of(owner))};
}

}  // namespace cts::followup
