#include <algorithm>
#include <map>
#include <set>

#include "server/storage/reports.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;
using followup::State;
using form::FollowUpKind;

class MemoryReports final : public Reports {
  public:
    explicit MemoryReports(MemoryState& state) : state_(state) {}

    TrialCounts trials(const ReportWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        TrialCounts counts;
        for (const CallRecord* call : made(wanted)) {
            if (!call->sale || call->needs_correction) continue;
            for (const auto* trial : left(*call, FollowUpKind::second_confirmation)) count(*call, *trial, counts);
        }
        return counts;
    }

    WeekCounts week(const ReportWanted& wanted, Instant now) override {
        const std::lock_guard lock(state_.mutex);
        WeekCounts week;
        std::map<std::tuple<std::string, std::string, std::string>, OutcomeTally> outcomes;
        std::map<std::string, std::int64_t> refusals;
        std::map<std::pair<std::string, std::string>, StateCount> complaints;
        for (const CallRecord* call : made(wanted)) {
            add_totals(*call, week);
            for (const auto* ticket : left(*call, FollowUpKind::complaint_ticket)) {
                const auto& facts = state_.facts[ticket->id].ticket;
                const std::string cause = facts ? facts->cause : std::string();
                auto& tally = complaints[{std::string(followup::state_name(ticket->state)), cause}];
                tally = {ticket->state, cause, tally.tickets + 1};
            }
            if (call->needs_correction) continue;
            add_outcome(*call, outcomes);
            if (call->outcome_class == form::OutcomeClass::refusal) ++refusals[call->refusal_reason];
        }
        for (const auto& [key, tally] : outcomes) week.outcomes.push_back(tally);
        for (const auto& [name, count] : refusals) week.refusal_reasons.push_back({name, count});
        for (const auto& [key, tally] : complaints) week.complaints.push_back(tally);
        week.questions = questions(wanted);
        week.problems = problems(wanted, now);
        return week;
    }

    std::vector<AgentSales> agents(const ReportWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        std::map<model::UserId, AgentSales> found;
        for (const CallRecord* call : made(wanted)) {
            if (!is_sold(*call)) continue;
            auto& one = found[call->agent];
            one.agent = call->agent;
            ++one.sales;
            one.valid += is_valid(*call);
            one.complained += call->sale && !call->needs_correction && has_complained(*call);
        }
        std::vector<AgentSales> all;
        for (const auto& [agent, one] : found) all.push_back(one);
        return all;
    }

    std::vector<PromiseCount> promises(const PromisesWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::string_view, PromiseCount> found;
        for (const FollowUpRecord& one : state_.follow_ups) {
            const auto call = std::ranges::find(state_.calls, one.call, &CallRecord::id);
            const bool counts = call != state_.calls.end() && (call->origin == "live" || call->origin == "migrated");
            if (!one.open || one.project != wanted.project || !counts) continue;
            auto& kind = found[form::follow_up_kind_name(one.kind)];
            kind.kind = one.kind;
            ++kind.open;
            if (!one.due) continue;
            kind.overdue += *one.due < wanted.now;
            kind.soon += *one.due >= wanted.now && *one.due < wanted.soon;
            kind.today += *one.due >= wanted.soon && *one.due < wanted.day_end;
            if (*one.due < wanted.now) kind.oldest = std::min(kind.oldest.value_or(*one.due), *one.due);
        }
        std::vector<PromiseCount> all;
        for (const auto& [kind, count] : found) all.push_back(count);
        return all;
    }

  private:
    static Instant moment_of(const CallRecord& call) {
        return call.dialled_at.value_or(call.answered_at.value_or(call.stored_at));
    }

    static bool is_wanted(const CallRecord& call, const ReportWanted& wanted) {
        if (call.origin == "pilot") return wanted.pilot;
        if (call.origin == "practice") return wanted.practice;
        return true;
    }

    std::vector<const CallRecord*> made(const ReportWanted& wanted) const {
        std::vector<const CallRecord*> found;
        for (const CallRecord& call : state_.calls) {
            const bool in_span = moment_of(call) >= wanted.from && moment_of(call) < wanted.to;
            if (call.project == wanted.project && in_span && is_wanted(call, wanted)) found.push_back(&call);
        }
        return found;
    }

    std::vector<const FollowUpRecord*> left(const CallRecord& call, FollowUpKind kind) const {
        std::vector<const FollowUpRecord*> found;
        for (const FollowUpRecord& one : state_.follow_ups)
            if (one.call == call.id && one.kind == kind) found.push_back(&one);
        return found;
    }

    bool has_remedial(const CallRecord& call, bool cancelled) const {
        return std::ranges::any_of(left(call, FollowUpKind::remedial_call), [&](const FollowUpRecord* one) {
            return cancelled ? one->state == State::cancelled : one->open;
        });
    }

    void count(const CallRecord& call, const FollowUpRecord& trial, TrialCounts& counts) const {
        const bool given_up = has_remedial(call, true);
        const bool billed = trial.state == State::confirmed || trial.state == State::billed_unreached;
        ++counts.trials;
        counts.decided += !trial.open || given_up;
        counts.kept += trial.state == State::confirmed && !given_up;
        counts.billed += billed && !given_up && !has_remedial(call, false);
        counts.unsubscribed += trial.state == State::cancelled || given_up;
        counts.told_how += trial.state == State::told_how && !given_up;
        counts.not_billed += trial.state == State::not_billed && !given_up;
        counts.complained += has_complained(call);
    }

    static bool is_sold(const CallRecord& call) {
        return call.sale || (call.needs_correction && call.outcome_class == form::OutcomeClass::success);
    }
    bool is_valid(const CallRecord& call) const {
        return call.sale && !has_remedial(call, true) && !has_remedial(call, false);
    }
    bool has_complained(const CallRecord& call) const {
        return std::ranges::any_of(state_.follow_ups, [&](const FollowUpRecord& one) {
            return one.lead == call.lead && one.kind == FollowUpKind::complaint_ticket &&
                   one.created_at >= call.stored_at;
        });
    }

    void add_totals(const CallRecord& call, WeekCounts& week) const {
        const bool outbound = call.direction == "outbound";
        ++week.calls;
        week.dialled += outbound && call.dialled_at;
        week.connected += outbound && call.answered_at;
        week.needs_correction += call.needs_correction;
        week.sales += is_sold(call);
        week.valid += is_valid(call);
    }

    static void add_outcome(const CallRecord& call,
                            std::map<std::tuple<std::string, std::string, std::string>, OutcomeTally>& outcomes) {
        auto& tally = outcomes[{call.purpose, std::string(form::outcome_class_name(call.outcome_class)), call.outcome}];
        tally.purpose = call.purpose;
        tally.outcome = call.outcome;
        tally.outcome_class = call.outcome_class;
        ++tally.calls;
        tally.form_version = std::max(tally.form_version, call.form_version);
        tally.product_version = std::max(tally.product_version, call.product_version);
        tally.faq_version = std::max(tally.faq_version, call.faq_version);
    }

    // A use is kept without its call here: it is of the moment it was looked up.
    std::vector<NamedCount> questions(const ReportWanted& wanted) const {
        std::map<std::string, std::int64_t> entries;
        for (const auto& [project, use] : state_.faq_uses)
            if (project == wanted.project && use.at >= wanted.from && use.at < wanted.to) ++entries[use.entry];
        std::vector<NamedCount> found;
        for (const auto& [entry, count] : entries) found.push_back({entry, count});
        return found;
    }

    std::vector<KindCount> problems(const ReportWanted& wanted, Instant now) const {
        std::map<std::string, KindCount> kinds;
        for (const FollowUpRecord& one : state_.follow_ups) {
            if (one.project != wanted.project || !one.open || !is_wanted(*state_.call(one.call), wanted)) continue;
            auto& tally = kinds[std::string(form::follow_up_kind_name(one.kind))];
            tally.kind = one.kind;
            ++tally.open;
            tally.overdue += one.due && *one.due < now;
            tally.not_set += !one.due;
        }
        std::vector<KindCount> found;
        for (const auto& [name, tally] : kinds) found.push_back(tally);
        return found;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Reports> memory_reports(MemoryState& state) {
    return std::make_unique<MemoryReports>(state);
}

}  // namespace cts::tests
