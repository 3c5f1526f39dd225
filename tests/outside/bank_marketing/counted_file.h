// What the file itself says: its calls and those who subscribed, by the words of one column. By other code than the
// product's, so that the two can be held against each other.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace cts::outside {

struct Counted {
    int calls = 0;
    int subscribed = 0;
    bool operator==(const Counted&) const = default;
};
using ByWord = std::map<std::string, Counted>;

ByWord counted_by(const std::filesystem::path& file, const std::string& column);
int duration_of_all(const std::filesystem::path& file);  // seconds

}  // namespace cts::outside
