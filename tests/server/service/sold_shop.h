// The shop with customers who took the product on trial, as its calls leave them.
#pragma once

#include "server/service/follow_ups.h"
#include "tests/server/service/shop.h"

namespace cts::tests {

inline form::Answers agreeing() {
    return {{"reached", "yes"},
            {"convenient", "yes"},
            {"interest", "willing"},
            {"oc_permission", "granted"},
            {"oc_owner", "holder"},
            {"oc_owner_word", "shi"},
            {"oc_follows", "follows"},
            {"oc_told", "tariff trial_end function how_to_use how_to_enquire how_to_cancel opens_within"},
            {"oc_one_month", "no"},
            {"oc_first_yes", "clear"},
            {"oc_question", "none"},
            {"oc_second_yes", "clear"},
            {"mood", "calm"}};
}

struct SoldShop : Shop {
    explicit SoldShop(int customers = 4) { open(customers); }

    // The next customer, or the one of this follow-up; what the call left behind.
    std::vector<storage::FollowUpRecord> call(const std::string& outcome, const form::Answers& answers,
                                              std::optional<model::FollowUpId> worked = std::nullopt,
                                              std::optional<std::string> doubt = std::nullopt) {
        const auto saved = try_call(outcome, answers, worked, doubt);
        BOOST_REQUIRE(saved);
        return store->follow_ups().of_call(saved->call.id);
    }
    service::Result<api::CallSaved> try_call(const std::string& outcome, const form::Answers& answers,
                                             std::optional<model::FollowUpId> worked = std::nullopt,
                                             std::optional<std::string> doubt = std::nullopt) {
        clock.at = clock.at + std::chrono::hours(2);
        const auto held = service::claim(tools, agent, "example-sale", {worked});
        BOOST_REQUIRE(held);
        api::CallSaveOnWire wire;
        wire.call.slip = held->slip;
        wire.call.dialled_at = clock.now();
        wire.call.answered_at = clock.now() + std::chrono::seconds(5);
        wire.call.ended_at = clock.now() + std::chrono::seconds(30);
        wire.call.outcome = outcome;
        wire.call.answers = answers;
        wire.call.sale_doubted = std::move(doubt);
        return service::save_call(tools, agent, held->contents.call, wire, api::Delivery::on_screen);
    }
    storage::FollowUpRecord stands(const storage::FollowUpRecord& one) {
        return store->follow_ups().by_id(one.id).value();
    }
    // As a call or time would leave it.
    void over(const storage::FollowUpRecord& one, followup::Action action, followup::State state) {
        storage::StepWrite step;
        step.after = storage::moved_on(stands(one), action, state, clock.now());
        step.seen = stands(one).revision;
        step.done = {action, stands(one).state, state};
        store->follow_ups().take({{step}, {}, boss.id, clock.now()});
    }

    model::User keeper = user("keeper", {model::Role::success_keeper});
};

}  // namespace cts::tests
