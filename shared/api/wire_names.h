// The names under which the contract's own closed lists travel, and one pair of functions for all lists.
#pragma once

#include <optional>
#include <string_view>

#include "shared/api/blacklist_messages.h"
#include "shared/api/faq_draft_messages.h"
#include "shared/api/job_messages.h"
#include "shared/api/messages.h"

namespace cts::api {

std::string_view wire_name(WhyKind value);
std::string_view wire_name(HungUpBy value);
std::string_view wire_name(CallState value);
std::string_view wire_name(Direction value);
std::string_view wire_name(Origin value);
std::string_view wire_name(Urgency value);
std::string_view wire_name(FollowUpView value);
std::string_view wire_name(Delivery value);
std::string_view wire_name(JobState value);
std::string_view wire_name(BlacklistAction value);
std::string_view wire_name(BlacklistView value);
std::string_view wire_name(BlacklistState value);
std::string_view wire_name(FaqDraftState value);
std::string_view wire_name(BarKind value);
std::string_view wire_name(form::ProjectKind value);
std::string_view wire_name(form::FollowUpKind value);
std::string_view wire_name(form::FollowUpOwner value);
std::string_view wire_name(form::FollowUpPriority value);
std::string_view wire_name(followup::ClockName value);
std::string_view wire_name(followup::Action value);
std::string_view wire_name(form::OutcomeClass value);
std::string_view wire_name(model::Language value);
std::string_view wire_name(model::Role value);
std::string_view wire_name(model::Reason value);

bool from_wire_name(std::string_view name, WhyKind& into);
bool from_wire_name(std::string_view name, HungUpBy& into);
bool from_wire_name(std::string_view name, CallState& into);
bool from_wire_name(std::string_view name, Direction& into);
bool from_wire_name(std::string_view name, Origin& into);
bool from_wire_name(std::string_view name, Urgency& into);
bool from_wire_name(std::string_view name, FollowUpView& into);
bool from_wire_name(std::string_view name, Delivery& into);
bool from_wire_name(std::string_view name, JobState& into);
bool from_wire_name(std::string_view name, BlacklistAction& into);
bool from_wire_name(std::string_view name, BlacklistView& into);
bool from_wire_name(std::string_view name, BlacklistState& into);
bool from_wire_name(std::string_view name, FaqDraftState& into);
bool from_wire_name(std::string_view name, BarKind& into);
bool from_wire_name(std::string_view name, form::ProjectKind& into);
bool from_wire_name(std::string_view name, form::FollowUpKind& into);
bool from_wire_name(std::string_view name, form::FollowUpOwner& into);
bool from_wire_name(std::string_view name, form::FollowUpPriority& into);
bool from_wire_name(std::string_view name, followup::ClockName& into);
bool from_wire_name(std::string_view name, followup::Action& into);
bool from_wire_name(std::string_view name, form::OutcomeClass& into);
bool from_wire_name(std::string_view name, model::Language& into);
bool from_wire_name(std::string_view name, model::Role& into);
bool from_wire_name(std::string_view name, model::Reason& into);

}  // namespace cts::api
