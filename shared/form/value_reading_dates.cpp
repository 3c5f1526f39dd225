#include <array>
#include <cstdio>

#include "shared/form/value_reading.h"
#include "shared/form/value_reading_words.h"

namespace cts::form {
namespace {

using model::CivilDate;

std::optional<CivilDate> valid_date(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    return CivilDate::parse(CivilDate{*year, *month, *day}.to_string());
}

// The piece before the first of the separators, which is taken off with it; nothing if there is none.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return std::nullopt;
    const auto piece = text.substr(0, at);
    text.remove_prefix(at + separator.size());
    return without_spaces_around(piece);
}

std::optional<int> year_of(std::string_view text) {
    return text.size() == 4 ? small_number(text) : std::nullopt;
}

// 2026-10-11, 2026/10/11, 2026.10.11; with one separator 10/11.
std::optional<CivilDate> separated_date(std::string_view text, int year_now) {
    for (const std::string_view separator : {"-", "/", "."}) {
        std::string_view rest = text;
        const auto first = take_until(rest, separator);
        if (!first) continue;
        const auto second = take_until(rest, separator);
        if (second) return valid_date(year_of(*first), small_number(*second), small_number(rest));
        if (separator != "/") return std::nullopt;
        return valid_date(year_now, small_number(*first), small_number(rest));
    }
    return std::nullopt;
}

std::optional<CivilDate> compact_date(std::string_view text) {
    if (text.size() != 8) return std::nullopt;
    return valid_date(small_number(text.substr(0, 4)), small_number(text.substr(4, 2)), small_number(text.substr(6)));
}

// 2026年10月11日, 10月11号, 十月十一日.
std::optional<CivilDate> chinese_date(std::string_view text, int year_now) {
    std::optional<int> year = year_now;
    if (const auto written = take_until(text, "年")) year = year_of(*written);
    const auto month = take_until(text, "月");
    text = without_spaces_around(text);
    if (!month || (!take_back(text, "日") && !take_back(text, "号"))) return std::nullopt;
    return valid_date(year, small_number(*month), small_number(without_spaces_around(text)));
}

constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};

std::optional<int> month_named(std::string_view word) {
    constexpr std::size_t shortest = 3;
    take_back(word, ".");
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        const bool whole = word == month_names[i];
        const bool shortened = word == month_names[i].substr(0, shortest) || (word == "sept" && i == 8);
        if (whole || shortened) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

std::optional<int> day_ordinal(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (take_back(word, ending)) break;
    }
    return word.size() <= 2 ? small_number(word) : std::nullopt;
}

// 11 October, Oct 11, October 11th, 2026.
std::optional<CivilDate> english_date(std::string_view text, int year_now) {
    std::array<std::string_view, 3> words;
    std::size_t count = 0;
    while (!text.empty()) {
        if (count == words.size()) return std::nullopt;
        const std::size_t end = text.find_first_of(" ,");
        words[count++] = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end);
        while (take_front(text, " ") || take_front(text, ",")) {
        }
    }
    if (count < 2) return std::nullopt;
    const std::optional<int> year = count == 3 ? year_of(words[2]) : year_now;
    if (const auto month = month_named(words[0])) return valid_date(year, month, day_ordinal(words[1]));
    return valid_date(year, month_named(words[1]), day_ordinal(words[0]));
}

std::optional<CivilDate> day_named(std::string_view text, CivilDate today) {
    struct DayWord {
        std::string_view word;
        int days;
    };
    constexpr std::array<DayWord, 10> words = {{{"今天", 0},
                                                {"明天", 1},
                                                {"后天", 2},
                                                {"大后天", 3},
                                                {"昨天", -1},
                                                {"今日", 0},
                                                {"明日", 1},
                                                {"today", 0},
                                                {"tomorrow", 1},
                                                {"yesterday", -1}}};
    for (const DayWord& day : words) {
        if (text == day.word) return today.plus_days(day.days);
    }
    return std::nullopt;
}

}  // namespace

std::optional<CivilDate> read_date(std::string_view text, CivilDate today) {
    const std::string written = folded(text);
    if (const auto day = day_named(written, today)) return day;
    if (const auto day = chinese_date(written, today.year)) return day;
    if (const auto day = separated_date(written, today.year)) return day;
    if (const auto day = compact_date(written)) return day;
    return english_date(written, today.year);
}

std::optional<model::Instant> read_date_time(std::string_view text, const ReadingContext& context) {
    const std::string trimmed(without_spaces_around(text));
    if (const auto instant = model::Instant::parse_iso8601(trimmed)) return instant;
    const std::string written = folded(text);
    const auto at = [&](std::optional<CivilDate> day, std::string_view clock) -> std::optional<model::Instant> {
        const auto time = day ? read_time(clock) : std::nullopt;
        if (!time) return std::nullopt;
        const model::CivilTime civil{*day, *small_number(time->substr(0, 2)), *small_number(time->substr(3)), 0};
        return model::from_civil(civil, context.zone);
    };
    constexpr std::size_t longest = 60;  // bytes; what is longer is no moment
    if (written.size() > longest) return std::nullopt;
    if (const auto instant = at(context.today, written)) return instant;
    for (const std::string_view end_of_date : {" ", "t", "日", "号", "天", "tomorrow", "today"}) {
        for (std::size_t i = written.find(end_of_date); i != std::string::npos; i = written.find(end_of_date, i + 1)) {
            const bool parts_only = end_of_date == " " || end_of_date == "t";
            const auto day = std::string_view(written).substr(0, parts_only ? i : i + end_of_date.size());
            const auto clock = std::string_view(written).substr(i + end_of_date.size());
            if (const auto instant = at(read_date(day, context.today), clock)) return instant;
        }
    }
    return std::nullopt;
}

}  // namespace cts::form
