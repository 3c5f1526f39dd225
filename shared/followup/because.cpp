#include "shared/followup/because.h"

#include <algorithm>
#include <array>

namespace cts::followup {
namespace {

constexpr std::array<std::string_view, 6> names{"outcome",      "confirmation_dropped", "complaint_cut_off",
                                                "sale_doubted", "nothing_said",         "step"};

}  // namespace

std::string_view because_name(Because because) {
    return names[static_cast<std::size_t>(because)];
}

std::optional<Because> parse_because(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Because>(found - names.begin());
}

}  // namespace cts::followup
