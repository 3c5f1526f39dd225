#include "shared/form/kit.h"

#include <array>
#include <utility>

#include "shared/form/named_values.h"

namespace cts::form {

namespace {

constexpr std::array project_kinds{
    std::pair{ProjectKind::sale, std::string_view{"sale"}},
    std::pair{ProjectKind::survey, std::string_view{"survey"}},
    std::pair{ProjectKind::retention, std::string_view{"retention"}},
    std::pair{ProjectKind::after_sale_care, std::string_view{"after_sale_care"}},
    std::pair{ProjectKind::arrears_reminder, std::string_view{"arrears_reminder"}},
};

}  // namespace

std::string_view project_kind_name(ProjectKind kind) {
    return name_in(project_kinds, kind);
}
std::optional<ProjectKind> parse_project_kind(std::string_view name) {
    return value_in(project_kinds, name);
}

}  // namespace cts::form
