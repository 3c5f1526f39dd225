#include "shared/form/reader/references.h"

#include <algorithm>

#include "shared/form/reader/expression_cause.h"

namespace cts::form::reader {

using model::Reason;

namespace {

bool is_kit_variable(std::string_view name, const Surroundings& around) {
    if (around.variables.contains(name)) return true;
    return !around.product_known && (name.starts_with("product.") || name.starts_with("lead."));
}

// The fault of a name, if any: unknown, or of the wrong type.
struct NameFault {
    Reason reason = Reason::unknown_name;
    std::string_view expected{};
};

// A primary language subtag of BCP 47, as far as an option's name can be one: "yue", "en"; "und" for what cannot be
// told.
bool is_language(const Option& option) {
    const std::string& name = option.name;
    return (name.size() == 2 || name.size() == 3) &&
           std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool asks_for_language(const Field& field, const Definition& definition) {
    const Menu* menu = field.type == FieldType::select_one ? definition.menu_of(field) : nullptr;
    return menu && std::ranges::all_of(menu->options, is_language);
}

std::optional<NameFault> fault_of_field(const Field* field, NameOf what, const Definition& definition) {
    if (!field) return NameFault{};
    if (what == NameOf::any_field) return std::nullopt;
    if (field->type == FieldType::note || field->type == FieldType::calculate)
        return NameFault{Reason::field_takes_no_answer};
    if (what == NameOf::text_field && field->type != FieldType::text) return NameFault{Reason::bad_value, "text"};
    if (what == NameOf::date_time_field && field->type != FieldType::date_time)
        return NameFault{Reason::bad_value, "dateTime"};
    if (what == NameOf::language_field && !asks_for_language(*field, definition))
        return NameFault{Reason::bad_value, "select_one: yue, en, und"};
    if (what == NameOf::district_field && field->type != FieldType::select_one)
        return NameFault{Reason::bad_value, "select_one, lead.…"};
    return std::nullopt;
}

// Of the variables only the list's columns say where a customer lives.
std::optional<NameFault> fault_of_column(std::string_view variable) {
    if (variable.starts_with("lead.")) return std::nullopt;
    return NameFault{Reason::bad_value, "select_one, lead.…"};
}

std::optional<NameFault> fault_of(const NameNote& note, const Definition& definition, const Surroundings& around) {
    const auto unless = [](bool exists) { return exists ? std::nullopt : std::optional(NameFault{}); };
    if (note.what == NameOf::district_field && is_kit_variable(note.name, around)) return fault_of_column(note.name);
    switch (note.what) {
        case NameOf::menu:
            return unless(definition.menus.contains(note.name));
        case NameOf::step:
            return unless(std::ranges::count(definition.steps, note.name, &Step::name) > 0);
        case NameOf::faq_entry:
            return unless(!around.faq_known || around.faq_entries.contains(note.name));
        case NameOf::any_field:
        case NameOf::field:
        case NameOf::text_field:
        case NameOf::date_time_field:
        case NameOf::language_field:
        case NameOf::district_field:
            return fault_of_field(definition.find_field(note.name), note.what, definition);
    }
    return std::nullopt;
}

void check_names(const Definition& definition, const Notes& notes, const Surroundings& around, FileReading& file) {
    for (const NameNote& note : notes.names) {
        const auto fault = fault_of(note, definition, around);
        if (!fault) continue;
        model::Problem problem =
            located_problem(fault->reason, note.path, file.source.place(note.offset), {{"word", note.name}});
        if (!fault->expected.empty()) problem.details["expected"] = Translated::neutral(std::string(fault->expected));
        file.problems.push_back(std::move(problem));
    }
}

void refuse_word(Reason reason, const ExpressionNote& note, const std::string& word, FileReading& file) {
    const std::string& source = note.expression.source();
    const auto within = std::min(source.find("${" + word) + 2, source.size());
    file.problems.push_back(located_problem(
        reason, note.path, file.source.place_of_word(note.offset, source, within, word), {{"word", word}}));
}

bool is_column(const std::string& name, const ExpressionNote& note, const Definition& definition) {
    if (note.use != ExpressionUse::choice_filter) return false;
    const Field* field = definition.find_field(note.field);
    const Menu* menu = field ? definition.menu_of(*field) : nullptr;
    return menu && std::ranges::any_of(menu->options, [&](const Option& o) { return o.columns.contains(name); });
}

// A column that is called like a field would leave open which of the two is read.
void check_variable(const std::string& name, const ExpressionNote& note, const Definition& definition,
                    const Surroundings& around, FileReading& file) {
    const Field* field = definition.find_field(name);
    const bool column = is_column(name, note, definition);
    if (field && column) return refuse_word(Reason::duplicate_name, note, name, file);
    if (field && field->type == FieldType::note) return refuse_word(Reason::field_takes_no_answer, note, name, file);
    if (!field && !column && !is_kit_variable(name, around)) refuse_word(Reason::unknown_name, note, name, file);
}

void refuse_dot(const ExpressionNote& note, FileReading& file) {
    model::Problem problem = located_problem(Reason::bad_expression, note.path, file.source.place(note.offset),
                                             {{"word", "."}, {"fault", "current_outside_constraint"}});
    problem.details["cause"] = cause_of_misplaced_dot();
    file.problems.push_back(std::move(problem));
}

void check_expressions(const Definition& definition, const Notes& notes, const Surroundings& around,
                       FileReading& file) {
    for (const ExpressionNote& note : notes.expressions) {
        for (const std::string& name : note.expression.variables())
            check_variable(name, note, definition, around, file);
        if (note.expression.reads_current() && note.use != ExpressionUse::constraint) refuse_dot(note, file);
    }
}

bool marks_are_paired(std::string_view text) {
    std::size_t marks = 0;
    for (auto at = text.find("__"); at != std::string_view::npos; at = text.find("__", at + 2)) ++marks;
    return marks % 2 == 0;
}

template <class IsKnown>
void check_texts(const Notes& notes, FileReading& file, const IsKnown& is_known) {
    for (const TextNote& note : notes.texts) {
        for (const Placeholder& placeholder : placeholders_in(note.text)) {
            if (is_known(placeholder.name)) continue;
            const std::string word = "${" + placeholder.name;
            file.problems.push_back(
                located_problem(Reason::unknown_name, note.path,
                                file.source.place_of_word(note.offset, note.text, placeholder.offset, word),
                                {{"word", placeholder.name.empty() ? word : placeholder.name}}));
        }
        if (!marks_are_paired(note.text))
            file.problems.push_back(located_problem(Reason::bad_value, note.path, file.source.place(note.offset),
                                                    {{"word", "__"}, {"expected", "__…__"}}));
    }
}

}  // namespace

void check_form_references(const Definition& definition, const Notes& notes, const Surroundings& around,
                           FileReading& file) {
    check_names(definition, notes, around, file);
    check_expressions(definition, notes, around, file);
    check_texts(notes, file, [&](const std::string& name) {
        const Field* field = definition.find_field(name);
        return field ? field->type != FieldType::note : is_kit_variable(name, around);
    });
}

void check_faq_steps(const NameSet& steps, const Notes& notes, FileReading& file) {
    for (const NameNote& note : notes.names)
        if (!steps.contains(note.name))
            file.problems.push_back(located_problem(Reason::unknown_name, note.path, file.source.place(note.offset),
                                                    {{"word", note.name}}));
}

void check_faq_texts(const Notes& notes, const Surroundings& around, FileReading& file) {
    check_texts(notes, file, [&](const std::string& name) { return is_kit_variable(name, around); });
}

}  // namespace cts::form::reader
