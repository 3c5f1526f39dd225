// What any text must be before a rule looks at it: valid UTF-8, NFC, no control characters but tab and line feed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "shared/model/reason.h"

namespace cts::model {

std::optional<Reason> text_fault(std::string_view text);  // not_utf8, control_characters
std::string to_nfc(std::string_view text);                // of valid UTF-8
std::string trim(std::string_view text);                  // Unicode white space, both ends
std::size_t length_in_characters(std::string_view text);  // code points
std::string normalise_name(std::string_view text);        // NFKC, folded case, single spaces: for exact look-up by name

}  // namespace cts::model
