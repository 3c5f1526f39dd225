// Reads from a workbook's parts what the reader's library passes over in silence: texts kept in the cells themselves
// (t="inlineStr"), as many report programs write them; liborcus 0.17 reads such cells as empty.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cts::lists {

using CellTexts = std::map<std::pair<int, int>, std::string>;  // row and column, from 0

// Of a workbook with one sheet; empty when its texts stand where they usually do. nullopt: several sheets with such
// texts, of which this cannot tell the first. Throws what liborcus throws when the bytes are no archive or no XML.
std::optional<CellTexts> inline_texts(std::string_view xlsx);

}  // namespace cts::lists
