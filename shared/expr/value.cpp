#include "shared/expr/value.h"

#include <cmath>
#include <limits>

#include "shared/expr/date_text.h"
#include "shared/expr/number_text.h"

namespace cts::expr {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

double number_of_text(const std::string& text, int offset_minutes) {
    const double number = number_from_text(text);
    if (!std::isnan(number)) return number;
    const auto moment = moment_from_text(text, offset_minutes);
    return moment ? days_since_1970(*moment) : number;
}

}  // namespace

Value Value::of_boolean(bool value) {
    return Value(Stored(value));
}
Value Value::of_number(double value) {
    return Value(Stored(value));
}
Value Value::of_string(std::string value) {
    return Value(Stored(std::move(value)));
}
Value Value::of_date(Moment moment) {
    return Value(Stored(Dated{moment, false}));
}
Value Value::of_date_time(Moment moment) {
    return Value(Stored(Dated{moment, true}));
}
Value Value::not_a_date() {
    return Value(Stored(NotADate{}));
}

Value::Kind Value::kind() const {
    return std::visit(Overloaded{[](const std::string&) { return Kind::string; }, [](bool) { return Kind::boolean; },
                                 [](double) { return Kind::number; }, [](const Dated&) { return Kind::moment; },
                                 [](NotADate) { return Kind::not_a_date; }},
                      stored_);
}

bool Value::to_boolean() const {
    return std::visit(
        Overloaded{[](const std::string& text) { return !text.empty(); }, [](bool truth) { return truth; },
                   [](double number) { return number != 0 && !std::isnan(number); }, [](const Dated&) { return true; },
                   [](NotADate) { return false; }},
        stored_);
}

double Value::to_number(int offset_minutes) const {
    return std::visit(Overloaded{[&](const std::string& text) { return number_of_text(text, offset_minutes); },
                                 [](bool truth) { return truth ? 1.0 : 0.0; }, [](double number) { return number; },
                                 [](const Dated& date) { return days_since_1970(date.at); },
                                 [](NotADate) { return std::numeric_limits<double>::quiet_NaN(); }},
                      stored_);
}

std::string Value::to_string() const {
    const auto text_of_date = [](const Dated& date) {
        const bool midnight = local_midnight(date.at) == date.at;
        return midnight && !date.always_with_time ? date_text(date.at) : date_time_text(date.at);
    };
    return std::visit(Overloaded{[](const std::string& text) { return text; },
                                 [](bool truth) { return std::string(truth ? "true" : "false"); },
                                 [](double number) { return text_from_number(number); }, text_of_date,
                                 [](NotADate) { return std::string("Invalid Date"); }},
                      stored_);
}

std::optional<Moment> Value::moment() const {
    const auto* date = std::get_if<Dated>(&stored_);
    return date ? std::optional(date->at) : std::nullopt;
}

bool Value::is_empty() const {
    if (const auto* text = std::get_if<std::string>(&stored_)) return text->empty();
    const auto* number = std::get_if<double>(&stored_);
    return number != nullptr && std::isnan(*number);
}

}  // namespace cts::expr
