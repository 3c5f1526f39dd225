#include "shared/form/lint/findings.h"

#include <utility>

#include "shared/form/opening_confirmation.h"

namespace cts::form::lint_rules {

std::vector<const Field*> written_fields(const Definition& form) {
    std::vector<const Field*> fields;
    for (const Step& step : form.steps)
        for (const Field& field : step.fields)
            if (!is_confirmation_field(field.name)) fields.push_back(&field);
    return fields;
}

std::vector<const Menu*> written_menus(const Definition& form) {
    std::vector<const Menu*> menus;
    for (const auto& [name, menu] : form.menus)
        if (!is_confirmation_field(name)) menus.push_back(&menu);
    return menus;
}

model::Problem about_file(model::Reason reason, std::string file, std::string field, int line) {
    return {.reason = reason, .field = std::move(field), .place = model::Place{std::move(file), line}};
}

model::Problem about_field(model::Reason reason, const FormView& view, const Field& field) {
    model::Problem problem = about_file(reason, view.file, field.name, field.line);
    problem.details["label"] = field.label;
    return problem;
}

model::Problem about_menu(model::Reason reason, const FormView& view, const Menu& menu) {
    model::Problem problem = about_file(reason, view.file, "menus/" + menu.name, menu.line);
    problem.details["name"] = Translated::neutral(menu.name);
    return problem;
}

model::Problem about_option(model::Reason reason, const FormView& view, const Menu& menu, const Option& option) {
    model::Problem problem = about_file(reason, view.file, "menus/" + menu.name + "/" + option.name, option.line);
    problem.details["option"] = option.label;
    problem.details["label"] = option.label;
    return problem;
}

model::Problem about_step(model::Reason reason, const FormView& view, const Step& step) {
    model::Problem problem = about_file(reason, view.file, "steps/" + step.name, step.line);
    problem.details["name"] = step.title;
    return problem;
}

model::Problem about_outcome(model::Reason reason, const FormView& view, const Outcome& outcome) {
    model::Problem problem = about_file(reason, view.file, "outcomes/" + outcome.name, outcome.line);
    problem.details["name"] = outcome.label;
    problem.details["option"] = outcome.label;
    return problem;
}

}  // namespace cts::form::lint_rules
