#include "shared/expr/pattern.h"

#include <string>

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace cts::expr {

namespace {

constexpr std::int32_t step_limit = 100;             // ICU's unit: 10,000 steps of its machine, about a millisecond
constexpr std::int32_t stack_limit_bytes = 1 << 20;  // of ICU's own heap stack
constexpr std::size_t longest_pattern_bytes = 4 * 1024;

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

EvaluationFault fault_of(UErrorCode status) {
    const bool limits = status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW ||
                        status == U_REGEX_PATTERN_TOO_BIG || status == U_MEMORY_ALLOCATION_ERROR;
    return limits ? EvaluationFault::pattern_over_limits : EvaluationFault::malformed_pattern;
}

}  // namespace

struct Pattern::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
};

tl::expected<Pattern, EvaluationFault> Pattern::compile(std::string_view pattern) {
    if (pattern.size() > longest_pattern_bytes) return tl::unexpected(EvaluationFault::pattern_over_limits);
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    auto compiled = std::make_shared<Compiled>();
    compiled->pattern.reset(icu::RegexPattern::compile(utf16(pattern), place, status));
    if (U_FAILURE(status)) return tl::unexpected(fault_of(status));
    return Pattern(std::move(compiled));
}

tl::expected<bool, EvaluationFault> Pattern::matches(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString input = utf16(text);
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(input, status));
    if (U_FAILURE(status)) return tl::unexpected(fault_of(status));
    matcher->setTimeLimit(step_limit, status);
    matcher->setStackLimit(stack_limit_bytes, status);
    const bool matched = matcher->matches(status);
    if (U_FAILURE(status)) return tl::unexpected(fault_of(status));
    return matched;
}

}  // namespace cts::expr
