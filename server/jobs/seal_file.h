// The copy of the seals outside the database: a file of lines beside the master key, one for each database (named by
// its series). Who rewrites the database, seals and all, cannot rewrite this. Several servers on one machine may share
// it: whoever writes holds its lock, reads on what others wrote, and adds only what is missing. A line cut short by a
// power cut is taken off again.
#pragma once

#include <filesystem>
#include <map>

#include "server/storage/lane_seal.h"

namespace cts::jobs {

std::filesystem::path seal_file(const std::filesystem::path& folder, const std::string& series);

// Every whole line; nothing when there is no file. Throws std::runtime_error naming the file and the line that is none.
std::vector<storage::LaneSeal> read_seal_file(const std::filesystem::path& file);

class SealCopy {
  public:
    explicit SealCopy(std::filesystem::path folder) : folder_(std::move(folder)) {}
    // Adds what the database has and the file has not; durable when it returns. Throws JobFault seal_copy_unwritable.
    void catch_up(storage::LaneSeals& seals, const std::string& series);

  private:
    void read_on(int file);
    std::string missing(storage::LaneSeals& seals);

    std::filesystem::path folder_;
    std::string series_;
    std::int64_t read_to_ = 0;               // bytes
    std::map<int, std::int64_t> copied_to_;  // seq, by lane
};

}  // namespace cts::jobs
