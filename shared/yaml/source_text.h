// A YAML file as its problems point into it: lines and columns as an editor shows them.
// It keeps the text without byte order mark and with bare line feeds; offsets are bytes of that text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/model/problem.h"

namespace cts::yaml {

class SourceText {
  public:
    SourceText(std::string file, std::string_view text);

    const std::string& file() const { return file_; }
    const std::string& text() const { return text_; }
    int line(std::size_t offset) const;            // from 1
    model::Place place(std::size_t offset) const;  // its column counts characters
    // Where a word of a scalar stands: the scalar starts at `offset`, the word at byte `within` of its value. Escapes
    // make the two differ, so the word is searched; not found, the scalar's own place.
    model::Place place_of_word(std::size_t offset, std::string_view scalar, std::size_t within,
                               std::string_view word) const;

  private:
    std::string file_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
};

}  // namespace cts::yaml
