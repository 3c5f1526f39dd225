#include "client/presenter/shown_value.h"

#include <sstream>

#include "shared/model/civil.h"
#include "shared/model/instant.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

std::string labels_of(const form::Menu& menu, const std::string& names, model::Language language) {
    std::istringstream words(names);
    std::string shown;
    for (std::string name; words >> name;) {
        const auto* option = menu.find(name);
        if (!shown.empty()) shown += language == model::Language::zh_CN ? "、" : ", ";
        shown += option == nullptr ? name : option->label.in(language);
    }
    return shown;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string outcome_label(const form::Definition& definition, const std::string& name, model::Language language) {
    const auto* outcome = definition.find_outcome(name);
    return outcome == nullptr ? name : outcome->label.in(language);
}

}  // namespace

std::string shown_value(const form::Definition& definition, const std::string& field, const std::string& canonical,
                        const std::string& zone, model::Language language) {
    if (field == "/outcome") return outcome_label(definition, canonical, language);
    const auto* found = definition.find_field(field);
    if (found == nullptr) return canonical;
    if (const auto* menu = definition.menu_of(*found)) return labels_of(*menu, canonical, language);
    if (found->type == form::FieldType::yes_no && !canonical.empty()) {
        return canonical == "yes" ? words::tr("Yes", language) : words::tr("No", language);
    }
    return found->type == form::FieldType::date_time ? shown_moment(canonical, zone) : canonical;
}

std::string shown_moment(const std::string& canonical, const std::string& zone) {
    const auto at = model::Instant::parse_iso8601(canonical);
    if (!at) return canonical;
    const auto civil = model::to_civil(*at, zone);
    return civil.date.to_string() + ' ' + two_digits(civil.hour) + ':' + two_digits(civil.minute);
}

std::string field_label(const form::Definition& definition, const std::string& field, model::Language language) {
    if (field == "/outcome") return words::tr("Outcome of the call", language);
    const auto* found = definition.find_field(field);
    return found == nullptr ? field : found->label.in(language);
}

}  // namespace cts::presenter
