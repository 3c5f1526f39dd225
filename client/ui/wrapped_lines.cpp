#include "client/ui/wrapped_lines.h"

#include <algorithm>
#include <string_view>

namespace cts::ui {
namespace {

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

bool is_latin(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

std::size_t next_character(const std::string& text, std::size_t at) {
    do ++at;
    while (at < text.size() && !begins_character(text[at]));
    return at;
}

// What ends a sentence or a quotation hangs over the edge rather than beginning a line.
bool closes(std::string_view text) {
    constexpr std::string_view marks[] = {"，", "。", "：", "；", "！", "？", "、", "”", "’", "）", "》"};
    return std::ranges::any_of(marks, [text](std::string_view mark) { return text.starts_with(mark); });
}

// How much of the text from here fits; a word of Latin letters is broken only when it is wider than the line.
std::size_t fitting(const std::string& text, std::size_t from, double width, TextLook look) {
    std::size_t end = from;
    std::size_t last_break = from;
    while (end < text.size() && text[end] != '\n') {
        const std::size_t next = next_character(text, end);
        const bool fits = text_width(std::string_view(text).substr(from, next - from), look) <= width;
        if (!fits && end > from && !closes(std::string_view(text).substr(end)))
            return last_break > from && text[end] != ' ' && is_latin(text[end]) ? last_break : end;
        if (text[end] == ' ' || !is_latin(text[end])) last_break = next;
        end = next;
    }
    return end;
}

}  // namespace

std::vector<std::string> wrapped_lines(const std::string& text, double width, TextLook look) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = fitting(text, from, width, look);
        lines.push_back(text.substr(from, end - from));
        while (lines.back().ends_with(' ')) lines.back().pop_back();
        const bool between = end < text.size() && (text[end] == '\n' || text[end] == ' ');
        from = between ? end + 1 : end;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

}  // namespace cts::ui
