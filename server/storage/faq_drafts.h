// Drafts for the FAQ (H3): made by the step that closes a ticket, settled once by a planner. Their texts are sealed
// under the customer's key, although names and numbers were taken out: whoever erases the customer leaves no draft to
// read.
#pragma once

#include "server/storage/records.h"
#include "server/storage/slice.h"

namespace cts::storage {

enum class FaqDraftState { open, taken, refused };
std::string_view faq_draft_state_name(FaqDraftState state);
std::optional<FaqDraftState> parse_faq_draft_state(std::string_view name);

struct FaqDraftRecord {
    model::FaqDraftId id;
    model::FollowUpId ticket;
    model::ProjectId project;
    vault::Sealed question;
    vault::Sealed answer;
    FaqDraftState state = FaqDraftState::open;
    model::UserId made_by;
    std::string made_by_name;  // when read
    Instant made_at;
    std::optional<model::UserId> settled_by;
    std::string settled_by_name;  // when read
    std::optional<Instant> settled_at;
    std::string reason;     // of one refused
    ContactRecord contact;  // when read
};

struct FaqDraftSettled {
    model::FaqDraftId id;
    FaqDraftState to{};
    std::string reason;
    model::UserId by;
    Instant at;
};
enum class DraftVerdict { settled, settled_before, unknown };

class FaqDrafts {  // they are made by FollowUps::take
  public:
    virtual ~FaqDrafts() = default;
    virtual Slice<FaqDraftRecord> list(model::ProjectId project, FaqDraftState state, std::optional<std::int64_t> after,
                                       int limit) = 0;  // oldest first
    virtual std::optional<FaqDraftRecord> by_id(model::FaqDraftId id) = 0;
    virtual DraftVerdict settle(const FaqDraftSettled& wanted) = 0;  // once
};

}  // namespace cts::storage
