// Reads from a workbook's parts what the reader's library passes over in silence (liborcus 0.17 reads such cells as
// empty): texts kept in the cells themselves (t="inlineStr"), as many report programs write them, and the errors that
// cells show (t="e": #N/A).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace cts::lists {

using CellTexts = std::map<std::pair<int, int>, std::string>;  // row and column, from 0

// Of the first sheet. Throws what liborcus throws when the bytes are no archive or no XML.
CellTexts texts_passed_over(std::string_view xlsx);

}  // namespace cts::lists
