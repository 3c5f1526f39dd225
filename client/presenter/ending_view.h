// The end of the call: the outcomes offered, what the chosen one will leave behind, and what its gate still lacks (E7).
#pragma once

#include "client/presenter/views.h"
#include "shared/followup/planner.h"

namespace cts::presenter {

struct Ending {
    std::string outcome;  // chosen
    bool sale_doubted = false;
    followup::CallMoments moments;
};
OutcomeChooserView outcome_chooser(const form::FormSession& session, const Ending& ending,
                                   const followup::Settings& settings, model::Language language);

// refused: what the server said of the last attempt, until an answer changes.
GateView gate_of(const form::FormSession& session, const std::string& chosen, const model::Problems& refused,
                 model::Language language);

}  // namespace cts::presenter
