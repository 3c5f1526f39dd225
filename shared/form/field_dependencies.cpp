#include "shared/form/field_dependencies.h"

namespace cts::form {

std::set<std::string> names_read_by(const Field& field, const Step& step) {
    std::set<std::string> names;
    if (field.constraint) names = field.constraint->that.variables();
    names.erase(field.name);
    for (const auto* expression :
         {&field.relevant, &field.required, &field.choice_filter, &field.calculation, &step.relevant})
        if (*expression) names.insert((*expression)->variables().begin(), (*expression)->variables().end());
    return names;
}

}  // namespace cts::form
