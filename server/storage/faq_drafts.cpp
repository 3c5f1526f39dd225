#include "server/storage/faq_drafts.h"

namespace cts::storage {

std::string_view faq_draft_state_name(FaqDraftState state) {
    switch (state) {
        case FaqDraftState::open:
            return "open";
        case FaqDraftState::taken:
            return "taken";
        case FaqDraftState::refused:
            return "refused";
    }
    return {};
}

std::optional<FaqDraftState> parse_faq_draft_state(std::string_view name) {
    for (const auto state : {FaqDraftState::open, FaqDraftState::taken, FaqDraftState::refused})
        if (faq_draft_state_name(state) == name) return state;
    return std::nullopt;
}

}  // namespace cts::storage
