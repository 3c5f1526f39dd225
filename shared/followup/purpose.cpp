#include "shared/followup/purpose.h"

namespace cts::followup {
namespace {

std::string own_or(std::string_view own, const std::string& promised_by, const std::set<std::string>& available) {
    return available.contains(std::string(own)) ? std::string(own) : promised_by;
}

std::string wanted_purpose(form::FollowUpKind kind, const std::string& promised_by,
                           const std::set<std::string>& available) {
    switch (kind) {
        case form::FollowUpKind::second_confirmation:
            return std::string(second_confirmation_purpose);
        case form::FollowUpKind::remedial_call:
            return own_or(remedial_call_purpose, promised_by, available);
        case form::FollowUpKind::field_visit:
            return own_or(field_visit_purpose, promised_by, available);
        case form::FollowUpKind::callback:
        case form::FollowUpKind::technical_query:
        case form::FollowUpKind::complaint_ticket:
        case form::FollowUpKind::department_order:
            return promised_by;
    }
    return promised_by;
}

}  // namespace

std::string purpose_of(form::FollowUpKind kind, const std::string& promised_by,
                       const std::set<std::string>& available) {
    const std::string wanted = wanted_purpose(kind, promised_by, available);
    if (available.contains(wanted)) return wanted;
    const std::string first_call(first_call_purpose);
    if (available.contains(first_call) || available.empty()) return first_call;
    return *available.begin();
}

}  // namespace cts::followup
