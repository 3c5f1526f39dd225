#include "server/service/call_times.h"

namespace cts::service {

using model::Instant;
using model::Problems;
using model::Reason;

namespace {

constexpr std::chrono::hours tolerated{24};

struct Moment {
    const char* field;
    std::optional<Instant> at;
};

void note_bad(const Moment& moment, Problems& problems) {
    problems.push_back({.reason = Reason::bad_call_times, .field = moment.field});
}

bool comes_before(const Moment& later, const Moment& earlier) {
    return later.at && earlier.at && *later.at < *earlier.at;
}

}  // namespace

Problems fault_of_times(const api::CallSave& call, const api::SlipContents& slip, Instant now) {
    const Moment dialled{"/dialled_at", call.dialled_at};
    const Moment answered{"/answered_at", call.answered_at};
    const Moment ended{"/ended_at", call.ended_at};
    Problems problems;
    if (!ended.at || comes_before(ended, answered) || comes_before(ended, dialled)) note_bad(ended, problems);
    if ((answered.at && !dialled.at) || comes_before(answered, dialled)) note_bad(answered, problems);
    for (const Moment& moment : {dialled, answered, ended})
        if (moment.at && (*moment.at > now + tolerated || *moment.at < slip.issued_at - tolerated))
            note_bad(moment, problems);
    return problems;
}

}  // namespace cts::service
