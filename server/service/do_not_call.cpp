#include "server/service/do_not_call.h"

#include "server/service/authorise.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/text_rules.h"

namespace cts::service {

using model::Problems;
using model::Reason;

namespace {

constexpr std::string_view usual_region = "CN";

}  // namespace

Result<Done> keep_do_not_call(const Tools& tools, const model::User& by, const api::DoNotCall& wanted) {
    if (auto right = authorise(by, model::Right::keep_do_not_call); !right) return Refused(right.error());
    storage::DoNotCallRecord record;
    if (wanted.project) {
        const auto project = find_project(tools, *wanted.project);
        if (!project) return Refused(project.error());
        record.project = project->id;
    }
    Problems problems;
    check_line(wanted.reason, 200, "/reason", problems);
    const auto number = model::parse_phone(wanted.phone, wanted.region.empty() ? usual_region : wanted.region);
    if (!number) problems.push_back({.reason = Reason::not_a_phone, .field = "/phone"});
    if (!problems.empty()) return Refused(std::move(problems));
    record.phone_index = phone_index(tools.vault, *number);
    record.reason = wanted.reason;
    record.by = by.id;
    record.since = tools.clock.now();
    tools.store.leads().add_do_not_call(record);
    return Done{};
}

}  // namespace cts::service
