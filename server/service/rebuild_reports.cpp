#include "server/service/rebuild_reports.h"

#include "server/service/authorise.h"

namespace cts::service {

Result<Done> rebuild_reports(const Tools& tools, const model::User& by) {
    if (auto right = authorise(by, model::Right::watch_server); !right) return Refused(right.error());
    const std::string job(storage::projector_job);
    if (!tools.store.jobs().begin_anew(job, tools.clock.now())) return refuse(model::Reason::not_found, job);
    return Done{};
}

}  // namespace cts::service
