#include "shared/model/language.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace cts::model {
namespace {

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

// qvalue of RFC 9110 §12.4.2 in thousandths; one that is no qvalue counts as 0, so its range is left aside.
int parse_weight(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
    if (text.size() > 1 && text[1] != '.') return 0;
    int weight = (text[0] - '0') * 1000;
    int unit = 100;
    for (const char c : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (c < '0' || c > '9') return 0;
        weight += (c - '0') * unit;
        unit /= 10;
    }
    return weight <= 1000 ? weight : 0;
}

struct Range {
    std::string_view tag;
    int weight = 1000;
};

Range parse_range(std::string_view text) {
    const auto parts = split(text, ';');
    Range range{parts[0]};
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].size() > 2 && lower(parts[i][0]) == 'q' && parts[i][1] == '=')
            range.weight = parse_weight(parts[i].substr(2));
    return range;
}

struct Wish {
    Language language;
    int weight = -1;  // -1: not named
};

// The languages in the order in which the header wishes for them; "*" gives its weight to those it does not name.
std::vector<Wish> wishes_of(std::string_view header) {
    std::vector<Wish> wishes;
    int any = -1;
    for (const std::string_view part : split(header, ',')) {
        const Range range = parse_range(part);
        if (range.tag == "*") any = std::max(any, range.weight);
        const auto language = parse_language(range.tag);
        if (!language) continue;
        const auto named =
            std::find_if(wishes.begin(), wishes.end(), [&](const Wish& w) { return w.language == *language; });
        if (named == wishes.end())
            wishes.push_back({*language, range.weight});
        else
            named->weight = std::max(named->weight, range.weight);
    }
    for (const Language language : {Language::en, Language::zh_CN})
        if (std::none_of(wishes.begin(), wishes.end(), [&](const Wish& w) { return w.language == language; }))
            wishes.push_back({language, any});
    return wishes;
}

}  // namespace

std::string_view language_tag(Language language) {
    return language == Language::zh_CN ? "zh-CN" : "en";
}

// Any Chinese and any English are taken: zh, zh-Hans-CN, zh_CN, en-GB.
std::optional<Language> parse_language(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find_first_of("-_."));
    if (same_letters(primary, "zh")) return Language::zh_CN;
    if (same_letters(primary, "en")) return Language::en;
    return std::nullopt;
}

Language negotiate_language(std::string_view accept_language) {
    Wish best{Language::en, 0};
    for (const Wish& wish : wishes_of(accept_language))
        if (wish.weight > best.weight) best = wish;
    return best.language;
}

}  // namespace cts::model
