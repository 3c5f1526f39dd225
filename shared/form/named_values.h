// The names under which a form's closed lists (types, classes, kinds) stand in files and on the wire: one table each,
// read both ways. It knows no list of its own.
#pragma once

#include <optional>
#include <string_view>

namespace cts::form {

// table: a range of pairs (value, name). A value without a name is a broken invariant and reads as "".
template <class Table, class Value>
constexpr std::string_view name_in(const Table& table, Value value) {
    for (const auto& [candidate, name] : table)
        if (candidate == value) return name;
    return {};
}

template <class Table>
constexpr auto value_in(const Table& table, std::string_view name)
    -> std::optional<typename Table::value_type::first_type> {
    for (const auto& [value, candidate] : table)
        if (candidate == name) return value;
    return std::nullopt;
}

}  // namespace cts::form
