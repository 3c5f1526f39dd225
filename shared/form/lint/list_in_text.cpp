// A8: a closed list is never a text field. A label that asks for a kind, a reason, a level, a yes or no asks for a
// menu; so does an example that lists the answers, and a constraint that does. The text behind a menu's "other" is
// what such a text field is for.
#include <algorithm>
#include <array>

#include "shared/form/lint/findings.h"
#include "shared/form/lint/wording.h"

namespace cts::form::lint_rules {

namespace {

constexpr std::array<std::string_view, 15> listed_things_zh{"是否", "性别", "原因",   "类型",   "类别",
                                                            "种类", "等级", "级别",   "方式",   "渠道",
                                                            "态度", "哪个", "哪一种", "满意度", "学历"};
constexpr std::array<std::string_view, 16> listed_things_en{
    "whether", "gender",  "sex",    "reason",   "type",         "kind",  "category",  "level",
    "grade",   "channel", "method", "attitude", "satisfaction", "which", "yes or no", "yes/no"};

// Shown when the "other" of some menu is chosen.
bool stands_behind_other(const Field& field, const Definition& form) {
    if (!field.relevant) return false;
    return std::ranges::any_of(field.relevant->variables(), [&](const std::string& name) {
        const Field* asked = form.find_field(name);
        const Menu* menu = asked ? form.menu_of(*asked) : nullptr;
        return menu && std::ranges::any_of(menu->options, [&](const Option& option) {
                   return option.other && field.relevant->source().find("'" + option.name + "'") != std::string::npos;
               });
    });
}

bool lists_its_answers(const Field& field) {
    constexpr std::string_view digits = "0123456789";
    const std::string& example = field.example.en;
    const auto slash = example.find('/');
    const bool words_beside = slash != std::string::npos && slash > 0 && slash + 1 < example.size() &&
                              digits.find(example[slash - 1]) == std::string_view::npos &&
                              digits.find(example[slash + 1]) == std::string_view::npos;
    const bool is_address = example.find("://") != std::string::npos;
    const bool by_constraint = field.constraint && field.constraint->that.source().find(". = '") != std::string::npos;
    return (words_beside && !is_address) || by_constraint;
}

}  // namespace

model::Problems a_closed_list_is_no_text(const FormView& view) {
    model::Problems problems;
    for (const Field* field : written_fields(view.form)) {
        if (field->type != FieldType::text || stands_behind_other(*field, view.form)) continue;
        if (first_word_in(field->label, {listed_things_zh, listed_things_en}) || lists_its_answers(*field))
            problems.push_back(about_field(model::Reason::list_is_enough, view, *field));
    }
    return problems;
}

}  // namespace cts::form::lint_rules
