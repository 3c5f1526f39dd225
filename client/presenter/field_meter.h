// Measures the form at work (A3): how long the caret stood in each field, how often an answer was changed again, how
// often a refused value was left behind, which fields were left empty. What it tells is counts, never a value. It reads
// no clock and sends nothing.
//
//   correction   the field was left with an answer, and left again with another one
//   refusal      the field was left with a value that the form refuses
//   left empty   its step was open on the screen, it was visible to the end, and nothing was answered
#pragma once

#include <set>

#include "client/desk/draft.h"
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

    // For a draft: the caret stays where it is, its time so far is counted. Taken up again, it is nowhere yet, so that
    // the time nobody was there counts for no field.
    using MeasuredByField = std::map<std::string, desk::FieldMeasured>;
    MeasuredByField so_far(model::Instant now) const;
    void go_on_from(MeasuredByField fields) { fields_ = std::move(fields); }

  private:
    void leave(MeasuredByField& fields, const form::FormSession& session, model::Instant now) const;
    std::int64_t milliseconds_in_field(model::Instant now) const;

    MeasuredByField fields_;
    std::string field_;
    model::Instant since_;
};

}  // namespace cts::presenter
