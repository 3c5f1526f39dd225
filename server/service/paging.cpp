#include "server/service/paging.h"

#include <charconv>

namespace cts::service {

namespace {

std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    return number;
}

}  // namespace

Result<PageWanted> page_wanted(const std::optional<std::string>& after, const std::optional<std::string>& limit) {
    PageWanted page;
    if (after) {
        page.after = whole_number(*after);
        if (!page.after) return bad_parameter("after");
    }
    if (limit) {
        const auto number = whole_number(*limit);
        if (!number || *number < 1 || *number > longest_page) return bad_parameter("limit");
        page.limit = static_cast<int>(*number);
    }
    return page;
}

}  // namespace cts::service
