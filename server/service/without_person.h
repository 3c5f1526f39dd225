// A text without the person it is about (C3): the names given are taken out, and whatever may be a number of theirs or
// an address: five digits and more in a row (blanks, hyphens and dots between them do not hide them) and e-mails. What
// stands there instead is one sign, the same in every language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cts::service {

inline constexpr std::string_view taken_out = "〔…〕";

std::string without_person(std::string_view text, const std::vector<std::string>& names);

}  // namespace cts::service
