#include "server/storage/records.h"

#include <array>
#include <utility>

namespace cts::storage {
namespace {

constexpr std::array<std::pair<LeadState, std::string_view>, 5> lead_states{{{LeadState::fresh, "fresh"},
                                                                             {LeadState::held, "held"},
                                                                             {LeadState::waiting, "waiting"},
                                                                             {LeadState::again, "again"},
                                                                             {LeadState::closed, "closed"}}};

}  // namespace

std::string_view lead_state_name(LeadState state) {
    for (const auto& [value, name] : lead_states) {
        if (value == state) return name;
    }
    return {};
}

std::optional<LeadState> parse_lead_state(std::string_view text) {
    for (const auto& [value, name] : lead_states) {
        if (name == text) return value;
    }
    return std::nullopt;
}

}  // namespace cts::storage
