#include <algorithm>

#include "server/storage/alarm_rules.h"
#include "server/storage/claim_rules.h"
#include "server/storage/job_rules.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

// A batch that throws leaves everything as it was: it works on a copy of what it may touch.
class MemoryEffects final : public JobEffects {
  public:
    explicit MemoryEffects(MemoryState& state)
        : state_(state),
          sessions_(state.sessions),
          leads_(state.leads),
          seals_(state.seals),
          follow_ups_(state.follow_ups),
          steps_(state.steps),
          tally_(state.tally),
          projecting_(tally_, [&state](model::CallId call) { return state.call(call) != nullptr; }) {}

    Projecting& projecting() override { return projecting_; }

    int end_sessions_before(Instant expiry, int most) override {
        std::vector<std::pair<Instant, std::string>> expired;
        for (const auto& [digest, session] : sessions_) {
            if (session.expires_at < expiry) expired.emplace_back(session.expires_at, digest);
        }
        std::ranges::sort(expired);
        if (expired.size() > static_cast<std::size_t>(most)) expired.resize(static_cast<std::size_t>(most));
        for (const auto& [at, digest] : expired) sessions_.erase(digest);
        return static_cast<int>(expired.size());
    }

    int give_back_lapsed_leads(Instant now, int most) override {
        int given_back = 0;
        for (const auto& project : state_.projects) given_back += give_back(project.id, now, most - given_back);
        return given_back;
    }

    void add_seals(const std::vector<LaneSeal>& seals) override {
        for (const auto& seal : seals) {
            const bool there = std::ranges::any_of(
                seals_, [&](const LaneSeal& other) { return other.lane == seal.lane && other.seq == seal.seq; });
            if (!there) seals_.push_back(seal);
        }
    }

    int raise_alarms(Instant now, int most) override {
        std::vector<std::pair<FollowUpRecord*, ClockRecord*>> oldest_first;
        for (auto& one : follow_ups_)
            for (auto& clock : one.clocks)
                if (one.open && clock.clock.due) oldest_first.emplace_back(&one, &clock);
        std::ranges::stable_sort(oldest_first, {}, [](const auto& pair) { return *pair.second->clock.due; });
        int raised = 0;
        for (auto& [one, clock] : oldest_first)
            while (raised < most && raise(*one, *clock, now)) ++raised;
        return raised;
    }

    int set_clocks(const std::vector<ClockMoved>& moved, Instant now) override {
        int set = 0;
        for (const auto& move : moved) {
            for (auto& one : follow_ups_) {
                if (one.id == move.follow_up && one.open && stands(one, move)) {
                    one = with_clock(std::move(one), move.now);
                    note(one, {move.now.clock.name, "clock_set", move.now.clock.due, now});
                    ++set;
                }
            }
        }
        return set;
    }

    int set_confirmations_due(const std::vector<TrialRules>& projects, Instant now, int most) override {
        return move(
            projects, most, [&](const FollowUpRecord& one, const TrialRules& rules) { return due_at_last(one, rules); },
            "set_due", now);
    }

    int move_trials_on(const std::vector<TrialRules>& projects, Instant now, int most) override {
        return move(
            projects, most,
            [&](const FollowUpRecord& one, const TrialRules& rules) {
                const auto& lead = *std::ranges::find(leads_, one.lead, &LeadRecord::id);
                const bool at_hand = (lead.lease && lead.lease->until >= now) || is_unreported(lead, now);
                return at_hand ? std::nullopt : trial_over(one, rules, lead.zone, now);
            },
            "stepped", now);
    }

    void commit() {
        state_.sessions = std::move(sessions_);
        state_.leads = std::move(leads_);
        state_.seals = std::move(seals_);
        state_.follow_ups = std::move(follow_ups_);
        for (auto& [id, event] : noted_) state_.clock_events[id].push_back(std::move(event));
        state_.steps = std::move(steps_);
        state_.tally = std::move(tally_);
        for (auto& event : told_) state_.tell(std::move(event));
    }

  private:
    static bool stands(const FollowUpRecord& one, const ClockMoved& move) {
        return std::ranges::any_of(one.clocks, [&](const ClockRecord& clock) {
            return clock.clock.name == move.was.clock.name && !clock.clock.stopped &&
                   clock.clock.due == move.was.clock.due;
        });
    }

    bool raise(FollowUpRecord& one, ClockRecord& clock, Instant now) {
        AlarmSettings settings;
        for (const auto& project : state_.projects)
            if (project.id == one.project) settings = {project.limits, project.contact_rules.callback_grace};
        const auto alarm = next_alarm(one.kind, clock, settings, now);
        if (!alarm) return false;
        clock.alarm = *alarm;
        if (*alarm != Alarm::soon) one.priority = form::FollowUpPriority::urgent;
        note(one, {clock.clock.name, std::string(alarm_step_name(*alarm)), clock.clock.due, now});
        return true;
    }

    void note(const FollowUpRecord& one, const ClockEventRecord& event) {
        noted_.emplace_back(one.id, event);
        told_.push_back(clock_event(one, event));
    }

    int give_back(model::ProjectId project, Instant now, int most) {
        std::vector<LeadRecord*> lapsed;
        for (auto& lead : leads_) {
            const bool over = lead.state == LeadState::held && lead.lease && lead.lease->until < now;
            if (over && lead.project == project) lapsed.push_back(&lead);
        }
        std::ranges::stable_sort(lapsed, {}, [](const LeadRecord* lead) { return lead->lease->until; });
        if (lapsed.size() > static_cast<std::size_t>(most)) lapsed.resize(static_cast<std::size_t>(most));
        for (auto* lead : lapsed) {
            told_.push_back(lead_given_back_event(*lead, now));
            *lead = given_back(*lead, now);
        }
        return static_cast<int>(lapsed.size());
    }

    template <class Rule>
    int move(const std::vector<TrialRules>& projects, int most, Rule rule, const char* what, Instant now) {
        std::vector<FollowUpRecord*> by_end;
        for (auto& one : follow_ups_)
            if (one.kind == form::FollowUpKind::second_confirmation && one.trial_end) by_end.push_back(&one);
        std::ranges::stable_sort(by_end, {}, [](const FollowUpRecord* one) { return *one->trial_end; });
        int moved = 0;
        for (auto* one : by_end) {
            const auto rules = std::ranges::find(projects, one->project, &TrialRules::project);
            if (rules == projects.end() || moved == most) continue;
            const auto after = rule(*one, *rules);
            if (!after) continue;
            keep(*one, *after, what, now);
            ++moved;
        }
        return moved;
    }

    void keep(FollowUpRecord& stands, const Settled& after, const char* what, Instant now) {
        stands = after.after;
        ++stands.revision;
        for (const auto& step : after.steps) steps_[stands.id].push_back({what, std::nullopt, {}, {}, {}, now, step});
        told_.push_back(follow_up_moved_event(stands, after.steps.back(), now));
    }

    MemoryState& state_;
    decltype(MemoryState::sessions) sessions_;
    decltype(MemoryState::leads) leads_;
    decltype(MemoryState::seals) seals_;
    decltype(MemoryState::follow_ups) follow_ups_;
    decltype(MemoryState::steps) steps_;
    MemoryTally tally_;
    MemoryProjecting projecting_;
    std::vector<std::pair<model::FollowUpId, ClockEventRecord>> noted_;
    std::vector<EventRecord> told_;
};

class MemoryJobs final : public Jobs {
  public:
    explicit MemoryJobs(MemoryState& state) : state_(state) {}

    std::vector<JobRecord> all() override {
        const std::lock_guard lock(state_.mutex);
        std::vector<JobRecord> jobs;
        for (const auto& [name, job] : state_.jobs) jobs.push_back(job);
        return jobs;
    }

    std::optional<JobRecord> take(const JobWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        auto& job = state_.jobs.try_emplace(wanted.name, new_job(wanted.name, wanted.now)).first->second;
        if (!may_take(job, wanted.owner, wanted.now)) return std::nullopt;
        return job = taken(job, wanted);
    }

    BatchVerdict run_batch(const JobLease& lease, Instant now, const Batch& batch) override {
        const std::lock_guard lock(state_.mutex);
        auto* job = under(lease);
        if (job == nullptr || job->batches != lease.batches) return BatchVerdict::lease_lost;
        MemoryEffects effects(state_);
        const auto done = batch(effects);
        effects.commit();
        *job = after_batch(*job, lease, done, now);
        return BatchVerdict::kept;
    }

    void leave(const JobLease& lease, Instant now) override {
        const std::lock_guard lock(state_.mutex);
        if (auto* job = under(lease)) *job = left(*job, now);
    }

    bool begin_anew(const std::string& name, Instant now) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.jobs.find(name);
        if (found == state_.jobs.end()) return false;
        found->second = begun_anew(found->second, now);
        return true;
    }

    void note_failure(const JobLease& lease, std::string_view reason, Instant now) override {
        const std::lock_guard lock(state_.mutex);
        if (auto* job = under(lease)) *job = after_failure(*job, reason, now);
    }

  private:
    JobRecord* under(const JobLease& lease) {
        const auto found = state_.jobs.find(lease.name);
        return found == state_.jobs.end() || found->second.epoch != lease.epoch ? nullptr : &found->second;
    }
    MemoryState& state_;
};

class MemoryLaneSeals final : public LaneSeals {
  public:
    explicit MemoryLaneSeals(MemoryState& state) : state_(state) {}

    std::vector<LaneSeal> newest() override {
        const auto all = after(0, 0, 1'000'000);
        if (all.empty()) return {};
        return {all.back()};
    }
    std::vector<LaneSeal> after(int lane, std::int64_t seq, int limit) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<LaneSeal> found;
        for (const auto& seal : state_.seals) {
            if (seal.lane == lane && seal.seq > seq) found.push_back(seal);
        }
        std::ranges::sort(found, {}, &LaneSeal::seq);
        if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
        return found;
    }

  private:
    MemoryState& state_;
};

}  // namespace

std::unique_ptr<LaneSeals> memory_lane_seals(MemoryState& state) {
    return std::make_unique<MemoryLaneSeals>(state);
}

std::unique_ptr<Jobs> memory_jobs(MemoryState& state) {
    return std::make_unique<MemoryJobs>(state);
}

}  // namespace cts::tests
