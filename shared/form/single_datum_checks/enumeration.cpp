// A list in one field: 1. … 2. …, ①②, bullets, three short lines, 、 between three things, ； between short ones,
// "a, b and c". Commas of ordinary sentences, decimals, 3、4天 and a single 、 inside a sentence are not a list.
#include <algorithm>
#include <array>

#include "shared/form/single_datum_checks/checks.h"

namespace cts::form {
namespace {

struct Piece {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t size() const { return last - first; }
};
using Pieces = std::vector<Piece>;

template <class Separates>
Pieces pieces_of(const Glyphs& glyphs, Separates separates) {
    Pieces pieces;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= glyphs.size(); ++i) {
        if (i < glyphs.size() && !separates(glyphs[i])) continue;
        const bool says = std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                                      glyphs.begin() + static_cast<std::ptrdiff_t>(i), is_word);
        if (says) pieces.push_back({first, i});
        first = i + 1;
    }
    return pieces;
}

bool any_of_codes(const Glyphs& glyphs, Piece piece, std::u32string_view codes) {
    return std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(piece.first),
                       glyphs.begin() + static_cast<std::ptrdiff_t>(piece.last),
                       [&](const Glyph& glyph) { return codes.find(glyph.code) != std::u32string_view::npos; });
}

bool has_letters_of_words(const Glyphs& glyphs, Piece piece) {
    return std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(piece.first),
                       glyphs.begin() + static_cast<std::ptrdiff_t>(piece.last), [](const Glyph& glyph) {
                           return is_word(glyph) && !is_digit(glyph) && !is_chinese_numeral(glyph);
                       });
}

bool starts_piece(const Glyphs& glyphs, std::size_t at) {
    return at == 0 || is_space(glyphs[at - 1]) || (is_punctuation(glyphs[at - 1]) && glyphs[at - 1].code != U'.');
}

// "1." "1、" "1)" "(1)" "①": the number, if a marker stands here.
std::optional<int> marker_at(const Glyphs& glyphs, std::size_t at) {
    const char32_t code = glyphs[at].code;
    if (code >= U'①' && code <= U'⑨') return static_cast<int>(code - U'①') + 1;
    if (!is_digit(glyphs[at]) || !starts_piece(glyphs, at) || at + 2 >= glyphs.size()) return std::nullopt;
    const bool sign = std::u32string_view(U".、)").find(glyphs[at + 1].code) != std::u32string_view::npos;
    if (!sign || is_digit(glyphs[at + 2])) return std::nullopt;
    return static_cast<int>(code - U'0');
}

// Items behind the markers 1, 2, 3 …
Pieces numbered_items(const Glyphs& glyphs) {
    Pieces items;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const auto number = marker_at(glyphs, i);
        if (!number || *number != static_cast<int>(items.size()) + 1) continue;
        if (!items.empty()) items.back().last = i;
        items.push_back({i, glyphs.size()});
    }
    return items.size() >= 2 ? items : Pieces{};
}

bool is_bullet(const Glyphs& glyphs, Piece line) {
    std::size_t at = line.first;
    while (at < line.last && is_space(glyphs[at])) ++at;
    return at < line.last && std::u32string_view(U"-*•·●").find(glyphs[at].code) != std::u32string_view::npos;
}

Pieces list_of_lines(const Glyphs& glyphs) {
    constexpr std::size_t short_line = 20;
    const Pieces lines = pieces_of(glyphs, [](const Glyph& glyph) { return glyph.code == U'\n'; });
    const bool bullets =
        lines.size() >= 2 && std::ranges::all_of(lines, [&](Piece line) { return is_bullet(glyphs, line); });
    const bool short_lines = lines.size() >= 3 && std::ranges::all_of(lines, [&](Piece line) {
                                 return line.size() <= short_line && !any_of_codes(glyphs, line, U"。!?");
                             });
    return bullets || short_lines ? lines : Pieces{};
}

bool is_numeral(const Glyph& glyph) {
    return is_digit(glyph) || is_chinese_numeral(glyph);
}

// 3、4年 is one piece: numerals on both sides of the sign say "about".
Pieces joined_numerals(const Glyphs& glyphs, const Pieces& pieces) {
    Pieces joined;
    for (const Piece piece : pieces) {
        const bool about = !joined.empty() && joined.back().last + 1 == piece.first &&
                           is_numeral(glyphs[joined.back().last - 1]) && is_numeral(glyphs[piece.first]);
        if (about)
            joined.back().last = piece.last;
        else
            joined.push_back(piece);
    }
    return joined;
}

// 价格、服务、信号: two or more 、 with something short between; or nothing but two short things.
Pieces list_by_enumeration_comma(const Glyphs& glyphs) {
    constexpr std::size_t short_item = 8;
    constexpr std::size_t short_pair = 6;
    const Pieces items =
        joined_numerals(glyphs, pieces_of(glyphs, [](const Glyph& glyph) { return glyph.code == U'、'; }));
    const bool words = std::ranges::all_of(items, [&](Piece item) { return has_letters_of_words(glyphs, item); });
    if (items.size() < 2 || !words) return {};
    if (items.size() == 2) {
        const bool whole = std::ranges::all_of(
            items, [&](Piece item) { return item.size() <= short_pair && !any_of_codes(glyphs, item, U",。;!?"); });
        return whole ? items : Pieces{};
    }
    const bool inner_short = std::all_of(items.begin() + 1, items.end() - 1, [&](Piece item) {
        return item.size() <= short_item && !any_of_codes(glyphs, item, U",。;!?");
    });
    return inner_short ? items : Pieces{};
}

Pieces list_by_semicolon(const Glyphs& glyphs) {
    constexpr std::size_t short_item = 12;
    constexpr std::size_t short_pair = 6;
    const Pieces items = pieces_of(glyphs, [](const Glyph& glyph) { return glyph.code == U';'; });
    const std::size_t longest = items.size() == 2 ? short_pair : short_item;
    const bool brief = std::ranges::all_of(items, [&](Piece item) {
        return item.size() <= longest * (is_letter(glyphs[item.last - 1]) ? 3 : 1) &&
               !any_of_codes(glyphs, item, U",。!?");
    });
    return items.size() >= 2 && brief ? items : Pieces{};
}

std::size_t word_count(const Glyphs& glyphs, Piece piece) {
    std::size_t words = 0;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
        if (is_word(glyphs[i]) && (i == piece.first || !is_word(glyphs[i - 1]))) ++words;
    }
    return words;
}

std::size_t first_word(const Glyphs& glyphs, Piece piece) {
    while (piece.first < piece.last && !is_word(glyphs[piece.first])) ++piece.first;
    return piece.first;
}

// A clause of a sentence, not an item, begins like this.
bool begins_a_clause(const Glyphs& glyphs, Piece piece) {
    constexpr std::array<std::u32string_view, 34> words = {
        U"but",   U"so",     U"then",  U"because", U"he",    U"she",   U"they", U"it",    U"we",
        U"you",   U"i",      U"who",   U"if",      U"when",  U"yes",   U"ok",   U"okay",  U"well",
        U"maybe", U"said",   U"says",  U"will",    U"asked", U"wants", U"hung", U"sorry", U"thanks",
        U"thank", U"please", U"which", U"was",     U"is",    U"did",   U"has"};
    const std::size_t at = first_word(glyphs, piece);
    return std::ranges::any_of(words, [&](std::u32string_view word) { return whole_word_at(glyphs, at, word); });
}

std::optional<Piece> without_and(const Glyphs& glyphs, Piece piece) {
    const std::size_t at = first_word(glyphs, piece);
    for (const auto word : {std::u32string_view(U"and"), std::u32string_view(U"or")}) {
        if (whole_word_at(glyphs, at, word)) return Piece{at + word.size(), piece.last};
    }
    return std::nullopt;
}

// The " and " or " or " inside the last piece.
std::optional<std::size_t> joining_word(const Glyphs& glyphs, Piece piece) {
    for (std::size_t i = piece.first + 1; i + 1 < piece.last; ++i) {
        if (is_space(glyphs[i - 1]) && (whole_word_at(glyphs, i, U"and") || whole_word_at(glyphs, i, U"or"))) return i;
    }
    return std::nullopt;
}

// "price, signal and service": short pieces between commas, the last joined by "and" or "or".
Pieces list_in_english(const Glyphs& glyphs) {
    constexpr std::size_t most_words = 3;
    constexpr std::size_t most_words_first = 5;
    constexpr std::size_t most_items = 20;
    Pieces items = pieces_of(glyphs, [](const Glyph& glyph) { return glyph.code == U','; });
    if (items.size() < 2 || items.size() > most_items || any_of_codes(glyphs, {0, glyphs.size()}, U";?!、。"))
        return {};
    if (const auto last = without_and(glyphs, items.back())) {
        items.back() = *last;
    } else if (const auto join = joining_word(glyphs, items.back())) {
        const std::size_t end = items.back().last;
        items.back().last = *join;
        items.push_back({*without_and(glyphs, {*join, end})});
    } else {
        return {};
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t words = word_count(glyphs, items[i]);
        const bool latin = std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(items[i].first),
                                       glyphs.begin() + static_cast<std::ptrdiff_t>(items[i].last), is_letter);
        if (!latin || words > (i == 0 ? most_words_first : most_words)) return {};
        if (i > 0 && begins_a_clause(glyphs, items[i])) return {};
    }
    return items.size() >= 3 ? items : Pieces{};
}

std::string without_marker(const CheckedText& checked, Piece item) {
    const Glyphs& glyphs = checked.glyphs;
    if (marker_at(glyphs, item.first)) item.first += is_digit(glyphs[item.first]) ? 2 : 1;
    const Span span = span_of(glyphs, item.first, item.last);
    return trimmed_piece(checked.text.substr(span.begin, span.end - span.begin));
}

}  // namespace

CheckResult enumeration(const CheckedText& checked) {
    for (const auto list :
         {numbered_items, list_of_lines, list_by_enumeration_comma, list_by_semicolon, list_in_english}) {
        const Pieces items = list(checked.glyphs);
        if (items.empty()) continue;
        SingleDatumFinding finding{{model::Reason::enumeration, checked.field.name}, {}, {}};
        for (const Piece item : items) {
            const bool stays = finding.split.empty();
            finding.spans.push_back(span_of(checked.glyphs, item.first, item.last));
            finding.split.push_back({stays ? checked.field.name : "", without_marker(checked, item)});
        }
        finding.problem.details["count"] = Translated::neutral(std::to_string(items.size()));
        return finding;
    }
    return std::nullopt;
}

}  // namespace cts::form
