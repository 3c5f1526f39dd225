// A8: an item with several possible answers is never a single choice. Told by its label ("which of these", 哪些) or by
// an option that means several ("both", 以上都是).
#include <algorithm>
#include <array>

#include "shared/form/lint/findings.h"
#include "shared/form/lint/wording.h"

namespace cts::form::lint_rules {

namespace {

constexpr std::array<std::string_view, 7> several_zh{"哪些", "多选", "几种", "几项", "多项", "分别", "有几"};
constexpr std::array<std::string_view, 8> several_en{"which of these", "which of the", "all that apply", "several",
                                                     "one or more",    "multiple",     "select all",     "tick all"};
constexpr std::array<std::string_view, 8> all_of_them_zh{"以上都是", "以上都有", "以上皆", "两者都",
                                                         "两样都",   "都有",     "均有",   "全都"};
constexpr std::array<std::string_view, 4> all_of_them_en{"both", "all of the above", "all of them", "all of these"};

bool has_option_for_several(const Field& field, const Definition& form) {
    const Menu* menu = form.menu_of(field);
    return menu && std::ranges::any_of(menu->options, [](const Option& option) {
               return first_word_in(option.label, {all_of_them_zh, all_of_them_en}).has_value();
           });
}

}  // namespace

model::Problems several_answers_are_no_single_choice(const FormView& view) {
    model::Problems problems;
    for (const Field* field : written_fields(view.form)) {
        if (field->type != FieldType::select_one) continue;
        if (first_word_in(field->label, {several_zh, several_en}) || has_option_for_several(*field, view.form))
            problems.push_back(about_field(model::Reason::single_choice_of_several, view, *field));
    }
    return problems;
}

}  // namespace cts::form::lint_rules
