#include "server/service/codebook.h"

#include "server/service/authorise.h"
#include "server/service/projects.h"

namespace cts::service {

using model::Translated;

namespace {

using Lines = std::vector<api::CodebookLine>;

const Translated yes{"是", "Yes"};
const Translated no{"否", "No"};

void add_values(const form::Definition& form, const form::Field& field, const api::CodebookLine& about, Lines& lines) {
    auto line = about;
    const auto add = [&](const std::string& value, const Translated& label, const Translated& rule) {
        line.value = value;
        line.value_label = label;
        line.value_rule = rule;
        lines.push_back(line);
    };
    if (field.type == form::FieldType::yes_no) {
        add("yes", yes, {});
        add("no", no, {});
    } else if (const auto* menu = form.menu_of(field)) {
        for (const auto& option : menu->options) add(option.name, option.label, option.rule);
    } else {
        lines.push_back(line);
    }
}

void add_form(const std::string& purpose, const form::Definition& form, Lines& lines) {
    for (const auto& step : form.steps) {
        for (const auto& field : step.fields) {
            if (field.type == form::FieldType::note) continue;
            const api::CodebookLine about{"field",    purpose,     step.name,
                                          field.name, field.label, std::string(form::field_type_name(field.type)),
                                          {},         {},          {}};
            add_values(form, field, about, lines);
        }
    }
    for (const auto& outcome : form.outcomes)
        lines.push_back({"outcome",
                         purpose,
                         {},
                         "outcome",
                         {"结果", "Outcome"},
                         std::string(form::outcome_class_name(outcome.outcome_class)),
                         outcome.name,
                         outcome.label,
                         outcome.rule});
}

}  // namespace

Result<api::Codebook> codebook(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, model::Right::read_reports); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto kit = tools.kits.kit(record->id, newest_versions(tools, record->id));
    if (!kit) return Refused(kit.error());
    api::Codebook book{record->code, record->title, {}};
    for (const auto& [purpose, form] : (*kit)->forms) add_form(purpose, *form, book.lines);
    for (const auto& column : (*kit)->lead_attributes)
        book.lines.push_back({"attribute", {}, {}, column.name, column.label, "text", {}, {}, {}});
    return book;
}

}  // namespace cts::service
