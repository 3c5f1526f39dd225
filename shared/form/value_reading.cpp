#include "shared/form/value_reading.h"

#include <set>

#include "shared/form/value_reading_words.h"
#include "shared/model/phone_number.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

using model::Reason;

template <class T>
tl::expected<T, Reason> or_reason(std::optional<T> value, Reason reason) {
    if (!value) return tl::make_unexpected(reason);
    return *std::move(value);
}

Reading read_text(const Field& field, std::string_view text) {
    std::string canonical = model::trim(model::to_nfc(text));
    if (model::length_in_characters(canonical) > static_cast<std::size_t>(field.max_length))
        return tl::make_unexpected(Reason::too_long);
    return canonical;
}

Reading read_option(const Menu* menu, std::string_view text) {
    const std::string name = model::trim(text);
    if (menu == nullptr || menu->find(name) == nullptr) return tl::make_unexpected(Reason::not_in_menu);
    return name;
}

std::set<std::string_view> words_of(std::string_view text) {
    std::set<std::string_view> words;
    constexpr std::string_view white = " \t\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(white), text.size());
        if (end > 0) words.insert(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

Reading read_options(const Menu* menu, std::string_view text) {
    std::set<std::string_view> names = words_of(text);
    if (menu == nullptr) return tl::make_unexpected(Reason::not_in_menu);
    std::string canonical;
    for (const Option& option : menu->options) {
        if (names.erase(option.name) == 0) continue;
        if (!canonical.empty()) canonical += ' ';
        canonical += option.name;
    }
    if (!names.empty() || canonical.empty()) return tl::make_unexpected(Reason::not_in_menu);
    return canonical;
}

Reading read_phone(std::string_view text, const std::string& region) {
    const auto number = model::parse_phone(text, region);
    if (!number) return tl::make_unexpected(Reason::not_a_phone);
    return number->extension.empty() ? number->text : number->text + ";ext=" + number->extension;
}

Reading read_yes_no(std::string_view text) {
    const std::string word = folded(text);
    if (word == "yes" || word == "y" || word == "是") return "yes";
    if (word == "no" || word == "n" || word == "否") return "no";
    return tl::make_unexpected(Reason::not_in_menu);
}

Reading read_date_text(std::string_view text, const ReadingContext& context) {
    const auto date = read_date(text, context.today);
    if (!date) return tl::make_unexpected(Reason::not_a_date);
    return date->to_string();
}

Reading read_moment_text(std::string_view text, const ReadingContext& context) {
    const auto moment = read_date_time(text, context);
    if (!moment) return tl::make_unexpected(Reason::not_a_date_time);
    return moment->to_iso8601();
}

}  // namespace

std::optional<std::size_t> longest_value(const Field& field) {
    const bool number =
        field.type == FieldType::integer || field.type == FieldType::decimal || field.type == FieldType::money;
    if (number) return most_exact_digits;
    if (field.type == FieldType::text) return static_cast<std::size_t>(field.max_length);
    return std::nullopt;
}

Reading read_value(const Field& field, const Menu* menu, std::string_view text, const ReadingContext& context) {
    if (const auto fault = model::text_fault(text)) return tl::make_unexpected(*fault);
    constexpr std::size_t longest_datum = 1000;  // bytes; only text and long menus take more
    const bool may_be_long = field.type == FieldType::text || field.type == FieldType::select_multiple;
    if (!may_be_long && text.size() > longest_datum) return tl::make_unexpected(Reason::too_long);
    switch (field.type) {
        case FieldType::select_one:
            return read_option(menu, text);
        case FieldType::select_multiple:
            return read_options(menu, text);
        case FieldType::text:
            return read_text(field, text);
        case FieldType::integer:
            return read_integer(text);
        case FieldType::decimal:
            return read_decimal(text);
        case FieldType::money:
            return read_money(text, field.currency);
        case FieldType::date:
            return read_date_text(text, context);
        case FieldType::time:
            return or_reason(read_time(text), Reason::not_a_time);
        case FieldType::date_time:
            return read_moment_text(text, context);
        case FieldType::phone:
            return read_phone(text, context.region);
        case FieldType::yes_no:
            return read_yes_no(text);
        case FieldType::note:
        case FieldType::calculate:
            break;
    }
    return tl::make_unexpected(Reason::field_takes_no_answer);
}

}  // namespace cts::form
