// Measures the form at work (A3): how long the caret stood in each field, how often an answer was changed again, how
// often a refused value was left behind, which fields were left empty. Counts only: never a value. It reads no clock
// and sends nothing.
//
//   correction   the field was left with an answer, and left again with another one
//   refusal      the field was left with a value that the form refuses
//   left empty   its step was open on the screen, it was visible to the end, and nothing was answered
#pragma once

#include <set>

#include "shared/api/messages.h"
#include "shared/form/session.h"

namespace cts::presenter {

class FieldMeter {
  public:
    // The caret stands in this field from now on; the same field again changes nothing. Empty, or no field of the
    // form: it is elsewhere.
    void caret_in(const std::string& field, const form::FormSession& session, model::Instant now);

    // As if the caret left its field now. steps: those that were on the screen.
    api::Telemetry telemetry(const form::FormSession& session, const std::set<std::string>& steps,
                             model::Instant now) const;

  private:
    struct Counts {
        std::chrono::milliseconds time{0};
        int corrections = 0;
        int refusals = 0;
        std::string left_with;
    };
    using CountsByField = std::map<std::string, Counts>;
    void leave(CountsByField& fields, const form::FormSession& session, model::Instant now) const;

    CountsByField fields_;
    std::string field_;
    model::Instant since_;
};

}  // namespace cts::presenter
