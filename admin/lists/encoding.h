// Which letters a list is written in. UTF-8 is read as it is; UTF-16 by its byte order mark; anything else, above all
// the GBK of Chinese Excel, only when it is named, because guessing turns names into other names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cts::lists {

std::string_view byte_order_mark_encoding(std::string_view beginning);  // "UTF-8", "UTF-16LE", "UTF-16BE", or empty
bool is_known_encoding(const std::string& name);                        // to ICU: "GB18030", "Big5", "windows-1252"

// nullopt: bytes that this encoding does not have. A byte order mark is taken off.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding);

}  // namespace cts::lists
