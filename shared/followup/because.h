// Why a call left a follow-up behind: its outcome's rule said so, or it comes of its own accord.
#pragma once

#include <optional>
#include <string_view>

namespace cts::followup {

enum class Because {
    outcome,               // the outcome's rule says so
    confirmation_dropped,  // the line dropped during the opening confirmation (E3)
    complaint_cut_off,     // a complaint was noted, and the call ended as something else (H7)
    sale_doubted,          // D5
    nothing_said,          // the outcome leaves the lead open and says nothing of how it goes on
    step,                  // a step of another one: an order to a department (H3)
};
std::string_view because_name(Because because);  // as stored and on the wire
std::optional<Because> parse_because(std::string_view name);

}  // namespace cts::followup
