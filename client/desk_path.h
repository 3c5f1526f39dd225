// Where a PC keeps its desk unless it is told: below the user's data folder, one file for each server, since what waits
// for one must never go to another.
#pragma once

#include <filesystem>
#include <string>

namespace cts {

std::filesystem::path default_desk_file(const std::string& server_url);

}  // namespace cts
