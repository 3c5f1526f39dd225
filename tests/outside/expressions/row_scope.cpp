#include "tests/outside/expressions/row_scope.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace cts::outside {

namespace {

const std::set<std::string_view> functions{
    "if",     "coalesce", "selected",    "count-selected", "not",    "true",   "false", "string-length",
    "concat", "contains", "starts-with", "substr",         "regex",  "number", "int",   "round",
    "today",  "now",      "date",        "string",         "boolean"};

constexpr std::array<std::string_view, 4> word_operators{"or", "and", "div", "mod"};
constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789-.:";
constexpr std::string_view white = " \t\r\n";

bool is_one_of(char c, std::string_view set) {
    return set.find(c) != set.npos;
}

// What a character that starts no literal, operator or name belongs to.
std::string construct_of(char c) {
    if (c == '$') return "variable";
    if (c == '.') return "the current node";
    if (c == '|') return "union";
    if (is_one_of(c, "/[]@:")) return "path";
    return "other character";
}

class Reading {
  public:
    explicit Reading(std::string_view expression) : rest_(expression) {}

    std::optional<std::string> first_foreign_construct() {
        while (skip(white), !rest_.empty()) {
            if (auto foreign = next()) return foreign;
        }
        return std::nullopt;
    }

  private:
    std::optional<std::string> next() {
        const char c = rest_[0];
        if (c == '\'' || c == '"') return literal(std::min(rest_.find(c, 1), rest_.size() - 1) + 1);
        if (is_one_of(c, digits) || (c == '.' && rest_.size() > 1 && is_one_of(rest_[1], digits))) return number();
        if (is_one_of(c, letters)) return word();
        if (c == ')') return literal(1);
        if (!is_one_of(c, "(,=!<>+-*")) return construct_of(c);
        return operator_sign(1);
    }

    std::optional<std::string> literal(std::size_t length) {
        rest_.remove_prefix(length);
        after_value_ = true;
        return std::nullopt;
    }

    std::optional<std::string> number() {
        skip(digits);
        if (rest_.starts_with('.')) rest_.remove_prefix(1);
        skip(digits);
        return literal(0);
    }

    std::optional<std::string> operator_sign(std::size_t length) {
        rest_.remove_prefix(length);
        after_value_ = false;
        return std::nullopt;
    }

    // After a value a word is an operator, also with a number glued to it; elsewhere it is a call, or a path of one
    // step.
    std::optional<std::string> word() {
        const auto length = std::min(rest_.find_first_not_of(name_characters), rest_.size());
        const std::string_view name = rest_.substr(0, length);
        for (const std::string_view op : word_operators) {
            const bool glued = name.starts_with(op) && name.size() > op.size() && is_one_of(name[op.size()], digits);
            if (after_value_ && (name == op || glued)) return operator_sign(op.size());
        }
        const auto bracket = rest_.find_first_not_of(white, length);
        if (bracket == rest_.npos || rest_[bracket] != '(') return "path";
        if (!functions.contains(name)) return "function " + std::string(name);
        return literal(length);
    }

    void skip(std::string_view characters) {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
    }

    std::string_view rest_;
    bool after_value_ = false;
};

}  // namespace

std::optional<std::string> reason_out_of_scope(const Row& row) {
    if (row.id == "xp03387") return "contradicts xp02276 and xp03382";
    if (row.kind == "nodeset") return "nodes as result";
    return Reading(row.expression).first_foreign_construct();
}

}  // namespace cts::outside
