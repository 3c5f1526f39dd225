// What a step of a follow-up needs, one thing each, so that a refusal names exactly what is missing (H3). Whether a
// thing is there is found out by whoever holds the facts; here it is only named.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "shared/model/reason.h"

namespace cts::followup {

enum class Need {
    reason,              // why
    call_outcome,        // a saved call of its own
    calls_used_up,       // as many calls as the rule allows ended without one
    four_standards,      // D1-D4 hold in the call's record
    cancellation,        // it was cancelled for them
    how_to_cancel_told,  // method and number
    period_over,         // the last call before the trial's end did not reach anybody
    new_trial_end,       // of the extended trial
    billing_allowed,     // the project's setting: bill who was not reached
    contact,             // how the customer was contacted, and when
    identity,            // verified
    facts,               // checked
    faq_search,          // looked into
    handling,            // what was done
    department,
    request,      // what the department is asked
    orders_back,  // every order is answered, returned or recalled
    reply,        // what was answered to the customer
    cause,        // H2
    result,
    remedy,
    customer_told,  // what the customer was told in the end
    faq_choice,     // a yes or no on "goes into the FAQ"
    other_ticket,   // the one it is merged into
    finding,        // what was found about the number
    appointment,
    district,
    visit_result,
    department_answer,
};

std::string_view need_name(Need need);  // the field a refusal points to: "cause"
std::span<const Need> all_needs();
model::Reason missing(Need need);  // why a step without it is refused

class Needs {  // a set
  public:
    constexpr Needs() = default;
    constexpr Needs(std::initializer_list<Need> needs) {
        for (const Need need : needs) bits_ |= bit(need);
    }
    constexpr bool has(Need need) const { return (bits_ & bit(need)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr void add(Need need) { bits_ |= bit(need); }
    constexpr void remove(Need need) { bits_ &= ~bit(need); }
    constexpr void add_if(bool given, Need need) { bits_ |= given ? bit(need) : 0; }
    constexpr bool operator==(const Needs&) const = default;

  private:
    static constexpr std::uint64_t bit(Need need) { return std::uint64_t{1} << static_cast<unsigned>(need); }
    std::uint64_t bits_ = 0;
};

}  // namespace cts::followup
