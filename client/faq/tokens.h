// The words the candidate table is made of: for a text every token it holds, for a typed term the FTS5 expression
// whose matches include everything the matcher would accept.
#pragma once

#include <string>
#include <vector>

#include "client/faq/folded_text.h"

namespace cts::faq {

struct TextTokens {          // separated by spaces
    std::string characters;  // 到 到期 期 …
    std::string initials;    // d dq q …, of every reading
    std::string words;       // charged
};

TextTokens tokens_of(const FoldedText& text);
std::string expression_of(const FoldedText& term);  // "" when nothing can be said of it

}  // namespace cts::faq
