#include "client/faq/pinyin.h"

#include <algorithm>

namespace cts::faq {

namespace {

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> parts;
    while (!words.empty()) {
        const auto space = std::min(words.find(' '), words.size());
        parts.push_back(words.substr(0, space));
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    return parts;
}

}  // namespace

std::vector<std::string_view> readings_of(char32_t character) {
    const auto* end = pinyin_entries + pinyin_entry_count;
    const auto* found = std::lower_bound(pinyin_entries, end, character, [](const PinyinEntry& entry, char32_t wanted) {
        return entry.character < wanted;
    });
    if (found == end || found->character != character) return {};
    return split(found->readings);
}

}  // namespace cts::faq
