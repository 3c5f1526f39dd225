#include "server/service/changed_types.h"

#include "server/service/kit_paths.h"

namespace cts::service {

namespace {

void compare_step(const form::Definition& published, const form::Step& step, const std::string& path,
                  model::Problems& problems) {
    for (const form::Field& field : step.fields) {
        const form::Field* before = published.find_field(field.name);
        if (!before || before->type == field.type) continue;
        problems.push_back(
            {.reason = model::Reason::type_changed,
             .field = field.name,
             .details = {{"name", model::Translated::neutral(field.name)},
                         {"expected", model::Translated::neutral(std::string(form::field_type_name(before->type)))}},
             .place = model::Place{path, field.line, 0}});
    }
}

}  // namespace

model::Problems changed_types(const form::Kit& published, const form::Kit& wanted) {
    model::Problems problems;
    for (const auto& [purpose, definition] : wanted.forms) {
        const auto before = published.forms.find(purpose);
        if (before == published.forms.end()) continue;
        for (const form::Step& step : definition->steps)
            compare_step(*before->second, step, form_path(purpose), problems);
    }
    return problems;
}

}  // namespace cts::service
