#include <algorithm>

#include "shared/form/single_datum_checks/checks.h"

namespace cts::form {
namespace {

FoundData without_repetitions(const FoundData& found) {
    FoundData distinct;
    for (const FoundDatum& datum : found) {
        if (std::ranges::find(distinct, datum.value, &FoundDatum::value) == distinct.end()) distinct.push_back(datum);
    }
    return distinct;
}

// Where the surroundings of the second of two neighbours begin: behind the last separator between them.
std::size_t cut_between(const Glyphs& glyphs, const FoundDatum& left, const FoundDatum& right) {
    for (std::size_t i = right.first; i > left.last; --i) {
        if (is_punctuation(glyphs[i - 1]) && glyphs[i - 1].code != U'(') return i;
        if (glyphs[i - 1].code == U'和' || glyphs[i - 1].code == U'或' || glyphs[i - 1].code == U'及') return i;
    }
    return right.first;
}

std::string without_joining_word(std::string piece) {
    for (const std::string_view word : {" and", " or", "和", "或", "及", "还有", "或者", "与"}) {
        if (piece.ends_with(word) && piece.size() > word.size())
            return trimmed_piece(piece.substr(0, piece.size() - word.size()));
    }
    return piece;
}

}  // namespace

CheckResult several(const CheckedText& checked, model::Reason reason, const FoundData& found, HomesOf homes_of) {
    const FoundData data = without_repetitions(found);
    if (data.size() < 2) return std::nullopt;
    const auto homes = homes_of(checked);
    SingleDatumFinding finding{{reason, checked.field.name}, {}, {}};
    std::size_t begin = 0;  // of the piece's surroundings
    for (std::size_t i = 0; i < data.size(); ++i) {
        const Span datum = span_of(checked.glyphs, data[i].first, data[i].last);
        const bool last = i + 1 == data.size();
        const std::size_t cut = last ? checked.glyphs.size() : cut_between(checked.glyphs, data[i], data[i + 1]);
        const Span around = span_of(checked.glyphs, begin, cut);
        const bool has_home = i > 0 && i <= homes.size();
        const Span taken = has_home ? datum : around;
        finding.spans.push_back(datum);
        finding.split.push_back(
            {i == 0     ? checked.field.name
             : has_home ? homes[i - 1]->name
                        : "",
             without_joining_word(trimmed_piece(checked.text.substr(taken.begin, taken.end - taken.begin)))});
        begin = cut;
    }
    finding.problem.details["count"] = Translated::neutral(std::to_string(data.size()));
    return finding;
}

}  // namespace cts::form
