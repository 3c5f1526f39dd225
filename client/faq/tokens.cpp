#include "client/faq/tokens.h"

#include <algorithm>
#include <set>

#include "client/faq/pinyin.h"

namespace cts::faq {

namespace {

constexpr std::size_t most_spellings = 48;  // ways to cut one typed term into sounds
constexpr std::size_t longest_cut = 10;     // sounds of one term that are told apart; the matcher sees the rest

using Units = std::vector<std::string>;  // the characters, or the initials, of one way to read a term

std::string utf8(char32_t c) {
    std::string text;
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    }
    return text += static_cast<char>(0x80 | (c & 0x3F));
}

std::set<std::string> initials_of(char32_t character) {
    std::set<std::string> initials;
    for (const auto reading : readings_of(character)) initials.insert(std::string(1, reading.front()));
    return initials;
}

void add_pairs(const std::set<std::string>& first, const std::set<std::string>& second, std::string& tokens) {
    for (const auto& a : first) {
        for (const auto& b : second) tokens += a + b + ' ';
    }
}

// The sounds that begin a syllable of Mandarin, with every beginning of a syllable.
const std::set<std::string>& syllable_beginnings() {
    static const std::set<std::string> all = [] {
        std::set<std::string> beginnings;
        for (std::size_t i = 0; i < pinyin_entry_count; ++i) {
            for (const auto reading : readings_of(pinyin_entries[i].character)) {
                for (std::size_t n = 1; n <= reading.size(); ++n) beginnings.emplace(reading.substr(0, n));
            }
        }
        return beginnings;
    }();
    return all;
}

struct Spelling {
    std::size_t taken = 0;
    Units initials;
};

void spell_on(const std::string& term, const Spelling& so_far, std::vector<Spelling>& done) {
    if (done.size() >= most_spellings) return;
    if (so_far.taken == term.size() || so_far.initials.size() == longest_cut) {
        done.push_back(so_far);
        return;
    }
    for (std::size_t n = std::min<std::size_t>(6, term.size() - so_far.taken); n > 0; --n) {
        const auto piece = term.substr(so_far.taken, n);
        std::string v_for_u = piece;
        std::replace(v_for_u.begin(), v_for_u.end(), 'u', 'v');
        if (!syllable_beginnings().contains(piece) && !syllable_beginnings().contains(v_for_u)) continue;
        Spelling next = so_far;
        next.taken += n;
        next.initials.push_back(piece.substr(0, 1));
        spell_on(term, next, done);
    }
}

std::set<Units> spellings_of(const std::string& term) {
    std::vector<Spelling> done;
    spell_on(term, {}, done);
    std::set<Units> cuts;
    for (auto& spelling : done) cuts.insert(std::move(spelling.initials));
    return cuts;
}

std::string quoted(const std::string& column, const std::string& token) {
    return column + ":\"" + token + "\"";
}

std::string piece_expression(const std::string& column, const Units& units, std::size_t from, std::size_t to) {
    if (to - from == 1) return quoted(column, units[from]);
    std::string all;
    for (std::size_t i = from; i + 1 < to; ++i)
        all += (i > from ? " AND " : "") + quoted(column, units[i] + units[i + 1]);
    return "(" + all + ")";
}

// The whole term as one piece, or as two of two units or more.
std::string units_expression(const std::string& column, const Units& units) {
    std::string any = piece_expression(column, units, 0, units.size());
    for (std::size_t cut = 2; cut + 2 <= units.size(); ++cut) {
        any += " OR (" + piece_expression(column, units, 0, cut) + " AND " +
               piece_expression(column, units, cut, units.size()) + ")";
    }
    return "(" + any + ")";
}

std::string letters_expression(const std::string& term) {
    std::string any = "words:\"" + term + "\"*";
    for (const auto& initials : spellings_of(term)) any += " OR " + units_expression("initials", initials);
    return "(" + any + ")";
}

void close_word(std::string& word, std::string& words) {
    if (!word.empty()) words += word + ' ';
    word.clear();
}

}  // namespace

TextTokens tokens_of(const FoldedText& text) {
    TextTokens tokens;
    std::string word;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t character = text.characters[i];
        if (is_word_character(character)) {
            word += utf8(character);
            continue;
        }
        close_word(word, tokens.words);
        const auto initials = initials_of(character);
        if (initials.empty()) continue;
        tokens.characters += utf8(character) + ' ';
        for (const auto& initial : initials) tokens.initials += initial + ' ';
        if (i + 1 == text.size() || !is_chinese(text.characters[i + 1])) continue;
        tokens.characters += utf8(character) + utf8(text.characters[i + 1]) + ' ';
        add_pairs(initials, initials_of(text.characters[i + 1]), tokens.initials);
    }
    close_word(word, tokens.words);
    return tokens;
}

std::string expression_of(const FoldedText& term) {
    if (term.size() == 0) return {};
    if (is_chinese(term.characters.front())) {
        Units units;
        for (std::size_t i = 0; i < std::min(term.size(), longest_cut); ++i) units.push_back(utf8(term.characters[i]));
        return units_expression("characters", units);
    }
    std::string letters;
    for (const char32_t character : term.characters) letters += utf8(character);
    return letters_expression(letters);
}

}  // namespace cts::faq
