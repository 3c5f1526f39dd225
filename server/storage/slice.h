// A page of a list, and whether something was added: what several parts of a store answer with.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace cts::storage {

enum class Added { added, already_there };

template <class T>
struct Slice {
    std::vector<T> items;
    std::optional<std::int64_t> after;  // key of the last item, when there may be more
};

}  // namespace cts::storage
