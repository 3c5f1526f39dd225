#include "server/jobs/struck_clocks.h"

namespace cts::jobs {

storage::Batch StruckClocks::prepare(const std::string& /*cursor*/, Instant now) {
    return [now](storage::JobEffects& effects) {
        const int raised = effects.raise_alarms(now, most);
        return storage::BatchDone{{}, raised, raised == most, now + period};
    };
}

}  // namespace cts::jobs
