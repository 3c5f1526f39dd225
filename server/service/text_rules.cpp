#include "server/service/text_rules.h"

#include "shared/model/text.h"

namespace cts::service {

using model::Reason;

void check_line(std::string_view text, std::size_t most_characters, std::string field, model::Problems& problems) {
    if (!model::text_fault(text) && text.find_first_of("\n\t") != std::string_view::npos) {
        problems.push_back({.reason = Reason::control_characters, .field = std::move(field)});
        return;
    }
    check_text(text, most_characters, std::move(field), problems);
}

void check_text(std::string_view text, std::size_t most_characters, std::string field, model::Problems& problems) {
    if (const auto fault = model::text_fault(text)) {
        problems.push_back({.reason = *fault, .field = std::move(field)});
    } else if (model::trim(text).empty()) {
        problems.push_back({.reason = Reason::required, .field = std::move(field)});
    } else if (model::length_in_characters(text) > most_characters) {
        problems.push_back({.reason = Reason::too_long,
                            .field = std::move(field),
                            .details = {{"max", model::Translated::neutral(std::to_string(most_characters))}}});
    }
}

}  // namespace cts::service
