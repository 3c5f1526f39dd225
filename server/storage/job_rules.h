// Who may take a job, and what its row says afterwards: pure, the same in every store.
//
//   the row was written   due            pause after a failure   lease of another   taken?
//   far in the future     any            any                     any                yes: that clock was wrong
//   else                  not yet        any                     any                no
//   else                  yes            still runs              any                no
//   else                  yes            none, or over           still runs         no
//   else                  yes            none, or over           none, or run out   yes
//
// "Far" is more than servers' clocks differ by. A job whose row was written by a clock that ran ahead, which has been
// put back since, would else stand still until that day comes.
#pragma once

#include "server/storage/jobs.h"

namespace cts::storage {

inline constexpr std::chrono::milliseconds most_skew = std::chrono::minutes(1);
inline constexpr std::chrono::milliseconds first_pause = std::chrono::seconds(5);
inline constexpr std::chrono::milliseconds longest_pause = std::chrono::minutes(10);

bool may_take(const JobRecord& job, const std::string& owner, Instant now);
std::chrono::milliseconds lag_of(const JobRecord& job, Instant now);  // for how long it has been due; 0: not yet
std::chrono::milliseconds pause_after(int failures);                  // in a row, from 1: doubles up to the longest

JobRecord new_job(const std::string& name, Instant now);  // due at once
JobRecord taken(JobRecord job, const JobWanted& wanted);
JobRecord after_batch(JobRecord job, const JobLease& lease, const BatchDone& done, Instant now);
JobRecord left(JobRecord job, Instant now);
JobRecord begun_anew(JobRecord job, Instant now);  // under an epoch of its own: nobody's
JobRecord after_failure(JobRecord job, std::string_view reason, Instant now);

}  // namespace cts::storage
