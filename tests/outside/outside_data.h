// Why: some tests read real data made by others, which are not part of the project.
// Promises: data are read in place from $CTS_OUTSIDE_DATA, else from ../shared/data beside the checkout; where they are
// absent a test says so by name and passes, except that with CI=true it fails, so that nobody's green lies.
// Never knows: what the data are.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>

namespace cts::outside {

// source_dir: the checkout's root (CTS_SOURCE_DIR).
inline std::filesystem::path data_folder(const std::filesystem::path& source_dir) {
    const char* named = std::getenv("CTS_OUTSIDE_DATA");
    return named != nullptr && *named != '\0' ? std::filesystem::path(named) : source_dir / ".." / "shared" / "data";
}

inline bool must_be_present() {
    const char* ci = std::getenv("CI");
    return ci != nullptr && std::string(ci) == "true";
}

// The file (or folder) of this name inside the data, e.g. "xlsform/expression_cases.jsonl". nullopt, after saying
// "skipped NAME", if it is absent; std::runtime_error if it is absent and CI=true.
inline std::optional<std::filesystem::path> find_or_skip(const std::filesystem::path& source_dir,
                                                         const std::string& name) {
    auto path = data_folder(source_dir) / name;
    if (std::filesystem::exists(path)) return path;
    const std::string message = name + ": not in " + data_folder(source_dir).string();
    if (must_be_present()) throw std::runtime_error("outside data are absent: " + message);
    std::cout << "skipped " << message << std::endl;
    return std::nullopt;
}

}  // namespace cts::outside
