// Dates in running text: 2026-10-11, 2026年10月11日, 20261011, 10月11日, 十月十一号, 10/11, 11 October, Oct 11th, 周三,
// 下周一, Monday. A weekday beside its date is the same datum; a span of weekdays (周一到周五, Monday to Friday) says
// one thing, how the week runs. Days told from today (明天) are part of how people talk, not counted.
#include <array>

#include "shared/form/single_datum_checks/checks.h"

namespace cts::form {
namespace {

struct DateHere {
    std::size_t end = 0;
    std::string value;
    bool weekday = false;
};
using MaybeDate = std::optional<DateHere>;

std::string value_of(long long month, long long day) {
    return std::to_string(month) + "/" + std::to_string(day);
}

bool is_month(long long value) {
    return value >= 1 && value <= 12;
}
bool is_day(long long value) {
    return value >= 1 && value <= 31;
}
bool is_year(long long value) {
    return value >= 1900 && value <= 2199;
}

MaybeDate checked_date(long long month, long long day, std::size_t end) {
    if (!is_month(month) || !is_day(day)) return std::nullopt;
    return DateHere{end, value_of(month, day)};
}

bool code_at(const Glyphs& glyphs, std::size_t at, char32_t code) {
    return at < glyphs.size() && glyphs[at].code == code;
}

// 2026-10-11, 2026/10/11, 2026.10.11
MaybeDate iso_date(const Glyphs& glyphs, std::size_t at) {
    const auto year = numeral_at(glyphs, at, 4);
    if (!year || year->chinese || !is_year(year->value) || year->end >= glyphs.size()) return std::nullopt;
    const char32_t separator = glyphs[year->end].code;
    if (separator != U'-' && separator != U'/' && separator != U'.') return std::nullopt;
    const auto month = numeral_at(glyphs, year->end + 1, 2);
    if (!month || !code_at(glyphs, month->end, separator)) return std::nullopt;
    const auto day = numeral_at(glyphs, month->end + 1, 2);
    return day ? checked_date(month->value, day->value, day->end) : std::nullopt;
}

// 20261011
MaybeDate compact_date_here(const Glyphs& glyphs, std::size_t at) {
    const auto digits = numeral_at(glyphs, at, 9);
    if (!digits || digits->chinese || digits->end - at != 8 || !is_year(digits->value / 10'000)) return std::nullopt;
    return checked_date(digits->value / 100 % 100, digits->value % 100, digits->end);
}

// [2026年]10月11日
MaybeDate chinese_date_here(const Glyphs& glyphs, std::size_t at) {
    auto month = numeral_at(glyphs, at, 4);
    if (month && code_at(glyphs, month->end, U'年')) month = numeral_at(glyphs, month->end + 1, 2);
    if (!month || !code_at(glyphs, month->end, U'月')) return std::nullopt;
    const auto day = numeral_at(glyphs, month->end + 1, 2);
    if (!day || (!code_at(glyphs, day->end, U'日') && !code_at(glyphs, day->end, U'号'))) return std::nullopt;
    return checked_date(month->value, day->value, day->end + 1);
}

// 10/11, 10/11/2026; 1/2 is a half, and 9/10分 a mark.
MaybeDate slash_date(const Glyphs& glyphs, std::size_t at) {
    const auto month = numeral_at(glyphs, at, 2);
    if (!month || month->chinese || !code_at(glyphs, month->end, U'/')) return std::nullopt;
    const auto day = numeral_at(glyphs, month->end + 1, 2);
    if (!day || day->chinese || day->end - at < 4) return std::nullopt;
    if (code_at(glyphs, day->end, U'分') || code_at(glyphs, day->end, U'%')) return std::nullopt;
    std::size_t end = day->end;
    if (code_at(glyphs, end, U'/')) end = after_digits(glyphs, end + 1, 4);
    return checked_date(month->value, day->value, end);
}

constexpr std::array<std::u32string_view, 12> month_words = {U"january",   U"february", U"march",    U"april",
                                                             U"may",       U"june",     U"july",     U"august",
                                                             U"september", U"october",  U"november", U"december"};

struct MonthHere {
    long long month = 0;
    std::size_t end = 0;
};

// "may" and "march" are also verbs: as months they begin with a capital.
std::optional<MonthHere> month_here(const Glyphs& glyphs, std::size_t at) {
    if (at >= glyphs.size() || !is_letter(glyphs[at]) || (at > 0 && is_letter(glyphs[at - 1]))) return std::nullopt;
    for (std::size_t i = 0; i < month_words.size(); ++i) {
        const bool verb = month_words[i] == U"may" || month_words[i] == U"march";
        if (verb && glyphs[at].code == glyphs[at].lower) continue;
        for (const auto name : {month_words[i], month_words[i].substr(0, 3)}) {
            if (whole_word_at(glyphs, at, name)) return MonthHere{static_cast<long long>(i) + 1, at + name.size()};
        }
    }
    return std::nullopt;
}

std::size_t after_ordinal(const Glyphs& glyphs, std::size_t at) {
    for (const auto ending : {U"st", U"nd", U"rd", U"th"}) {
        if (whole_word_at(glyphs, at, ending)) return at + 2;
    }
    return at;
}

// Oct 11th
MaybeDate month_first(const Glyphs& glyphs, std::size_t at) {
    const auto month = month_here(glyphs, at);
    if (!month) return std::nullopt;
    const std::size_t gap = code_at(glyphs, month->end, U'.') ? month->end + 1 : month->end;
    const auto day = numeral_at(glyphs, after_spaces(glyphs, gap), 3);
    if (!day || day->chinese) return std::nullopt;
    return checked_date(month->month, day->value, after_ordinal(glyphs, day->end));
}

// 11 October, 11th of October
MaybeDate day_first(const Glyphs& glyphs, std::size_t at) {
    const auto day = numeral_at(glyphs, at, 3);
    if (!day || day->chinese) return std::nullopt;
    std::size_t next = after_spaces(glyphs, after_ordinal(glyphs, day->end));
    if (whole_word_at(glyphs, next, U"of")) next = after_spaces(glyphs, next + 2);
    const auto month = month_here(glyphs, next);
    return month ? checked_date(month->month, day->value, month->end) : std::nullopt;
}

// 周三, 星期三, 下周一; not 一周三次.
MaybeDate chinese_weekday(const Glyphs& glyphs, std::size_t at) {
    std::size_t next = 0;
    for (const auto word : {std::u32string_view(U"周"), std::u32string_view(U"星期"), std::u32string_view(U"礼拜")}) {
        if (const auto end = after_word(glyphs, at, word)) next = *end;
    }
    if (next == 0 || next >= glyphs.size()) return std::nullopt;
    constexpr std::u32string_view days = U"一二三四五六日天";
    const std::size_t day = days.find(glyphs[next].code);
    if (day == std::u32string_view::npos) return std::nullopt;
    if (at > 0 && (is_chinese_numeral(glyphs[at - 1]) || is_digit(glyphs[at - 1]))) return std::nullopt;
    for (const char32_t counted : std::u32string_view(U"次回个年岁元块")) {
        if (code_at(glyphs, next + 1, counted)) return std::nullopt;
    }
    const bool next_week = at > 0 && glyphs[at - 1].code == U'下';
    return DateHere{next + 1, (next_week ? "next weekday " : "weekday ") + std::to_string(day == 7 ? 6 : day), true};
}

MaybeDate english_weekday(const Glyphs& glyphs, std::size_t at) {
    constexpr std::array<std::u32string_view, 14> names = {
        U"monday", U"tuesday", U"wednesday", U"thursday", U"friday", U"saturday", U"sunday",
        U"mon",    U"tue",     U"wed",       U"thu",      U"fri",    U"tues",     U"thurs"};
    constexpr std::array<int, 14> days = {0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 1, 3};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (whole_word_at(glyphs, at, names[i]))
            return DateHere{at + names[i].size(), "weekday " + std::to_string(days[i]), true};
    }
    return std::nullopt;
}

MaybeDate date_here(const Glyphs& glyphs, std::size_t at) {
    const bool numeral = is_digit(glyphs[at]) || is_chinese_numeral(glyphs[at]);
    if (!numeral) {
        if (const auto day = chinese_weekday(glyphs, at)) return day;
        if (const auto day = english_weekday(glyphs, at)) return day;
        return month_first(glyphs, at);
    }
    const bool inside = at > 0 && (is_digit(glyphs[at - 1]) || is_letter(glyphs[at - 1]) ||
                                   is_chinese_numeral(glyphs[at - 1]) || glyphs[at - 1].code == U'.');
    if (inside) return std::nullopt;
    for (const auto read : {iso_date, compact_date_here, chinese_date_here, slash_date, day_first}) {
        const auto date = read(glyphs, at);
        if (date && (date->end >= glyphs.size() || !is_digit(glyphs[date->end]))) return date;
    }
    return std::nullopt;
}

class DateScan {
  public:
    explicit DateScan(const Glyphs& glyphs) : glyphs_(glyphs) {}

    FoundData run() && {
        for (std::size_t at = 0; at < glyphs_.size() && found_.size() < most_found;) {
            if (const auto date = date_here(glyphs_, at)) {
                add(at, *date);
                at = date->end;
            } else {
                at = std::max(at + 1, after_further_day(at));
            }
        }
        return std::move(found_);
    }

  private:
    void add(std::size_t at, const DateHere& date) {
        const bool same = !found_.empty() && (says_the_same(at, date) || spans_the_week(at, date));
        weekday_ = date.weekday;
        if (same)
            found_.back().last = date.end;
        else
            found_.push_back({at, date.end, date.value});
    }

    // 10月11日（周日）; Sunday, 11 October
    bool says_the_same(std::size_t at, const DateHere& date) const {
        constexpr std::size_t widest_gap = 2;
        const std::size_t end = found_.back().last;
        if (date.weekday == weekday_ || at - end > widest_gap) return false;
        for (std::size_t i = end; i < at; ++i) {
            if (is_word(glyphs_[i]) || glyphs_[i].code == U'、') return false;
        }
        return true;
    }

    // 周一到周五, Monday to Friday
    bool spans_the_week(std::size_t at, const DateHere& date) const {
        if (!date.weekday || !weekday_) return false;
        const std::size_t next = after_spaces(glyphs_, found_.back().last);
        for (const auto word :
             {std::u32string_view(U"到"), std::u32string_view(U"至"), std::u32string_view(U"-"),
              std::u32string_view(U"~"), std::u32string_view(U"to"), std::u32string_view(U"through")}) {
            const auto end = after_word(glyphs_, next, word);
            if (end && after_spaces(glyphs_, *end) == at) return true;
        }
        return false;
    }

    // 10月11日或12日: a bare day after a date is one more. Returns where to go on.
    std::size_t after_further_day(std::size_t at) {
        constexpr std::size_t reach = 3;
        if (found_.empty() || weekday_ || at - found_.back().last > reach || !is_digit(glyphs_[at])) return at;
        const auto day = numeral_at(glyphs_, at, 3);
        const bool named = day && (code_at(glyphs_, day->end, U'日') || code_at(glyphs_, day->end, U'号'));
        if (!named || !is_day(day->value)) return at;
        found_.push_back({at, day->end + 1, "day " + std::to_string(day->value)});
        return day->end + 1;
    }

    const Glyphs& glyphs_;
    FoundData found_;
    bool weekday_ = false;  // of the last one found
};

}  // namespace

FoundData dates_in(const CheckedText& checked) {
    return DateScan(checked.glyphs).run();
}

CheckResult several_dates(const CheckedText& checked) {
    return several(checked, model::Reason::several_dates, dates_in(checked), date_fields);
}

}  // namespace cts::form
