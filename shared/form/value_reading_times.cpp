#include <array>
#include <cstdio>

#include "shared/form/value_reading.h"
#include "shared/form/value_reading_words.h"

namespace cts::form {
namespace {

enum class HalfDay { unsaid, before_dawn, forenoon, noon, afternoon, evening };

// Takes 上午, 下午, am, pm … off either end.
HalfDay take_half_day(std::string_view& text) {
    struct Word {
        std::string_view word;
        HalfDay half;
    };
    constexpr std::array<Word, 7> before = {{{"上午", HalfDay::forenoon},
                                             {"早上", HalfDay::forenoon},
                                             {"凌晨", HalfDay::before_dawn},
                                             {"中午", HalfDay::noon},
                                             {"下午", HalfDay::afternoon},
                                             {"傍晚", HalfDay::afternoon},
                                             {"晚上", HalfDay::evening}}};
    constexpr std::array<Word, 4> after = {{{"am", HalfDay::before_dawn},
                                            {"a.m.", HalfDay::before_dawn},
                                            {"pm", HalfDay::afternoon},
                                            {"p.m.", HalfDay::afternoon}}};
    for (const Word& word : before) {
        if (take_front(text, word.word)) return word.half;
    }
    for (const Word& word : after) {
        if (take_back(text, word.word)) return word.half;
    }
    return HalfDay::unsaid;
}

struct ClockTime {
    std::optional<int> hour;
    std::optional<int> minute;
};

// 14:30
std::optional<ClockTime> with_colon(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto minutes = text.substr(colon + 1);
    if (colon > 2 || minutes.size() != 2) return ClockTime{};
    return ClockTime{small_number(text.substr(0, colon)), small_number(minutes)};
}

// 14点30分, 两点半, 9点一刻, 14时30分
std::optional<ClockTime> with_hour_word(std::string_view text) {
    for (const std::string_view word : {"点钟", "点", "时"}) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) continue;
        const auto hour = small_number(text.substr(0, at));
        text.remove_prefix(at + word.size());
        if (text.empty() || text == "整") return ClockTime{hour, 0};
        if (text == "半") return ClockTime{hour, 30};
        if (text == "一刻") return ClockTime{hour, 15};
        if (text == "三刻") return ClockTime{hour, 45};
        take_back(text, "分");
        return ClockTime{hour, small_number(text)};
    }
    return std::nullopt;
}

// 1430, 930; 3 with "pm".
std::optional<ClockTime> digits_only(std::string_view text, HalfDay half) {
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    if (half != HalfDay::unsaid && !text.empty() && text.size() <= 2) return ClockTime{small_number(text), 0};
    if (text.size() != 3 && text.size() != 4) return std::nullopt;
    const std::size_t hours = text.size() - 2;
    return ClockTime{small_number(text.substr(0, hours)), small_number(text.substr(hours))};
}

std::optional<int> hour_of_day(int hour, HalfDay half) {
    if (hour > 23) return std::nullopt;
    switch (half) {
        case HalfDay::unsaid:
            return hour;
        case HalfDay::before_dawn:
            return hour > 12 ? std::nullopt : std::optional(hour % 12);
        case HalfDay::forenoon:
            return hour > 12 ? std::nullopt : std::optional(hour);
        case HalfDay::noon:
            return hour >= 1 && hour <= 3 ? hour + 12 : hour;
        case HalfDay::afternoon:
            return hour < 12 ? hour + 12 : hour;
        case HalfDay::evening:  // "twelve at night" may be either day's
            return hour == 12 ? std::nullopt : std::optional(hour < 12 ? hour + 12 : hour);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> read_time(std::string_view text) {
    const std::string written = folded(text);
    std::string_view rest = written;
    const HalfDay half = take_half_day(rest);
    rest = without_spaces_around(rest);
    auto clock = with_colon(rest);
    if (!clock) clock = with_hour_word(rest);
    if (!clock) clock = digits_only(rest, half);
    if (!clock || !clock->hour || !clock->minute || *clock->minute > 59) return std::nullopt;
    const auto hour = hour_of_day(*clock->hour, half);
    if (!hour) return std::nullopt;
    char canonical[24];
    std::snprintf(canonical, sizeof canonical, "%02d:%02d", *hour, *clock->minute);
    return canonical;
}

}  // namespace cts::form
