#include "server/jobs/job.h"

namespace cts::jobs {

std::string_view job_failure_name(JobFailure failure) {
    switch (failure) {
        case JobFailure::store_unavailable:
            return "store_unavailable";
        case JobFailure::chain_broken:
            return "chain_broken";
        case JobFailure::seal_copy_unwritable:
            return "seal_copy_unwritable";
        case JobFailure::internal:
            return "internal";
    }
    return {};
}

}  // namespace cts::jobs
