// JSON pointers (RFC 6901): how a problem names the member it is about.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cts::api {

std::string pointer_to(std::string_view parent, std::string_view member);
std::string pointer_to(std::string_view parent, std::size_t index);

}  // namespace cts::api
