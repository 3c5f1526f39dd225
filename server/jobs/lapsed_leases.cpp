#include "server/jobs/lapsed_leases.h"

namespace cts::jobs {

storage::Batch LapsedLeases::prepare(const std::string& /*cursor*/, Instant now) {
    return [now](storage::JobEffects& effects) {
        const int given_back = effects.give_back_lapsed_leads(now, most);
        return storage::BatchDone{{}, given_back, given_back == most, now + period};
    };
}

}  // namespace cts::jobs
