#include "admin/lists/clean_cell.h"

#include <algorithm>
#include <array>

#include "admin/lists/refusals.h"
#include "shared/model/text.h"

namespace cts::lists {
namespace {

using model::Problem;
using model::Reason;
using model::Translated;

constexpr std::size_t longest_text = 200;  // characters
constexpr std::array<std::string_view, 9> formula_errors{"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?",
                                                         "#NUM!",  "#N/A",    "#SPILL!", "#CALC!"};

std::string with_line_feeds(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
    return result;
}

Problem no_value(const std::string& column, const std::string& word) {
    Problem problem = in_column(Reason::bad_value, column);
    problem.details.emplace("word", Translated::neutral(word));
    problem.details.emplace("expected", Translated{"一个值，而不是公式的错误", "a value, not a formula's error"});
    return problem;
}

}  // namespace

tl::expected<std::string, Problem> clean_cell(std::string_view cell, const std::string& column) {
    const std::string text = with_line_feeds(cell);
    if (const auto fault = model::text_fault(text)) return tl::unexpected(in_column(*fault, column));
    if (model::length_in_characters(text) > longest_text) {
        Problem problem = in_column(Reason::too_long, column);
        problem.details.emplace("max", Translated::neutral(std::to_string(longest_text)));
        return tl::unexpected(std::move(problem));
    }
    auto clean = model::to_nfc(model::trim(text));
    if (std::ranges::find(formula_errors, clean) != formula_errors.end())
        return tl::unexpected(no_value(column, clean));
    return clean;
}

}  // namespace cts::lists
