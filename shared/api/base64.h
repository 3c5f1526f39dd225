// Bytes as text and back (RFC 4648 section 4): how files travel in JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cts::api {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);  // nullopt: anything that is none, blanks included

}  // namespace cts::api
