#include "client/faq/faq_index.h"

#include <algorithm>
#include <numeric>

#include "client/faq/candidates.h"
#include "client/faq/matcher.h"
#include "client/faq/pinyin.h"
#include "client/faq/query.h"

namespace cts::faq {

namespace {

constexpr int most_candidates = 400;         // looked at for one keystroke
constexpr std::size_t small_enough = 2'000;  // so few entries are matched one by one, in any pieces

struct Texts {  // of one entry, folded once
    FoldedText zh;
    FoldedText en;
    std::vector<FoldedText> also;
};

Texts texts_of(const Entry& entry) {
    Texts texts{fold(entry.question.zh_CN), fold(entry.question.en), {}};
    for (const auto& other : entry.also) texts.also.push_back(fold(other));
    return texts;
}

struct Ranked {
    Hit hit;
    int distance = 0;  // pieces beyond one a term, and a step for matching only another way to ask
};

void add_highlights(const FoldedText& text, const Match& match, std::vector<Highlight>& highlights) {
    for (const auto& [begin, end] : match.pieces) highlights.push_back({text.offsets[begin], text.offsets[end]});
}

// All terms in one text; the distance is how scattered they are.
std::optional<Ranked> match_all(const std::vector<FoldedText>& terms, const FoldedText& text) {
    Ranked ranked;
    for (const auto& term : terms) {
        const auto match = match_term(term, text);
        if (!match) return std::nullopt;
        ranked.distance += static_cast<int>(match->pieces.size()) - 1;
        add_highlights(text, *match, ranked.hit.highlights);
    }
    std::sort(ranked.hit.highlights.begin(), ranked.hit.highlights.end(),
              [](const Highlight& a, const Highlight& b) { return a.begin < b.begin; });
    return ranked;
}

constexpr int other_wording = 10;  // farther than any scattering of a question itself

std::optional<Ranked> match_entry(const std::vector<FoldedText>& terms, const Texts& texts) {
    if (auto in_zh = match_all(terms, texts.zh)) return in_zh;
    if (auto in_en = match_all(terms, texts.en)) {
        in_en->hit.in = model::Language::en;
        return in_en;
    }
    for (const auto& other : texts.also) {
        auto in_other = match_all(terms, other);
        if (!in_other) continue;
        in_other->hit.highlights.clear();
        in_other->distance += other_wording;
        return in_other;
    }
    return std::nullopt;
}

// Chinese has no spaces: a word begins for sure only at the beginning and behind a mark.
Fit fit_at(const FoldedText& text, std::size_t character) {
    if (character == 0) return Fit::label_begins;
    const char32_t before = text.characters[character - 1];
    return is_word_character(before) || is_chinese(before) ? Fit::inside : Fit::word_begins;
}

std::optional<Fit> fit_in(const std::vector<FoldedText>& terms, const FoldedText& text) {
    std::optional<Fit> best;
    bool apart = false;
    for (const auto& term : terms) {
        const auto match = match_term(term, text);
        if (!match) return std::nullopt;
        apart = apart || match->pieces.size() > 1;
        best = std::min(best.value_or(Fit::apart), fit_at(text, match->pieces.front().first));
    }
    return apart ? Fit::apart : best.value_or(Fit::label_begins);
}

}  // namespace

struct FaqIndex::Tables {
    std::vector<Entry> entries;
    std::vector<Texts> texts;
    std::vector<std::size_t> by_use;  // candidates come in this order, so that the most used are never cut off
    Candidates candidates;

    std::vector<std::size_t> to_match(const std::vector<FoldedText>& terms) const {
        if (entries.size() <= small_enough) return by_use;
        std::vector<std::size_t> found;
        for (const auto row : candidates.find(terms, most_candidates))
            found.push_back(by_use[static_cast<std::size_t>(row)]);
        return found;
    }

    std::vector<Hit> most_used(std::string_view step, std::size_t limit) const {
        auto order = by_use;
        std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
            return std::find(entries[i].steps.begin(), entries[i].steps.end(), step) != entries[i].steps.end();
        });
        std::vector<Hit> hits;
        for (std::size_t i = 0; i < std::min(limit, order.size()); ++i)
            hits.push_back({order[i], model::Language::zh_CN, {}});
        return hits;
    }
};

FaqIndex::FaqIndex(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
FaqIndex::~FaqIndex() = default;
FaqIndex::FaqIndex(FaqIndex&&) noexcept = default;
FaqIndex& FaqIndex::operator=(FaqIndex&&) noexcept = default;

FaqIndex FaqIndex::build(std::vector<Entry> entries) {
    auto tables = std::make_unique<Tables>();
    tables->entries = std::move(entries);
    for (const auto& entry : tables->entries) tables->texts.push_back(texts_of(entry));
    tables->by_use.resize(tables->entries.size());
    std::iota(tables->by_use.begin(), tables->by_use.end(), std::size_t{0});
    std::stable_sort(tables->by_use.begin(), tables->by_use.end(),
                     [&](std::size_t a, std::size_t b) { return tables->entries[a].uses > tables->entries[b].uses; });
    for (std::size_t row = 0; row < tables->by_use.size(); ++row) {
        const auto& texts = tables->texts[tables->by_use[row]];
        std::vector<FoldedText> all{texts.zh, texts.en};
        all.insert(all.end(), texts.also.begin(), texts.also.end());
        tables->candidates.add(static_cast<std::int64_t>(row), all);
    }
    tables->candidates.finish();
    return FaqIndex(std::move(tables));
}

const std::vector<Entry>& FaqIndex::entries() const {
    return tables_->entries;
}

std::vector<Hit> FaqIndex::search(std::string_view query, std::string_view step, std::size_t limit) const {
    const auto terms = terms_of(query);
    if (terms.empty()) return tables_->most_used(step, limit);
    std::vector<Ranked> ranked;
    for (const auto entry : tables_->to_match(terms)) {
        if (auto match = match_entry(terms, tables_->texts[entry])) {
            match->hit.entry = entry;
            ranked.push_back(std::move(*match));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.distance < b.distance; });
    std::vector<Hit> hits;
    for (auto& match : ranked) {
        if (hits.size() == limit) break;
        hits.push_back(std::move(match.hit));
    }
    return hits;
}

std::optional<Fit> fit_of(std::string_view typed, const model::Translated& label) {
    const auto terms = terms_of(typed);
    const auto in_zh = fit_in(terms, fold(label.zh_CN));
    const auto in_en = fit_in(terms, fold(label.en));
    if (!in_zh || !in_en) return in_zh ? in_zh : in_en;
    return std::min(*in_zh, *in_en);
}

}  // namespace cts::faq
