#include <algorithm>
#include <array>

#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

template <class Predicate>
std::vector<const Field*> other_fields(const CheckedText& checked, Predicate fits) {
    std::vector<const Field*> fields;
    for (const Step& step : checked.definition.steps) {
        for (const Field& field : step.fields) {
            if (field.name != checked.field.name && fits(field)) fields.push_back(&field);
        }
    }
    return fields;
}

bool says_email(const Field& field) {
    if (field.type != FieldType::text) return false;
    const std::string words = model::normalise_name(field.name + " " + field.label.zh_CN + " " + field.label.en);
    constexpr std::array<std::string_view, 4> email_words = {"email", "e-mail", "邮箱", "电子邮件"};
    return std::ranges::any_of(email_words,
                               [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

}  // namespace

std::vector<const Field*> phone_fields(const CheckedText& checked) {
    return other_fields(checked, [](const Field& field) { return field.type == FieldType::phone; });
}

std::vector<const Field*> date_fields(const CheckedText& checked) {
    return other_fields(checked, [](const Field& field) {
        return field.type == FieldType::date || field.type == FieldType::date_time;
    });
}

std::vector<const Field*> amount_fields(const CheckedText& checked) {
    return other_fields(checked, [](const Field& field) { return field.type == FieldType::money; });
}

std::vector<const Field*> email_fields(const CheckedText& checked) {
    return other_fields(checked, says_email);
}

}  // namespace cts::form
