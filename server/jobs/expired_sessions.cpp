#include "server/jobs/expired_sessions.h"

namespace cts::jobs {

storage::Batch ExpiredSessions::prepare(const std::string& /*cursor*/, Instant now) {
    return [now](storage::JobEffects& effects) {
        const int ended = effects.end_sessions_before(now - remembered, most);
        return storage::BatchDone{{}, ended, ended == most, now + period};
    };
}

}  // namespace cts::jobs
