#include "tests/doubles/memory_store.h"

#include <algorithm>

#include "server/storage/claim_rules.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {

storage::LeadRecord* MemoryState::lead(model::LeadId id) {
    const auto found = std::ranges::find(leads, id, &storage::LeadRecord::id);
    return found == leads.end() ? nullptr : &*found;
}

storage::FollowUpRecord* MemoryState::follow_up(model::FollowUpId id) {
    const auto found = std::ranges::find(follow_ups, id, &storage::FollowUpRecord::id);
    return found == follow_ups.end() ? nullptr : &*found;
}

const storage::CallRecord* MemoryState::call(model::CallId id) const {
    const auto found = std::ranges::find(calls, id, &storage::CallRecord::id);
    return found == calls.end() ? nullptr : &*found;
}

std::optional<storage::Bar> MemoryState::bar(const vault::BlindIndex& phone, model::ProjectId project,
                                             model::Instant now) const {
    const auto in_scope = [&](const auto& entry) {
        return entry.phone_index == phone && (!entry.project || *entry.project == project);
    };
    storage::Standing standing;
    standing.do_not_call = std::ranges::any_of(do_not_call, in_scope);
    std::ranges::copy_if(blacklist, std::back_inserter(standing.entries), in_scope);
    return storage::bar_of(standing, now);
}

void MemoryState::enter_do_not_call(const storage::DoNotCallRecord& entry) {
    const bool known = std::ranges::any_of(do_not_call, [&](const storage::DoNotCallRecord& other) {
        return other.phone_index == entry.phone_index && other.project == entry.project;
    });
    if (!known) do_not_call.push_back(entry);
    close_what_would_call(entry);
}

void MemoryState::close_what_would_call(const storage::DoNotCallRecord& entry) {
    for (auto& lead : leads) {
        if (contacts[lead.contact].phone_index != entry.phone_index) continue;
        if (entry.project && *entry.project != lead.project) continue;
        if (lead.state != storage::LeadState::held) {
            lead.state = storage::LeadState::closed;
            lead.ready_at.reset();
        }
        for (auto& follow_up : follow_ups) {
            const bool of_lead = follow_up.open && follow_up.lead == lead.id;
            if (const auto after = of_lead ? storage::barred(follow_up, entry.since) : std::nullopt)
                keep(*after, {"closed", entry.by, {}, entry.call, {}, entry.since});
        }
    }
}

void MemoryState::keep(const storage::Settled& settled, storage::FollowUpStepRecord step) {
    if (settled.steps.empty()) return;
    auto& follow_up = *this->follow_up(settled.after.id);
    const auto before = follow_up;
    follow_up = settled.after;
    if (before.priority == form::FollowUpPriority::urgent) follow_up.priority = before.priority;
    for (auto& clock : follow_up.clocks) {  // what was raised stays while the moment does
        for (const auto& was : before.clocks)
            if (was.clock.name == clock.clock.name)
                clock.alarm = was.clock.due == clock.clock.due ? was.alarm : storage::Alarm::none;
    }
    follow_up.revision += 1;
    for (const auto& done : settled.steps) {
        step.done = done;
        steps[follow_up.id].push_back(step);
    }
}

int MemoryState::calls_since(const vault::BlindIndex& phone, model::Instant since) {
    return static_cast<int>(std::ranges::count_if(calls, [&](const storage::CallRecord& made) {
        return made.direction == "outbound" && made.origin != "practice" && made.dialled_at &&
               *made.dialled_at >= since && contacts[made.contact].phone_index == phone;
    }));
}

namespace {

class MemoryEvents final : public storage::Events {
  public:
    explicit MemoryEvents(MemoryState& state) : state_(state) {}

    std::vector<storage::EventRecord> after(int lane, std::int64_t seq, int limit) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<storage::EventRecord> found;
        for (const auto& event : state_.events) {
            if (event.lane == lane && event.seq > seq && found.size() < static_cast<std::size_t>(limit))
                found.push_back(event);
        }
        return found;
    }
    int lanes() override { return 1; }
    std::vector<storage::LanePosition> heads() override {
        const std::lock_guard lock(state_.mutex);
        if (state_.events.empty()) return {};
        return {{0, state_.head.seq}};
    }
    void ring_when_told(std::function<void()> bell) override {
        const std::lock_guard lock(state_.mutex);
        state_.bell = std::move(bell);
    }

  private:
    MemoryState& state_;
};

class MemoryStore final : public storage::Store {
  public:
    storage::Users& users() override { return *users_; }
    storage::Projects& projects() override { return *projects_; }
    storage::Leads& leads() override { return *leads_; }
    storage::Calls& calls() override { return *calls_; }
    storage::FollowUps& follow_ups() override { return *follow_ups_; }
    storage::Customers& customers() override { return *customers_; }
    storage::Notices& notices() override { return *notices_; }
    storage::Blacklist& blacklist() override { return *blacklist_; }
    storage::Publications& publications() override { return *publications_; }
    storage::Attachments& attachments() override { return *attachments_; }
    storage::FaqDrafts& faq_drafts() override { return *faq_drafts_; }
    storage::BillingLists& billing() override { return *billing_; }
    storage::Reports& reports() override { return *reports_; }
    storage::History& history() override { return *history_; }
    storage::Tallies& tallies() override { return *tallies_; }
    storage::Events& events() override { return *events_; }
    storage::LaneSeals& seals() override { return *seals_; }
    storage::Jobs& jobs() override { return *jobs_; }
    bool durable() override { return true; }

  private:
    MemoryState state_;
    std::unique_ptr<storage::Users> users_ = memory_users(state_);
    std::unique_ptr<storage::Projects> projects_ = memory_projects(state_);
    std::unique_ptr<storage::Leads> leads_ = memory_leads(state_);
    std::unique_ptr<storage::Calls> calls_ = memory_calls(state_);
    std::unique_ptr<storage::FollowUps> follow_ups_ = memory_follow_ups(state_);
    std::unique_ptr<storage::Customers> customers_ = memory_customers(state_);
    std::unique_ptr<storage::Notices> notices_ = memory_notices(state_);
    std::unique_ptr<storage::Blacklist> blacklist_ = memory_blacklist(state_);
    std::unique_ptr<storage::Publications> publications_ = memory_publications(state_);
    std::unique_ptr<storage::Attachments> attachments_ = memory_attachments(state_);
    std::unique_ptr<storage::FaqDrafts> faq_drafts_ = memory_faq_drafts(state_);
    std::unique_ptr<storage::BillingLists> billing_ = memory_billing(state_);
    std::unique_ptr<storage::Reports> reports_ = memory_reports(state_);
    std::unique_ptr<storage::History> history_ = memory_history(state_, *leads_, *calls_);
    std::unique_ptr<storage::Tallies> tallies_ = memory_tallies(state_);
    std::unique_ptr<storage::Events> events_ = memory_events(state_);
    std::unique_ptr<storage::LaneSeals> seals_ = memory_lane_seals(state_);
    std::unique_ptr<storage::Jobs> jobs_ = memory_jobs(state_);
};

}  // namespace

std::unique_ptr<storage::Events> memory_events(MemoryState& state) {
    return std::make_unique<MemoryEvents>(state);
}
std::unique_ptr<storage::Store> memory_store() {
    return std::make_unique<MemoryStore>();
}

}  // namespace cts::tests
