#include "server/service/counts.h"

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "shared/model/civil.h"

namespace cts::service {

using model::Right;

namespace {

model::Instant midnight_before(model::Instant at, const std::string& zone) {
    return model::from_civil({model::to_civil(at, zone).date}, zone);
}

}  // namespace

Result<api::DayTally> today(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const model::Instant since = midnight_before(tools.clock.now(), record->zone);
    api::DayTally tally;
    for (const auto& [outcome, count] : tools.store.calls().counts_of_agent(user.id, record->id, since)) {
        tally.dialled += static_cast<int>(count.dialled);
        tally.connected += static_cast<int>(count.connected);
        if (!outcome.empty()) tally.outcomes[outcome] = static_cast<int>(count.calls);
    }
    return tally;
}

Result<api::FaqUseCounts> faq_uses(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, Right::read_kits); !right) return Refused(right.error());
    return find_project(tools, project).map([&](const storage::ProjectRecord& record) {
        return api::FaqUseCounts{tools.store.calls().faq_use_counts(record.id)};
    });
}

}  // namespace cts::service
