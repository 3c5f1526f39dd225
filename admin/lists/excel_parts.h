// Looks into a workbook's parts for what the reader's library passes over in silence, so that it is refused by name.
#pragma once

#include <string_view>

namespace cts::lists {

// Texts kept in the cells themselves (t="inlineStr"), as some report programs write them: liborcus 0.17 reads such
// cells as empty. Throws what liborcus throws when the bytes are no archive.
bool has_inline_strings(std::string_view xlsx);

}  // namespace cts::lists
