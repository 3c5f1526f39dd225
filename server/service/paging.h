// Keyset paging (DESIGN 6): a page names the key after which the next one starts; nothing is ever counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "server/service/result.h"

namespace cts::service {

inline constexpr int usual_page = 50;
inline constexpr int longest_page = 200;

struct PageWanted {
    std::optional<std::int64_t> after;
    int limit = usual_page;
};

// bad_parameter, naming it: what is no whole number, and limits outside 1 to longest_page.
Result<PageWanted> page_wanted(const std::optional<std::string>& after, const std::optional<std::string>& limit);

}  // namespace cts::service
