#include "shared/yaml/source_text.h"

#include <algorithm>
#include <utility>

namespace cts::yaml {

namespace {

std::string with_bare_line_feeds(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n') plain += text[at];
    return plain;
}

std::size_t occurrences_before(std::string_view scalar, std::size_t within, std::string_view word) {
    std::size_t count = 0;
    for (auto at = scalar.find(word); at < within; at = scalar.find(word, at + 1)) ++count;  // npos ends it
    return count;
}

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

SourceText::SourceText(std::string file, std::string_view text)
    : file_(std::move(file)), text_(with_bare_line_feeds(text)), line_starts_{0} {
    for (std::size_t at = 0; at < text_.size(); ++at)
        if (text_[at] == '\n') line_starts_.push_back(at + 1);
}

int SourceText::line(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(line_starts_, std::min(offset, text_.size()));
    return static_cast<int>(after - line_starts_.begin());
}

model::Place SourceText::place(std::size_t offset) const {
    const int line_number = line(offset);
    const std::size_t start = line_starts_[static_cast<std::size_t>(line_number) - 1];
    const std::size_t end = std::clamp(offset, start, text_.size());
    const std::string_view in_line = std::string_view(text_).substr(start, end - start);
    return {file_, line_number, 1 + static_cast<int>(std::ranges::count_if(in_line, starts_character))};
}

model::Place SourceText::place_of_word(std::size_t offset, std::string_view scalar, std::size_t within,
                                       std::string_view word) const {
    if (word.empty()) return place(offset);
    const std::size_t limit =
        offset + 2 * scalar.size() + 64;  // escapes and indentation, but not the next scalar's end
    std::size_t at = text_.find(word, offset);
    for (auto left = occurrences_before(scalar, within, word); left > 0 && at != std::string::npos; --left)
        at = text_.find(word, at + 1);
    return at == std::string::npos || at > limit ? place(offset) : place(at);
}

}  // namespace cts::yaml
