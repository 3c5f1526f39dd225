// A password comes from a file, never from the command line, where other users of the machine would see it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace cts::admin {

std::optional<std::string> read_secret(
    const std::filesystem::path& file);  // its first line; nullopt: unreadable, empty

}  // namespace cts::admin
