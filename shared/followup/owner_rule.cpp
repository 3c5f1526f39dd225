#include "shared/followup/owner_rule.h"

#include <algorithm>

namespace cts::followup {
namespace {

std::optional<WhyTheirs> theirs_if(bool so, WhyTheirs why) {
    return so ? std::optional(why) : std::nullopt;
}

bool speaks(const Colleague& who, const std::string& language) {
    return language != "und" && who.languages.contains(language);
}

std::optional<WhyTheirs> by_owner(const Ownership& follow_up, const Colleague& who) {
    switch (follow_up.owner) {
        case form::FollowUpOwner::same_agent:
        case form::FollowUpOwner::team:
            return WhyTheirs::team;
        case form::FollowUpOwner::team_leader:
            return theirs_if(who.leads_team, WhyTheirs::leader);
        case form::FollowUpOwner::back_office:
            return theirs_if(who.works_tickets, WhyTheirs::back_office);
        case form::FollowUpOwner::speaker:
            return theirs_if(speaks(who, follow_up.language), WhyTheirs::language);
        case form::FollowUpOwner::skilled:
            return theirs_if(who.skills.contains(follow_up.group), WhyTheirs::skill);
        case form::FollowUpOwner::field_group:
            return theirs_if(who.districts.contains(follow_up.group), WhyTheirs::district);
        case form::FollowUpOwner::department:
            return theirs_if(who.departments.contains(follow_up.group), WhyTheirs::department);
    }
    return std::nullopt;
}

bool waited_too_long(const Ownership& follow_up, model::Instant now, std::optional<std::chrono::milliseconds> grace) {
    const bool promised_call = follow_up.kind == form::FollowUpKind::callback;
    return promised_call && grace && follow_up.due && now > *follow_up.due + *grace;
}

}  // namespace

std::optional<WhyTheirs> why_theirs(const Ownership& follow_up, const Colleague& who, model::Instant now,
                                    std::optional<std::chrono::milliseconds> grace) {
    if (!follow_up.agent) return by_owner(follow_up, who);
    if (*follow_up.agent == who.id) return WhyTheirs::own;
    return waited_too_long(follow_up, now, grace) ? by_owner(follow_up, who) : std::nullopt;
}

bool nobody_can_take(const Ownership& follow_up, std::span<const Colleague> staff) {
    const auto can = [&](const Colleague& who) {
        return follow_up.agent ? *follow_up.agent == who.id : by_owner(follow_up, who).has_value();
    };
    return std::ranges::none_of(staff, can);
}

}  // namespace cts::followup
