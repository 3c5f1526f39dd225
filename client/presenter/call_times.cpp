#include "client/presenter/call_times.h"

#include <algorithm>

namespace cts::presenter {

void CallTimes::dialled(model::Instant at) {
    if (!moments_.dialled_at) moments_.dialled_at = at;
}

void CallTimes::answered(model::Instant at) {
    if (moments_.dialled_at && !moments_.ended_at && !moments_.answered_at)
        moments_.answered_at = std::max(at, *moments_.dialled_at);
}

void CallTimes::ended(model::Instant at, api::HungUpBy by) {
    if (!moments_.dialled_at || moments_.ended_at) return;
    moments_.ended_at = std::max(at, moments_.answered_at.value_or(*moments_.dialled_at));
    hung_up_by_ = by;
}

void CallTimes::restore(const followup::CallMoments& moments, api::HungUpBy by) {
    moments_ = moments;
    hung_up_by_ = by;
}

PhoneState CallTimes::state() const {
    if (moments_.ended_at) return PhoneState::wrap_up;
    if (moments_.answered_at) return PhoneState::connected;
    return moments_.dialled_at ? PhoneState::dialling : PhoneState::idle;
}

std::optional<model::Instant> CallTimes::since() const {
    if (moments_.ended_at) return moments_.ended_at;
    return moments_.answered_at ? moments_.answered_at : moments_.dialled_at;
}

}  // namespace cts::presenter
