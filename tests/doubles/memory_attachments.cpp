#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

class MemoryAttachments final : public Attachments {
  public:
    explicit MemoryAttachments(MemoryState& state) : state_(state) {}

    AttachmentAdded add(const AttachmentRecord& wanted, const std::vector<vault::Sealed>& pieces, int most) override {
        const std::lock_guard lock(state_.mutex);
        if (state_.follow_up(wanted.follow_up) == nullptr) return AttachmentAdded::unknown;
        const auto there = std::ranges::count(state_.attachments, wanted.follow_up, &AttachmentRecord::follow_up);
        if (there >= most) return AttachmentAdded::too_many;
        state_.attachments.push_back(wanted);
        state_.pieces[wanted.id] = pieces;
        state_.tell(attachment_event("added", wanted.id, wanted.follow_up, wanted.by, wanted.at));
        return AttachmentAdded::added;
    }

    std::vector<AttachmentRecord> of(model::FollowUpId follow_up) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<AttachmentRecord> found;
        for (const auto& one : state_.attachments)
            if (one.follow_up == follow_up) found.push_back(seen(one));
        return found;
    }

    std::optional<AttachmentRecord> by_id(model::AttachmentId id) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& one : state_.attachments)
            if (one.id == id) return seen(one);
        return std::nullopt;
    }

    std::vector<vault::Sealed> pieces(model::AttachmentId id) override {
        const std::lock_guard lock(state_.mutex);
        return state_.pieces[id];
    }

    void note_read(model::AttachmentId id, model::UserId by, Instant at) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& one : state_.attachments)
            if (one.id == id) return state_.tell(attachment_event("read", id, one.follow_up, by, at));
    }

    bool remove(const AttachmentRemoved& removed) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = std::ranges::find(state_.attachments, removed.id, &AttachmentRecord::id);
        if (found == state_.attachments.end()) return false;
        state_.tell(attachment_event("removed", removed.id, found->follow_up, removed.by, removed.at));
        state_.attachments.erase(found);
        state_.pieces.erase(removed.id);
        return true;
    }

  private:
    AttachmentRecord seen(AttachmentRecord one) {
        one.by_name = state_.users[one.by].user.display_name;
        return one;
    }

    MemoryState& state_;
};

class MemoryFaqDrafts final : public FaqDrafts {
  public:
    explicit MemoryFaqDrafts(MemoryState& state) : state_(state) {}

    Slice<FaqDraftRecord> list(model::ProjectId project, FaqDraftState state, std::optional<std::int64_t> after,
                               int limit) override {
        const std::lock_guard lock(state_.mutex);
        Slice<FaqDraftRecord> slice;
        for (std::size_t i = static_cast<std::size_t>(after.value_or(0)); i < state_.faq_drafts.size(); ++i) {
            const auto& one = state_.faq_drafts[i];
            if (one.project != project || one.state != state) continue;
            slice.items.push_back(seen(one));
            if (slice.items.size() < static_cast<std::size_t>(limit)) continue;
            slice.after = static_cast<std::int64_t>(i) + 1;
            break;
        }
        return slice;
    }

    std::optional<FaqDraftRecord> by_id(model::FaqDraftId id) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& one : state_.faq_drafts)
            if (one.id == id) return seen(one);
        return std::nullopt;
    }

    DraftVerdict settle(const FaqDraftSettled& wanted) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = std::ranges::find(state_.faq_drafts, wanted.id, &FaqDraftRecord::id);
        if (found == state_.faq_drafts.end()) return DraftVerdict::unknown;
        if (found->state != FaqDraftState::open) return DraftVerdict::settled_before;
        found->state = wanted.to;
        found->reason = wanted.reason;
        found->settled_by = wanted.by;
        found->settled_at = wanted.at;
        state_.tell(faq_draft_event(*found, faq_draft_state_name(wanted.to), wanted.by, wanted.at));
        return DraftVerdict::settled;
    }

  private:
    FaqDraftRecord seen(FaqDraftRecord one) {
        one.made_by_name = state_.users[one.made_by].user.display_name;
        if (one.settled_by) one.settled_by_name = state_.users[*one.settled_by].user.display_name;
        one.contact = state_.contacts[state_.lead(state_.follow_up(one.ticket)->lead)->contact];
        return one;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Attachments> memory_attachments(MemoryState& state) {
    return std::make_unique<MemoryAttachments>(state);
}

std::unique_ptr<FaqDrafts> memory_faq_drafts(MemoryState& state) {
    return std::make_unique<MemoryFaqDrafts>(state);
}

}  // namespace cts::tests
