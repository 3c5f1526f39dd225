#include "admin/terminal.h"

#include <cstdlib>
#include <iostream>

#include "shared/words/words.h"

namespace cts::admin {

model::Language terminal_language(const std::string& asked) {
    std::string tag = asked;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (tag.empty() && value != nullptr) tag = value;
    }
    return tag.starts_with("zh") ? model::Language::zh_CN : model::Language::en;
}

void say(const char* sentence, const words::Values& values, model::Language language) {
    const auto translated = words::tr(sentence, language);
    std::cout << words::fill(translated, values).value_or(translated) << '\n';
}

model::Problem bad_option(const std::string& option, const std::string& word) {
    return {model::Reason::bad_parameter, "--" + option, {{"word", model::Translated::neutral(word)}}, {}, {}};
}

int say_problems(const model::Problems& problems, model::Language language) {
    for (const auto& problem : problems) std::cerr << words::located_sentence(problem, language) << '\n';
    return exit_refused;
}

int say_fault(const gateway::Fault& fault, model::Language language) {
    if (fault.problems.empty()) std::cerr << fault.message << '\n';
    return say_problems(fault.problems, language);
}

}  // namespace cts::admin
