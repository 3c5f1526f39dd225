#include "client/presenter/answer_edits.h"

#include <sstream>

namespace cts::presenter {

std::string toggled(const std::string& chosen, const std::string& option) {
    std::istringstream names(chosen);
    std::string kept;
    bool was_chosen = false;
    for (std::string name; names >> name;) {
        if (name == option) {
            was_chosen = true;
        } else {
            kept += (kept.empty() ? "" : " ") + name;
        }
    }
    if (!was_chosen) kept += (kept.empty() ? "" : " ") + option;
    return kept;
}

std::map<std::string, std::string> split_answers(const form::FormSession& session, const std::string& field,
                                                 const std::vector<form::SplitPart>& parts) {
    std::map<std::string, std::string> answers{{field, {}}};
    for (const auto& part : parts) {
        const bool known = !part.field.empty() && part.field != field;
        const auto there = known ? session.answer_of(part.field) : std::string();
        const bool free = known && !answers.contains(part.field) && (there.empty() || there == part.text);
        auto& target = answers[free ? part.field : field];
        target += (target.empty() ? "" : "\n") + part.text;
    }
    return answers;
}

}  // namespace cts::presenter
