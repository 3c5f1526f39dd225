#include "shared/form/session_placeholders.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "shared/form/product_dates.h"
#include "shared/model/phone_number.h"

namespace cts::form {
namespace {

using model::CivilDate;
using model::Language;

constexpr std::array<std::string_view, 12> english_months = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};

std::string list_of_labels(const Menu* menu, std::string_view names, Language language) {
    std::string text;
    for (const Option& option : menu == nullptr ? std::vector<Option>{} : menu->options) {
        const std::string padded = " " + std::string(names) + " ";
        if (padded.find(" " + option.name + " ") == std::string::npos) continue;
        if (!text.empty()) text += language == Language::zh_CN ? "、" : ", ";
        text += option.label.in(language);
    }
    return text;
}

std::string moment_in_words(const SessionState& state, model::Instant at, Language language) {
    const model::CivilTime local = model::to_civil(at, state.context.zone);
    char clock[32];
    const char* pattern = language == Language::zh_CN ? " %02d:%02d" : ", %02d:%02d";
    std::snprintf(clock, sizeof clock, pattern, local.hour, local.minute);
    return date_in_words(local.date, state.today, language) + clock;
}

std::string amount_in_words(std::string amount, const std::string& currency, Language language) {
    if (amount.ends_with(".00")) amount.resize(amount.size() - 3);
    if (currency == "CNY") return amount + (language == Language::zh_CN ? " 元" : " yuan");
    if (currency == "EUR") return amount + (language == Language::zh_CN ? " 欧元" : " euros");
    return currency.empty() ? amount : amount + " " + currency;
}

std::string phone_in_words(const std::string& canonical, const std::string& region) {
    const auto number = model::parse_phone(canonical, region);
    return number ? model::format_phone(*number, region) : canonical;
}

std::string answer_in_words(const SessionState& state, std::size_t item, Language language) {
    const Field& field = state.field(item);
    const std::string text(state.counting(item));
    if (text.empty()) return text;
    const bool chinese = language == Language::zh_CN;
    switch (field.type) {
        case FieldType::select_one:
        case FieldType::select_multiple:
            return list_of_labels(state.definition->menu_of(field), text, language);
        case FieldType::money:
            return amount_in_words(text, field.currency, language);
        case FieldType::date:
            return date_in_words(*CivilDate::parse(text), state.today, language);
        case FieldType::date_time:
            return moment_in_words(state, *model::Instant::parse_iso8601(text), language);
        case FieldType::phone:
            return phone_in_words(text, state.context.region);
        case FieldType::yes_no:
            return text == "yes" ? (chinese ? "是" : "yes") : (chinese ? "否" : "no");
        case FieldType::text:
        case FieldType::integer:
        case FieldType::decimal:
        case FieldType::time:
        case FieldType::note:
        case FieldType::calculate:
            break;
    }
    return text;
}

std::optional<CivilDate> product_date(const SessionState& state, std::string_view name) {
    const Product& product = state.kit->product;
    if (name == "product.trial_end" && product.trial_days > 0) return trial_end(product, state.today);
    if (name == "product.opens_by" && product.opens_within_to > 0) return opens_by(product, state.today);
    return std::nullopt;
}

const Translated* product_words(const Product& product, std::string_view name) {
    const std::array<std::pair<std::string_view, const Translated*>, 7> words = {{
        {"product.name", &product.name},
        {"product.tariff", product.tariff ? &product.tariff->words : nullptr},
        {"product.charging", &product.charging},
        {"product.what_it_does", &product.what_it_does},
        {"product.how_to_use", &product.how_to_use},
        {"product.how_to_enquire", &product.how_to_enquire},
        {"product.how_to_cancel", &product.how_to_cancel},
    }};
    const auto found = std::ranges::find(words, name, &std::pair<std::string_view, const Translated*>::first);
    return found == words.end() ? nullptr : found->second;
}

// A date the context gives for the product is written out like the kit's own.
std::string variable_in_words(const SessionState& state, std::string_view name, const std::string& value,
                              Language language) {
    const auto date = name.starts_with("product.") ? CivilDate::parse(value) : std::nullopt;
    return date ? date_in_words(*date, state.today, language) : value;
}

}  // namespace

std::string date_in_words(CivilDate date, CivilDate today, Language language) {
    const bool same_year = date.year == today.year;
    if (language == Language::zh_CN) {
        const std::string year = same_year ? "" : std::to_string(date.year) + " 年 ";
        return year + std::to_string(date.month) + " 月 " + std::to_string(date.day) + " 日";
    }
    const std::string year = same_year ? "" : " " + std::to_string(date.year);
    return std::to_string(date.day) + " " + std::string(english_months.at(static_cast<std::size_t>(date.month) - 1)) +
           year;
}

std::optional<std::string> product_value(const SessionState& state, std::string_view name) {
    const Product& product = state.kit->product;
    if (name == "product.trial_days") return std::to_string(product.trial_days);
    if (name == "product.opens_from_days") return std::to_string(product.opens_within_from);
    if (name == "product.opens_to_days") return std::to_string(product.opens_within_to);
    if (const auto date = product_date(state, name)) return date->to_string();
    return std::nullopt;
}

std::string placeholder_text(const SessionState& state, std::string_view name, Language language) {
    const auto field = state.graph->field_items.find(name);
    if (field != state.graph->field_items.end()) return answer_in_words(state, field->second, language);
    const auto given = state.context.variables.find(name);
    if (given != state.context.variables.end()) return variable_in_words(state, name, given->second, language);
    if (const auto date = product_date(state, name)) return date_in_words(*date, state.today, language);
    if (const Translated* words = product_words(state.kit->product, name)) return words->in(language);
    return product_value(state, name).value_or("");
}

}  // namespace cts::form
