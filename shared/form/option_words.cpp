#include "shared/form/option_words.h"

#include "shared/form/definition.h"
#include "shared/form/single_datum_checks/glyphs.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

constexpr std::size_t shortest = 2;  // characters: 是 or 否 as a remark says something else

}  // namespace

OptionWords::OptionWords(const std::map<std::string, Menu>& menus) {
    for (const auto& [name, menu] : menus) {
        for (std::size_t i = 0; i < menu.options.size(); ++i) {
            const Option& option = menu.options[i];
            if (option.name == "yes" || option.name == "no" || option.other) continue;
            const auto folded = [](const std::string& label) { return model::normalise_name(trimmed_piece(label)); };
            for (const auto& words : {folded(option.label.zh_CN), folded(option.label.en), option.name})
                if (model::length_in_characters(words) >= shortest) by_words_[words].try_emplace(name, i);
        }
    }
}

const OptionWords::ByMenu* OptionWords::said(const std::string& words) const {
    const auto found = by_words_.find(words);
    return found == by_words_.end() ? nullptr : &found->second;
}

}  // namespace cts::form
