#include "server/jobs/usual_jobs.h"

#include "server/jobs/expired_sessions.h"
#include "server/jobs/lapsed_leases.h"
#include "server/jobs/running_clocks.h"
#include "server/jobs/seal_lanes.h"
#include "server/jobs/struck_clocks.h"
#include "server/jobs/trial_periods.h"

namespace cts::jobs {

Work usual_jobs(storage::Store& store, const vault::Vault& vault, const JobSettings& settings) {
    Work work;
    work.push_back(std::make_unique<LapsedLeases>());
    work.push_back(std::make_unique<ExpiredSessions>());
    work.push_back(std::make_unique<RunningClocks>(store));
    work.push_back(std::make_unique<StruckClocks>());
    work.push_back(std::make_unique<TrialPeriods>(store.projects()));
    work.push_back(
        std::make_unique<SealLanes>(store.events(), store.seals(), vault, settings.seals, settings.seal_every));
    return work;
}

}  // namespace cts::jobs
