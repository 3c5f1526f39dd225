#include "server/service/counts.h"

#include "server/service/authorise.h"
#include "server/service/paging.h"
#include "server/service/projects.h"
#include "shared/model/civil.h"

namespace cts::service {

using model::Right;

namespace {

model::Instant midnight_before(model::Instant at, const std::string& zone) {
    return model::from_civil({model::to_civil(at, zone).date}, zone);
}

void count(const storage::CallRecord& call, api::DayTally& tally) {
    if (call.dialled_at) ++tally.dialled;
    if (call.answered_at) ++tally.connected;
    ++tally.outcomes[call.outcome];
}

}  // namespace

Result<api::DayTally> today(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const model::Instant since = midnight_before(tools.clock.now(), record->zone);
    api::DayTally tally;
    std::optional<std::int64_t> after;
    do {
        const auto slice = tools.store.calls().of_agent(user.id, after, longest_page);
        for (const storage::CallRecord& call : slice.items) {
            if (call.stored_at < since) return tally;
            if (call.project == record->id) count(call, tally);
        }
        after = slice.after;
    } while (after);
    return tally;
}

Result<api::FaqUseCounts> faq_uses(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, Right::read_kits); !right) return Refused(right.error());
    return find_project(tools, project).map([&](const storage::ProjectRecord& record) {
        return api::FaqUseCounts{tools.store.calls().faq_use_counts(record.id)};
    });
}

}  // namespace cts::service
