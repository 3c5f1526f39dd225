// Strings that broke other people's programs (naughty/naughty_strings.jsonl, one {"s": …} a line), in the file's order.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/outside/outside_data.h"

namespace cts::outside {

// Empty, after saying so, where the data are absent (outside_data.h).
inline std::vector<std::string> naughty_strings(const std::filesystem::path& source_dir) {
    std::vector<std::string> strings;
    const auto file = find_or_skip(source_dir, "naughty/naughty_strings.jsonl");
    if (!file) return strings;
    std::ifstream stream(*file);
    for (std::string line; std::getline(stream, line);)
        strings.push_back(nlohmann::json::parse(line).at("s").get<std::string>());
    if (strings.size() < 10'000) throw std::runtime_error("naughty_strings.jsonl has lost its strings");
    return strings;
}

}  // namespace cts::outside
