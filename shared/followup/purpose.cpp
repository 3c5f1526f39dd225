#include "shared/followup/purpose.h"

namespace cts::followup {
namespace {

std::string wanted_purpose(form::FollowUpKind kind, const std::string& promised_by) {
    switch (kind) {
        case form::FollowUpKind::second_confirmation:
            return std::string(second_confirmation_purpose);
        case form::FollowUpKind::callback:
        case form::FollowUpKind::technical_query:
        case form::FollowUpKind::complaint_ticket:
            return promised_by;
    }
    return promised_by;
}

}  // namespace

std::string purpose_of(form::FollowUpKind kind, const std::string& promised_by,
                       const std::set<std::string>& available) {
    const std::string wanted = wanted_purpose(kind, promised_by);
    if (available.contains(wanted)) return wanted;
    const std::string first_call(first_call_purpose);
    if (available.contains(first_call) || available.empty()) return first_call;
    return *available.begin();
}

}  // namespace cts::followup
