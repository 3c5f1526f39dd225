#include "server/storage/bar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cts::storage {
namespace {

constexpr std::array<std::pair<BlacklistState, std::string_view>, 4> state_names{
    {{BlacklistState::proposed, "proposed"},
     {BlacklistState::holding, "holding"},
     {BlacklistState::declined, "declined"},
     {BlacklistState::lifted, "lifted"}}};

constexpr Instant never{0};

Bar bar_by(const BlacklistRecord& entry) {
    const auto until = bars_until(entry);
    Bar bar{BarKind::blacklist, std::nullopt, entry.state == BlacklistState::proposed};
    if (until != followup::end_of_time) bar.until = until;
    return bar;
}

// Of two bars the one that is decided, then the one that lasts longer.
bool is_stronger(const Bar& one, const Bar& other) {
    if (one.pending != other.pending) return other.pending;
    return one.until.value_or(followup::end_of_time) > other.until.value_or(followup::end_of_time);
}

}  // namespace

std::string_view blacklist_state_name(BlacklistState state) {
    for (const auto& [value, name] : state_names) {
        if (value == state) return name;
    }
    return {};
}

std::optional<BlacklistState> parse_blacklist_state(std::string_view text) {
    for (const auto& [value, name] : state_names) {
        if (name == text) return value;
    }
    return std::nullopt;
}

Instant bars_until(const BlacklistRecord& entry) {
    switch (entry.state) {
        case BlacklistState::holding:
            return entry.ends_at.value_or(followup::end_of_time);
        case BlacklistState::proposed:
            return entry.urgent ? entry.ends_at.value_or(followup::end_of_time) : never;
        case BlacklistState::declined:
        case BlacklistState::lifted:
            return never;
    }
    return never;
}

std::optional<Bar> bar_of(const Standing& standing, Instant now) {
    if (standing.do_not_call) return Bar{BarKind::do_not_call, std::nullopt, false};
    std::optional<Bar> strongest;
    for (const auto& entry : standing.entries) {
        if (bars_until(entry) <= now) continue;
        const auto bar = bar_by(entry);
        if (!strongest || is_stronger(bar, *strongest)) strongest = bar;
    }
    return strongest;
}

tl::expected<BlacklistState, DecisionVerdict> after_decision(const BlacklistRecord& entry, BlacklistDecision decision,
                                                             model::UserId by) {
    const bool proposed = entry.state == BlacklistState::proposed;
    switch (decision) {
        case BlacklistDecision::approve:
            if (!proposed) break;
            if (entry.proposed_by == by) return tl::unexpected(DecisionVerdict::own_proposal);
            return BlacklistState::holding;
        case BlacklistDecision::decline:
            if (!proposed) break;
            return BlacklistState::declined;
        case BlacklistDecision::lift:
            if (entry.state != BlacklistState::holding) break;
            return BlacklistState::lifted;
    }
    return tl::unexpected(DecisionVerdict::not_open);
}

std::string_view step_name(BlacklistDecision decision) {
    switch (decision) {
        case BlacklistDecision::approve:
            return "approved";
        case BlacklistDecision::decline:
            return "declined";
        case BlacklistDecision::lift:
            return "lifted";
    }
    return {};
}

}  // namespace cts::storage
