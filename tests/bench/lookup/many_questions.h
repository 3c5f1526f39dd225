// As many different questions as wanted, in both languages, and what somebody types who looks for one of them.
#pragma once

#include <string>
#include <vector>

#include "client/faq/faq_index.h"

namespace cts::bench {

std::vector<faq::Entry> many_questions(int count);

struct Typed {                        // keystroke by keystroke
    std::vector<std::string> so_far;  // "扣", "扣费", …
    std::size_t looked_for = 0;       // the entry that must be found at the end
};
std::vector<Typed> typed_for(const std::vector<faq::Entry>& entries, int count);

}  // namespace cts::bench
