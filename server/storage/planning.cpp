#include "server/storage/planning.h"

namespace cts::storage {

followup::Settings planning(const SettingsRecord& settings) {
    followup::Settings planned;
    planned.second_confirmation_lead = settings.second_confirmation_lead;
    planned.bill_unreached = settings.bill_unreached;
    const auto& limits = settings.limits;
    if (limits.first_contact) planned.first_contact = *limits.first_contact;
    planned.solved = limits.solved;
    planned.department_answer = limits.department_answer;
    planned.remedial_call = limits.remedial_call;
    return planned;
}

}  // namespace cts::storage
