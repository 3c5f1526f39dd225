// Finds the route of a method and path.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/http/route.h"

namespace cts::http {

struct Found {
    const Route* route = nullptr;             // null: nothing answers here
    std::map<std::string, std::string> path;  // decoded values of {names}
    std::string allowed;                      // methods this path takes, when the method is not one of them
};

Found find_route(const std::vector<Route>& table, const std::string& method, const std::string& path);

// Which line a request waits in; only routes without {names} have one of their own.
Work work_of(const std::vector<Route>& table, const std::string& method, const std::string& path);

// %41 to A. nullopt: a broken escape, or one that hides a slash or a control character.
std::optional<std::string> decoded_segment(std::string_view segment);

}  // namespace cts::http
