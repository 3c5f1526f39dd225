// What a server does on its own: the list. A new job is a line in usual_jobs.cpp.
#pragma once

#include <filesystem>

#include "server/jobs/runner.h"
#include "server/storage/store.h"

namespace cts::jobs {

struct JobSettings {
    std::filesystem::path seals;  // the folder of the seals' copies, beside the master key
    std::chrono::milliseconds seal_every = std::chrono::minutes(5);
};

Work usual_jobs(storage::Store& store, const vault::Vault& vault, const JobSettings& settings);

}  // namespace cts::jobs
