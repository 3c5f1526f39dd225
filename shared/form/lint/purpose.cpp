// A4, A6: a datum nobody can say the purpose of is not asked.
#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

model::Problems every_datum_has_a_purpose(const FormView& view) {
    model::Problems problems;
    for (const Field* field : written_fields(view.form))
        if (field->type != FieldType::note && field->purpose.empty())
            problems.push_back(about_field(model::Reason::no_purpose, view, *field));
    return problems;
}

model::Problems every_column_has_a_purpose(const Kit& kit) {
    model::Problems problems;
    for (const LeadAttribute& attribute : kit.lead_attributes) {
        if (!attribute.purpose.empty()) continue;
        problems.push_back(about_file(model::Reason::no_purpose, "product.yaml", "lead_attributes/" + attribute.name));
        problems.back().details["label"] = attribute.label;
    }
    return problems;
}

}  // namespace cts::form::lint_rules
