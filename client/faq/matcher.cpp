#include "client/faq/matcher.h"

#include <algorithm>
#include <limits>
#include <string>

#include "client/faq/pinyin.h"

namespace cts::faq {

namespace {

struct Step {
    std::size_t taken = 0;  // characters of the term that one character of the text takes
    int cost = 0;
    auto operator<=>(const Step&) const = default;
};
using Steps = std::vector<Step>;

constexpr int new_piece = 1'000;
constexpr int rare_reading = 1;  // of two matches in as many pieces, the one with the common sounds

bool same_sound(char32_t typed, char sound) {
    return typed == static_cast<char32_t>(sound) || (sound == 'v' && typed == 'u');
}

std::size_t shared_beginning(const FoldedText& term, std::size_t at, std::string_view reading) {
    std::size_t shared = 0;
    while (shared < reading.size() && at + shared < term.size() &&
           same_sound(term.characters[at + shared], reading[shared])) {
        ++shared;
    }
    return shared;
}

std::size_t initial_length(std::string_view reading) {
    return reading.size() > 1 && reading[1] == 'h' && (reading[0] == 'z' || reading[0] == 'c' || reading[0] == 's') ? 2
                                                                                                                    : 1;
}

void add_sound_steps(const FoldedText& term, std::size_t at, std::string_view reading, int cost, Steps& steps) {
    const auto shared = shared_beginning(term, at, reading);
    if (shared == 0) return;
    steps.push_back({1, cost});
    if (initial_length(reading) == 2 && shared >= 2) steps.push_back({2, cost});
    if (shared == reading.size() || at + shared == term.size()) steps.push_back({shared, cost});
}

Steps steps_at(const FoldedText& term, std::size_t at, char32_t character) {
    Steps steps;
    if (term.characters[at] == character) steps.push_back({1, 0});
    if (term.characters[at] >= 0x80) return steps;
    int cost = 0;
    for (const auto reading : readings_of(character)) {
        add_sound_steps(term, at, reading, cost, steps);
        cost = rare_reading;
    }
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.taken > b.taken; });
    return steps;
}

// What it costs at least to match term[t..] from text[x..]; `joined`: the character before was matched. Memoised: terms
// and questions are short, and the table keeps a hostile term from costing more than its square.
class Search {
  public:
    Search(const FoldedText& term, const FoldedText& text)
        : term_(term), text_(text), known_(2 * (term.size() + 1) * (text.size() + 1), unknown) {}

    int least(std::size_t t, std::size_t x, bool joined) {
        if (t == term_.size()) return 0;
        if (x == text_.size()) return none;
        int& known = known_[key(t, x, joined)];
        if (known == unknown) known = std::min(taking(t, x, joined).first, least(t, x + 1, false));
        return known;
    }

    Match trace(std::size_t t, std::size_t x) {
        Match match;
        bool joined = false;
        while (t < term_.size()) {
            const auto [cost, step] = taking(t, x, joined);
            const bool take = step > 0 && cost == least(t, x, joined);
            if (take && joined) match.pieces.back().second = x + 1;
            if (take && !joined) match.pieces.emplace_back(x, x + 1);
            t += take ? step : 0;
            joined = take;
            ++x;
        }
        return match;
    }

    static constexpr int none = 1'000'000'000;

  private:
    static constexpr int unknown = -1;

    std::size_t key(std::size_t t, std::size_t x, bool joined) const {
        return 2 * (t * (text_.size() + 1) + x) + (joined ? 1 : 0);
    }

    bool may_begin(std::size_t x) const {  // letters begin a piece only where a word begins
        return !is_word_character(text_.characters[x]) || x == 0 || !is_word_character(text_.characters[x - 1]);
    }

    std::pair<int, std::size_t> taking(std::size_t t, std::size_t x, bool joined) {
        std::pair<int, std::size_t> best{none, 0};
        if (!joined && !may_begin(x)) return best;
        for (const auto step : steps_at(term_, t, text_.characters[x])) {
            const int cost = (joined ? 0 : new_piece) + step.cost + least(t + step.taken, x + 1, true);
            if (cost < best.first) best = {cost, step.taken};
        }
        return best;
    }

    const FoldedText& term_;
    const FoldedText& text_;
    std::vector<int> known_;
};

constexpr std::size_t longest_term = 64;
constexpr std::size_t longest_text = 400;  // of a question; what lies behind is not searched

FoldedText beginning_of(const FoldedText& text) {
    if (text.size() <= longest_text) return text;
    return {{text.characters.begin(), text.characters.begin() + longest_text},
            {text.offsets.begin(), text.offsets.begin() + longest_text + 1}};
}

}  // namespace

std::optional<Match> match_term(const FoldedText& term, const FoldedText& text, int pieces) {
    if (term.size() == 0 || term.size() > longest_term) return std::nullopt;
    const FoldedText searched = beginning_of(text);
    Search search(term, searched);
    if (search.least(0, 0, false) >= (pieces + 1) * new_piece) return std::nullopt;
    return search.trace(0, 0);
}

}  // namespace cts::faq
