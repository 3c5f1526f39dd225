// The wire contract of drafts for the FAQ (H3): a close that says "goes into the FAQ" leaves one, without the
// customer's name and numbers, for the planners to take or to refuse.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/model/id.h"
#include "shared/model/instant.h"

namespace cts::api {

enum class FaqDraftState { open, taken, refused };

struct FaqDraft {
    model::FaqDraftId id;
    model::FollowUpId ticket;
    std::string question;  // what happened
    std::string answer;    // what was replied
    FaqDraftState state = FaqDraftState::open;
    model::Instant made_at;
    std::string made_by_name;
    std::optional<model::Instant> settled_at;
    std::string settled_by_name;
    std::string reason;  // why it was refused
};

struct SettleFaqDraft {  // POST /projects/{code}/faq-drafts/{id}/settlement
    FaqDraftState to = FaqDraftState::taken;
    std::string reason;  // needed to refuse
};

}  // namespace cts::api
