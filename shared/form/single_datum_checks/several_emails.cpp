#include "shared/form/single_datum_checks/checks.h"

namespace cts::form {
namespace {

bool in_local_part(const Glyph& glyph) {
    return is_letter(glyph) || is_digit(glyph) ||
           std::u32string_view(U"._%+-").find(glyph.code) != std::u32string_view::npos;
}

bool in_domain(const Glyph& glyph) {
    return is_letter(glyph) || is_digit(glyph) || glyph.code == U'.' || glyph.code == U'-';
}

std::optional<FoundDatum> email_around(const Glyphs& glyphs, std::size_t at_sign) {
    constexpr std::size_t longest_local = 64;
    constexpr std::size_t longest_domain = 253;
    std::size_t first = at_sign;
    while (first > 0 && at_sign - first < longest_local && in_local_part(glyphs[first - 1])) --first;
    std::size_t last = at_sign + 1;
    while (last < glyphs.size() && last - at_sign <= longest_domain && in_domain(glyphs[last])) ++last;
    while (last > at_sign + 1 && !is_letter(glyphs[last - 1]) && !is_digit(glyphs[last - 1])) --last;
    bool dotted = false;
    FoundDatum datum{first, last, {}};
    for (std::size_t i = first; i < last; ++i) {
        dotted |= i > at_sign + 1 && glyphs[i].code == U'.';
        datum.value += static_cast<char>(glyphs[i].lower);
    }
    return dotted && first < at_sign ? std::optional(datum) : std::nullopt;
}

}  // namespace

FoundData emails_in(const CheckedText& checked) {
    FoundData found;
    for (std::size_t i = 0; i < checked.glyphs.size() && found.size() < most_found; ++i) {
        if (checked.glyphs[i].code != U'@') continue;
        if (auto datum = email_around(checked.glyphs, i)) found.push_back(*std::move(datum));
    }
    return found;
}

CheckResult several_emails(const CheckedText& checked) {
    return several(checked, model::Reason::several_emails, emails_in(checked), email_fields);
}

}  // namespace cts::form
