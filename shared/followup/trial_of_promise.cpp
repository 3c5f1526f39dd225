#include "shared/followup/trial_of_promise.h"

#include "shared/model/civil.h"

namespace cts::followup {

void speak_of_trial(form::SessionContext& context, std::optional<model::Instant> trial_end) {
    if (!trial_end) return;
    context.variables["product.trial_end"] = model::to_civil(*trial_end, context.zone).date.to_string();
}

}  // namespace cts::followup
