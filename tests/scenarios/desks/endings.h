// How calls on the example kit end: the outcome, and the answers in canonical text that open its gate.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/model/instant.h"

namespace cts::tests {

struct Ending {
    std::string outcome;
    std::vector<std::pair<std::string, std::string>> answers;  // in the order of the talk
};

inline Ending refused() {
    return {"refused", {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}}};
}
inline Ending never_again() {
    return {"never_again", {{"reached", "yes"}, {"convenient", "no"}, {"mood", "annoyed"}}};
}
inline Ending cannot_hear() {
    return {"cannot_hear", {{"reached", "yes"}, {"convenient", "no"}, {"mood", "calm"}}};
}
inline Ending no_answer() {
    return {"no_answer", {{"reached", "no_answer"}}};
}
inline Ending call_back(model::Instant at) {
    return {"call_back",
            {{"reached", "yes"}, {"convenient", "no"}, {"mood", "calm"}, {"callback_at", at.to_iso8601()}}};
}
inline Ending trial_agreed() {
    return {"trial_agreed",
            {{"reached", "yes"},
             {"convenient", "yes"},
             {"interest", "willing"},
             {"oc_permission", "granted"},
             {"oc_owner", "holder"},
             {"oc_owner_word", "shi"},
             {"oc_follows", "follows"},
             {"oc_told", "opens_within how_to_cancel tariff trial_end function how_to_use how_to_enquire"},
             {"oc_one_month", "no"},
             {"oc_first_yes", "clear"},
             {"oc_question", "none"},
             {"oc_second_yes", "clear"},
             {"mood", "calm"}}};
}

}  // namespace cts::tests
