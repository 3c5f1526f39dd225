#include "admin/lists/mapping.h"

#include <charconv>
#include <optional>
#include <vector>

#include "shared/model/text.h"

namespace cts::lists {
namespace {

using model::Problem;
using model::Reason;
using model::Translated;

constexpr std::string_view made_up_word = "made-up:";

Problem refuse(Reason reason, std::string word, std::string_view expected = "") {
    Problem problem{reason, "--map", {{"word", Translated::neutral(std::move(word))}}};
    if (!expected.empty()) problem.details.emplace("expected", Translated::neutral(std::string(expected)));
    return problem;
}

// Pieces between commas and line breaks outside single quotes, without comments, trimmed; empty ones left out.
std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces(1);
    bool quoted = false;
    bool comment = false;
    for (const char c : text) {
        if (c == '\'' && !comment) quoted = !quoted;
        if (c == '#' && !quoted) comment = true;
        if (c == '\n') quoted = comment = false;
        if (!comment && !quoted && (c == ',' || c == '\n'))
            pieces.emplace_back();
        else if (!comment)
            pieces.back() += c;
    }
    for (std::string& piece : pieces) piece = model::trim(piece);
    std::erase(pieces, "");
    return pieces;
}

bool can_be_made_up(std::string_view target) {
    return target == "phone" || target == "name" || target == "salutation";
}

std::optional<MadeUp> parse_made_up(std::string_view text) {  // 7, 7:zh
    MadeUp made_up;
    const auto colon = text.find(':');
    const std::string_view seed = text.substr(0, colon);
    const auto read = std::from_chars(seed.data(), seed.data() + seed.size(), made_up.seed);
    if (read.ec != std::errc() || read.ptr != seed.data() + seed.size()) return std::nullopt;
    if (colon == std::string_view::npos) return made_up;
    const auto language = model::parse_language(text.substr(colon + 1));
    if (!language) return std::nullopt;
    made_up.language = *language;
    return made_up;
}

tl::expected<Source, Problem> parse_source(std::string_view target, const std::string& text) {
    if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'')
        return Constant{text.substr(1, text.size() - 2)};
    if (!text.starts_with(made_up_word)) return FromColumn{text};
    const auto made_up = parse_made_up(std::string_view(text).substr(made_up_word.size()));
    if (!made_up || !can_be_made_up(target))
        return tl::unexpected(refuse(Reason::bad_value, text, "phone=made-up:7, name=made-up:7:zh"));
    return *made_up;
}

}  // namespace

tl::expected<Mapping, Problem> parse_mapping(std::string_view text) {
    Mapping mapping;
    for (const std::string& piece : pieces_of(text)) {
        const auto equals = piece.find('=');
        const std::string target = model::trim(piece.substr(0, equals));
        const std::string source = equals == std::string::npos ? "" : model::trim(piece.substr(equals + 1));
        if (target.empty() || source.empty()) return tl::unexpected(refuse(Reason::bad_value, piece, "TARGET=SOURCE"));
        auto parsed = parse_source(target, source);
        if (!parsed) return tl::unexpected(parsed.error());
        if (!mapping.emplace(target, *parsed).second) return tl::unexpected(refuse(Reason::duplicate_name, target));
    }
    return mapping;
}

}  // namespace cts::lists
