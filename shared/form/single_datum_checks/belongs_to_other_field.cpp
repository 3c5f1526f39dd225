// A text that holds one datum for which the form has a field of its own. A telephone number or an e-mail always has its
// home there; a date or an amount is often only part of what is told, so it must be nearly all of the text, or the text
// must name the other field.
#include <algorithm>

#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

// What the text says besides the datum: a Han character counts for itself, a word of letters for two.
std::size_t weight_besides(const Glyphs& glyphs, const FoundDatum& datum) {
    std::size_t weight = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (i >= datum.first && i < datum.last) continue;
        const bool starts_word = is_word(glyphs[i]) && (i == 0 || !is_word(glyphs[i - 1]) || i == datum.last);
        if (is_han(glyphs[i]))
            ++weight;
        else if (starts_word)
            weight += 2;
    }
    return weight;
}

bool names_field(const CheckedText& checked, const Field& home) {
    const std::string words = model::normalise_name(checked.text);
    const auto named = [&](const std::string& label) {
        const std::string name = model::normalise_name(label);
        return model::length_in_characters(name) >= 2 && words.find(name) != std::string::npos;
    };
    return named(home.label.zh_CN) || named(home.label.en);
}

SingleDatumFinding finding_for(const CheckedText& checked, const FoundDatum& datum, const Field& home) {
    const Span span = span_of(checked.glyphs, datum.first, datum.last);
    SingleDatumFinding finding{
        {model::Reason::belongs_to_other_field, checked.field.name, {{"other", home.label}}}, {span}, {}};
    const std::string rest =
        trimmed_piece(std::string(checked.text.substr(0, span.begin)) + std::string(checked.text.substr(span.end)));
    if (!rest.empty()) finding.split.push_back({checked.field.name, rest});
    finding.split.push_back({home.name, std::string(checked.text.substr(span.begin, span.end - span.begin))});
    finding.home = home.name;
    return finding;
}

CheckResult home_of_only(const CheckedText& checked, const FoundData& found, HomesOf homes_of,
                         bool whatever_else_is_said) {
    constexpr std::size_t little_more = 4;
    if (found.size() != 1) return std::nullopt;
    for (const Field* home : homes_of(checked)) {
        if (whatever_else_is_said || weight_besides(checked.glyphs, found[0]) <= little_more ||
            names_field(checked, *home))
            return finding_for(checked, found[0], *home);
    }
    return std::nullopt;
}

// A weekday alone is no date a date field could take.
FoundData calendar_dates(const CheckedText& checked) {
    FoundData found = dates_in(checked);
    std::erase_if(found, [](const FoundDatum& datum) { return datum.value.find("weekday") != std::string::npos; });
    return found;
}

}  // namespace

CheckResult belongs_to_other_field(const CheckedText& checked) {
    if (auto finding = home_of_only(checked, phones_in(checked), phone_fields, true)) return finding;
    if (auto finding = home_of_only(checked, emails_in(checked), email_fields, true)) return finding;
    if (auto finding = home_of_only(checked, calendar_dates(checked), date_fields, false)) return finding;
    return home_of_only(checked, amounts_in(checked), amount_fields, false);
}

}  // namespace cts::form
