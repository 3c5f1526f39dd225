#include "admin/lists/fictional_numbers.h"

#include <cstdio>
#include <numeric>
#include <utility>

#include "admin/lists/fictional_areas.h"
#include "admin/lists/seeded.h"

namespace cts::lists {
namespace {

constexpr std::size_t per_american_area = 100;
constexpr std::size_t per_british_range = 1000;
constexpr std::size_t american = north_american_areas.size() * per_american_area;

}  // namespace

std::size_t fictional_number_count() {
    return american + british_ranges.size() * per_british_range;
}

std::string fictional_number(std::size_t place) {
    char digits[24];
    if (place < american) {
        std::snprintf(digits, sizeof digits, "+1%03d55501%02zu", north_american_areas[place / per_american_area],
                      place % per_american_area);
        return digits;
    }
    place -= american;
    std::snprintf(digits, sizeof digits, "%03zu", place % per_british_range);
    return std::string(british_ranges[place / per_british_range]) + digits;
}

FictionalNumbers::FictionalNumbers(std::uint64_t seed) : places_(fictional_number_count()) {
    std::iota(places_.begin(), places_.end(), 0u);
    Seeded random(seed);
    for (std::size_t left = places_.size(); left > 1; --left) std::swap(places_[left - 1], places_[random.below(left)]);
}

std::optional<std::string> FictionalNumbers::at(std::size_t n) const {
    if (n >= places_.size()) return std::nullopt;
    return fictional_number(places_[n]);
}

}  // namespace cts::lists
