#include "client/presenter/field_view.h"

#include <algorithm>

#include "client/presenter/shown_value.h"
#include "shared/form/single_datum.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

constexpr std::size_t most_radio_buttons = 4;
constexpr std::size_t most_dropdown_options = 7;

bool is_chosen(const std::string& answer, const std::string& option) {
    const std::string padded = ' ' + answer + ' ';
    return padded.find(' ' + option + ' ') != std::string::npos;
}

std::vector<OptionView> option_views(const form::FormSession& session, const form::Field& field,
                                     const std::string& answer, model::Language language) {
    std::vector<OptionView> views;
    for (const auto* option : session.options(field.name)) {
        views.push_back({option->name, option->label.in(language), option->rule.in(language), option->label.zh_CN,
                         option->label.en, is_chosen(answer, option->name)});
    }
    return views;
}

std::string label_of(const form::Definition& definition, const std::string& field, model::Language language) {
    const auto* found = definition.find_field(field);
    return found == nullptr ? std::string() : found->label.in(language);
}

std::vector<SplitRow> split_rows(const form::FormSession& session, const std::string& field, model::Language language) {
    std::vector<SplitRow> rows;
    const auto findings = session.single_datum_findings(field);
    if (findings.empty()) return rows;
    for (const auto& part : findings.front().split) {
        rows.push_back({part.field, label_of(session.definition(), part.field, language), part.text});
    }
    return rows;
}

std::optional<RefusalView> refusal_view(const form::FormSession& session, const form::Field& field,
                                        model::Language language) {
    const auto& problems = session.field_state(field.name).problems;
    if (problems.empty()) return std::nullopt;
    RefusalView view;
    view.sentence = words::sentence(problems.front(), language);
    view.one_datum_offered = is_single_datum_refusal(problems.front().reason);
    if (view.one_datum_offered) view.split = split_rows(session, field.name, language);
    return view;
}

std::string usage_rule(const form::Field& field, model::Language language) {
    return field.usage_rule ? field.usage_rule->from.to_string() + "  " + field.usage_rule->text.in(language)
                            : std::string();
}

Control choice_control(form::Appearance appearance, std::size_t options) {
    if (options > most_dropdown_options) return Control::filtered_menu;
    if (appearance == form::Appearance::dropdown) return Control::dropdown;
    return appearance == form::Appearance::radio || options <= most_radio_buttons ? Control::radio : Control::dropdown;
}

}  // namespace

Control control_of(const form::Field& field, std::size_t options) {
    using form::FieldType;
    switch (field.type) {
        case FieldType::select_one:
            return choice_control(field.appearance, options);
        case FieldType::select_multiple:
            return Control::checks;
        case FieldType::yes_no:
            return Control::yes_no;
        case FieldType::note:
        case FieldType::calculate:
            return Control::none;
        case FieldType::text:
            return field.appearance == form::Appearance::multiline ? Control::multiline : Control::text;
        case FieldType::integer:
        case FieldType::decimal:
        case FieldType::money:
        case FieldType::date:
        case FieldType::time:
        case FieldType::date_time:
        case FieldType::phone:
            return Control::text;
    }
    return Control::text;
}

bool is_single_datum_refusal(model::Reason reason) {
    using model::Reason;
    return reason >= Reason::several_phones && reason <= Reason::belongs_to_other_field;
}

FieldView field_view(const form::FormSession& session, const form::Field& field, model::Language language) {
    FieldView view;
    view.name = field.name;
    view.type = field.type;
    view.label = field.label.in(language);
    view.purpose = field.purpose.in(language);
    view.hint = field.hint.empty() ? field.example.in(language) : field.hint.in(language);
    view.unit = field.currency;
    view.required = session.field_state(field.name).required;
    view.value = session.answer_of(field.name);
    view.shown =
        field.type == form::FieldType::date_time ? shown_moment(view.value, session.context().zone) : view.value;
    view.options = option_views(session, field, view.value, language);
    const auto* menu = session.definition().menu_of(field);
    view.control = control_of(field, menu == nullptr ? 0 : menu->options.size());
    view.refusal = refusal_view(session, field, language);
    view.one_datum_answered = session.one_datum_reason(field.name).has_value();
    view.usage_rule = usage_rule(field, language);
    view.max_length = field.max_length;
    return view;
}

}  // namespace cts::presenter
