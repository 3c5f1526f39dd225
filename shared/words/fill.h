// Puts values into the {placeholders} of a sentence. Values are taken as they are: a brace in one is only a brace.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cts::words {

using Values = std::map<std::string, std::string, std::less<>>;

// nullopt: a placeholder has no value, or a brace is not closed.
std::optional<std::string> fill(std::string_view sentence, const Values& values);

}  // namespace cts::words
