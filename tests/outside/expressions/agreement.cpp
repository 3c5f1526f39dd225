#include "tests/outside/expressions/agreement.h"

#include <cmath>
#include <limits>
#include <memory>

#include <unicode/regex.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "shared/expr/parser.h"
#include "tests/outside/expressions/row_scope.h"

namespace cts::outside {

namespace {

constexpr std::int64_t evaluated_at_ms = 1'767'225'600'000;  // 2026-01-01T00:00Z: no row depends on it

int offset_minutes_of(const std::string& zone) {
    if (zone.empty()) return 0;
    const std::unique_ptr<icu::TimeZone> found(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
    std::int32_t raw_ms = 0;
    std::int32_t saving_ms = 0;
    UErrorCode status = U_ZERO_ERROR;
    found->getOffset(static_cast<double>(evaluated_at_ms), false, raw_ms, saving_ms, status);
    return (raw_ms + saving_ms) / 60'000;
}

class ZoneOnly : public expr::Scope {
  public:
    explicit ZoneOnly(const std::string& zone) : now_{evaluated_at_ms, offset_minutes_of(zone)} {}

    std::optional<expr::Value> variable(std::string_view) const override { return std::nullopt; }
    expr::Moment now() const override { return now_; }

  private:
    expr::Moment now_;
};

double number_of(const nlohmann::json& expected) {
    if (expected.is_number()) return expected.get<double>();
    const auto text = expected.get<std::string>();
    if (text == "-0") return -0.0;
    const double infinity = std::numeric_limits<double>::infinity();
    if (text == "Infinity") return infinity;
    return text == "-Infinity" ? -infinity : std::numeric_limits<double>::quiet_NaN();
}

// "-0" is asked for by name only; a plain 0 stands for both zeros.
bool is_number(double actual, const nlohmann::json& expected, double tolerance) {
    const double wanted = number_of(expected);
    if (std::isnan(wanted) || std::isnan(actual)) return std::isnan(wanted) && std::isnan(actual);
    if (wanted == 0 && std::signbit(wanted)) return actual == 0 && std::signbit(actual);
    return actual == wanted || std::fabs(actual - wanted) <= tolerance;
}

// Rounded to as many places as the expected number is written with.
bool is_rounded_number(double actual, const nlohmann::json& expected) {
    const std::string written = expected.dump();
    const auto point = written.find('.');
    const double factor = std::pow(10, point == written.npos ? 0 : static_cast<double>(written.size() - point - 1));
    return std::fabs(std::round(actual * factor) / factor - expected.get<double>()) < 1e-9;
}

bool is_match(const std::string& actual, const std::string& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(pattern), 0, status);
    if (U_FAILURE(status)) return false;
    const auto text = icu::UnicodeString::fromUTF8(actual);
    matcher.reset(text);
    return matcher.find();
}

bool is_expected(const expr::Value& value, const Row& row, int offset_minutes) {
    if (row.kind == "boolean") return value.to_boolean() == row.expected.get<bool>();
    if (row.kind == "number") return is_number(value.to_number(offset_minutes), row.expected, row.tolerance);
    if (row.kind == "number-rounded") return is_rounded_number(value.to_number(offset_minutes), row.expected);
    if (row.kind == "string-match") return is_match(value.to_string(), row.expected.get<std::string>());
    if (row.kind == "string" || row.kind == "date") return value.to_string() == row.expected.get<std::string>();
    return false;  // a kind nobody has read yet never agrees
}

}  // namespace

std::optional<std::string> disagreement(const Row& row) {
    const bool refusal = row.kind == "parse-error" || row.kind == "error";
    const auto parsed = expr::parse(row.expression);
    if (!parsed) {
        const std::string fault(expr::name_of(parsed.error().fault));
        return refusal ? std::nullopt
                       : std::optional("refused as " + fault + " at byte " + std::to_string(parsed.error().offset));
    }
    if (row.kind == "parse-ok") return std::nullopt;
    const ZoneOnly scope(row.zone);
    const auto value = parsed->evaluate_strictly(scope);
    if (!value) return row.kind == "error" ? std::nullopt : std::optional<std::string>("fails in evaluation");
    if (!refusal && is_expected(*value, row, scope.now().offset_minutes)) return std::nullopt;
    return row.kind + " expected " + row.expected.dump() + ", got " + value->to_string();
}

Tally tally(const std::vector<Row>& rows) {
    Tally result;
    for (const Row& row : rows) {
        if (const auto reason = reason_out_of_scope(row)) {
            ++result.left_out[*reason];
            continue;
        }
        ++result.in_scope;
        const auto difference = disagreement(row);
        if (!difference)
            ++result.agreed;
        else
            result.disagreements.push_back(row.id + ": " + row.expression + " → " + *difference);
    }
    return result;
}

}  // namespace cts::outside
