// Whose a follow-up is at a moment: the owner rule it was planned with, who has it, and whether that took too long.
// Pure; rights are not asked here, a service does that. What this says of nobody is a visible queue, never a lost
// promise.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "shared/form/definition.h"
#include "shared/model/id.h"
#include "shared/model/instant.h"

namespace cts::followup {

struct Ownership {  // of a follow-up
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    std::optional<model::UserId> agent;  // who has it
    std::string language;                // of a speaker's: BCP 47
    std::string group;                   // the district, the department, the skill
    std::optional<model::Instant> due;
};

struct Colleague {
    model::UserId id;
    bool leads_team = false;
    bool works_tickets = false;
    std::set<std::string> languages;
    std::set<std::string> skills;
    std::set<std::string> districts;    // whose field group they belong to
    std::set<std::string> departments;  // they answer for
};

enum class WhyTheirs { own, team, leader, back_office, language, skill, district, department };

//   who has it    overdue by more than the grace    it is
//   oneself       any                               own
//   a colleague   no, or any kind but a callback    that colleague's alone
//   a colleague   yes, a callback                   as if nobody had it
//   nobody        any                               by its owner:
//     same_agent, team    everybody's
//     team_leader         who leads the team
//     back_office         who works tickets
//     speaker             who speaks the language; without one, or "und", nobody's
//     skilled             who has the skill
//     field_group         whose district it is
//     department          who answers for the department
// grace: after the due moment; absent: not set, and a colleague's callback stays theirs. Without a due moment nothing
// is overdue. A group that is not known is nobody's.
std::optional<WhyTheirs> why_theirs(const Ownership& follow_up, const Colleague& who, model::Instant now,
                                    std::optional<std::chrono::milliseconds> grace);

// A team without members, a language nobody speaks, an agent who has left: for the list of what nobody can take (G6).
bool nobody_can_take(const Ownership& follow_up, std::span<const Colleague> staff);

}  // namespace cts::followup
