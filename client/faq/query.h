// What was typed, cut into terms: by spaces, and where Chinese characters and letters meet. All terms must be found.
#pragma once

#include <string_view>
#include <vector>

#include "client/faq/folded_text.h"

namespace cts::faq {

std::vector<FoldedText> terms_of(std::string_view typed);

}  // namespace cts::faq
