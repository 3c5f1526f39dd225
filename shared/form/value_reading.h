// From what was typed or chosen to the one canonical text of a value (A12; the forms are listed at FieldType), or the
// reason why it cannot be one. Canonical text always reads back as itself. Takes full-width digits and signs, the
// writings people use in Chinese and English, and nothing whose meaning would be a guess.
//
//   integer     12, -3, 1,200, １２                         at most 15 digits, so that a rule's arithmetic is exact:
//   too_long decimal     12.50, .5                                   at most 15 digits in all money       5, 5.00,
//   1,200.50, ¥5, 5元, 5 yuan, CNY 5    no more decimals than the currency has date        2026-10-11, 2026/10/11,
//   20261011, 2026年10月11日, 10月11日, 十月十一日, 10/11, 11 October, Oct 11,
//               今天, 明天, 后天, 昨天, today, tomorrow, yesterday;   a date without a year is of the present year
//   time        14:30, 1430, 9:05, 2:30 pm, 14点30分, 下午两点半
//   dateTime    a date and a time, in the zone; a time alone is of the present day; or ISO 8601 with an offset
//   yes_no      yes, no, y, n, 是, 否
//   select      option names; of a multiple choice parted by white space, in any order, a repetition counts once
// Never knows: which options a choice_filter leaves, constraints, the single-datum rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "shared/form/definition.h"
#include "shared/model/instant.h"
#include "shared/model/reason.h"

namespace cts::form {

struct ReadingContext {
    model::CivilDate today;  // in the zone
    std::string zone;        // of the customer: where a dateTime is told
    std::string region;      // of numbers written without a country
};

using Reading = tl::expected<std::string, model::Reason>;

inline constexpr std::size_t most_exact_digits = 15;  // of an integer, a decimal, an amount in minor units

// What {max} of too_long says of this field; nullopt: it has no limit worth naming.
std::optional<std::size_t> longest_value(const Field& field);

// text: not empty. menu: of the select types. A note or a calculation takes no answer: field_takes_no_answer.
Reading read_value(const Field& field, const Menu* menu, std::string_view text, const ReadingContext& context);

// The single readers, as read_value uses them; text: valid UTF-8.
Reading read_integer(std::string_view text);
Reading read_decimal(std::string_view text);
Reading read_money(std::string_view text, std::string_view currency);
std::optional<model::CivilDate> read_date(std::string_view text, model::CivilDate today);
std::optional<std::string> read_time(std::string_view text);
std::optional<model::Instant> read_date_time(std::string_view text, const ReadingContext& context);

}  // namespace cts::form
