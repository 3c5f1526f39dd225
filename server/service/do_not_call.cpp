#include "server/service/do_not_call.h"

#include "server/service/authorise.h"
#include "server/service/barred_number.h"
#include "server/service/text_rules.h"

namespace cts::service {

Result<Done> keep_do_not_call(const Tools& tools, const model::User& by, const api::DoNotCall& wanted) {
    if (auto right = authorise(by, model::Right::keep_do_not_call); !right) return Refused(right.error());
    model::Problems problems;
    check_line(wanted.reason, 200, "/reason", problems);
    const auto number = number_in_scope(tools, wanted.phone, wanted.region, wanted.project);
    if (!number) problems.insert(problems.end(), number.error().begin(), number.error().end());
    if (!problems.empty()) return Refused(std::move(problems));
    storage::DoNotCallRecord record;
    record.project = number->project;
    record.reason = wanted.reason;
    record.by = by.id;
    record.since = tools.clock.now();
    seal_entry(tools.vault, record, number->number);
    tools.store.leads().add_do_not_call(record);
    return Done{};
}

}  // namespace cts::service
