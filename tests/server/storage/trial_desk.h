// Trials to play time with: customers who took a product on trial and whose second confirmation is still to come.
#pragma once

#include "server/storage/settle.h"
#include "tests/server/storage/small_shop.h"

namespace cts::tests {

constexpr int period_days = 30;
inline const Instant first_end = minutes_later(60);  // of the first trial; each later one a minute later

class TrialDesk {
  public:
    TrialDesk(storage::Store& of, int customers) : store(of), shop(of) {
        store.leads().add_leads(shop.leads(customers));
    }

    // A sale on trial; without a lead time its confirmation has no moment.
    storage::FollowUpRecord sold(std::optional<Instant> due = std::nullopt, Instant trial_end = first_end) {
        return sold_with({due, trial_end}).front();
    }
    struct Sale {
        std::optional<Instant> due{};
        std::optional<Instant> trial_end{};  // absent: without a trial
        bool doubted = false;                // leaves a remedial call behind
        bool needs_correction = false;
        std::string origin = "live";
    };
    // What the sale left behind: its second confirmation, its remedial call. The call is `last`.
    std::vector<storage::FollowUpRecord> sold_with(const Sale& sale) {
        const auto claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        write.call.outcome = "trial_agreed";
        write.call.outcome_class = form::OutcomeClass::success;
        write.call.sale = !sale.needs_correction;
        write.call.needs_correction = sale.needs_correction;
        write.call.origin = sale.origin;
        if (sale.trial_end) write.follow_ups.push_back(left(claimed, form::FollowUpKind::second_confirmation, sale));
        if (sale.doubted) write.follow_ups.push_back(left(claimed, form::FollowUpKind::remedial_call, sale));
        last = store.calls().save(write).call;
        return write.follow_ups;
    }
    // It is over: as a call made for it, or time, leaves it.
    void over(const storage::FollowUpRecord& one, followup::Action action, followup::State state, Instant at = nine) {
        storage::StepWrite step;
        step.after = storage::moved_on(stands(one), action, state, at);
        step.seen = stands(one).revision;
        step.done = {action, stands(one).state, state};
        store.follow_ups().take({{step}, {}, shop.wang.user.id, at});
    }
    std::vector<storage::FollowUpRecord> sold_many(int trials) {
        std::vector<storage::FollowUpRecord> made;
        for (int n = 0; n < trials; ++n) made.push_back(sold(std::nullopt, first_end + std::chrono::minutes(n)));
        return made;
    }
    storage::FollowUpRecord stands(const storage::FollowUpRecord& one) const {
        return store.follow_ups().by_id(one.id).value();
    }
    void set(std::optional<std::chrono::milliseconds> lead, bool bill_unreached = false) {
        auto project = store.projects().by_id(shop.project.id).value();
        project.second_confirmation_lead = lead;
        project.bill_unreached = bill_unreached;
        store.projects().change(project, shop.li.user.id, nine);
    }
    std::vector<std::string> course(const storage::FollowUpRecord& one) const {
        std::vector<std::string> told;
        for (const auto& step : store.follow_ups().steps(one.id))
            told.emplace_back(step.done.action ? followup::action_name(*step.done.action) : step.what);
        return told;
    }

    storage::Store& store;
    SmallShop shop;
    storage::CallRecord last;

  private:
    storage::FollowUpRecord left(const storage::ClaimedLead& claimed, form::FollowUpKind kind, const Sale& sale) const {
        auto one = shop.callback(claimed, nine);
        one.kind = kind;
        one.state = followup::State::due;
        one.owner = form::FollowUpOwner::team;
        one.agent.reset();
        one.due = sale.due;
        const bool on_trial = kind == form::FollowUpKind::second_confirmation;
        if (on_trial) one.trial_end = sale.trial_end;
        if (on_trial) one.trial_days = period_days;
        one.clocks = {{{followup::ClockName::due, nine, sale.due, std::nullopt}, std::nullopt, 0}};
        return one;
    }
};

}  // namespace cts::tests
