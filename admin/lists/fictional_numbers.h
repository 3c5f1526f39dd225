// Telephone numbers nobody has, for demos and for lists that come without any (DESIGN 8). The rule: every number kept
// free for fiction in North America and the United Kingdom (fictional_areas.h), shuffled by a seed; the n-th customer
// gets the n-th of them. China keeps none free, so Chinese demo customers get these, too. The same seed gives the same
// numbers on every machine, for ever.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cts::lists {

std::string fictional_number(std::size_t place);  // E.164; place < fictional_number_count(), unshuffled
std::size_t fictional_number_count();             // 47,700

class FictionalNumbers {
  public:
    explicit FictionalNumbers(std::uint64_t seed);
    std::optional<std::string> at(std::size_t n) const;  // nullopt: there are no more than fictional_number_count()

  private:
    std::vector<std::uint32_t> places_;
};

}  // namespace cts::lists
