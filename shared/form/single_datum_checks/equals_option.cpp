// A text that only says what a menu of the form already lists (A8), above all the text beside an "other". Options of
// the opening confirmation and one-character labels (是, 否) are left out: as a remark they say something else.
#include <algorithm>

#include "shared/form/opening_confirmation.h"
#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

struct ListedOption {
    const Field* field = nullptr;
    const Option* option = nullptr;
};

bool says_the_option(const Option& option, const std::string& words) {
    constexpr std::size_t shortest = 2;
    const bool plain_word = option.name == "yes" || option.name == "no" || option.other;
    if (plain_word || model::length_in_characters(words) < shortest) return false;
    const auto same = [&](const std::string& label) { return model::normalise_name(trimmed_piece(label)) == words; };
    return same(option.label.zh_CN) || same(option.label.en) || option.name == words;
}

// Menus of the text's own step first, the nearest before it first; then the others in talk order.
std::vector<const Field*> fields_with_menus(const CheckedText& checked) {
    std::vector<const Field*> before;
    std::vector<const Field*> elsewhere;
    for (const Step& step : checked.definition.steps) {
        const auto self = std::ranges::find(step.fields, checked.field.name, &Field::name);
        for (auto field = step.fields.begin(); field != step.fields.end(); ++field) {
            if (field->menu.empty() || is_confirmation_field(field->name)) continue;
            (self != step.fields.end() && field < self ? before : elsewhere).push_back(&*field);
        }
    }
    std::ranges::reverse(before);
    before.insert(before.end(), elsewhere.begin(), elsewhere.end());
    return before;
}

std::optional<ListedOption> listed(const CheckedText& checked, const std::string& words) {
    for (const Field* field : fields_with_menus(checked)) {
        const Menu* menu = checked.definition.menu_of(*field);
        if (menu == nullptr) continue;
        for (const Option& option : menu->options) {
            if (says_the_option(option, words)) return ListedOption{field, &option};
        }
    }
    return std::nullopt;
}

}  // namespace

CheckResult equals_option(const CheckedText& checked) {
    constexpr std::size_t longest_label = 200;  // glyphs
    if (checked.glyphs.empty() || checked.glyphs.size() > longest_label) return std::nullopt;
    const auto found = listed(checked, model::normalise_name(trimmed_piece(checked.text)));
    if (!found) return std::nullopt;
    return SingleDatumFinding{{model::Reason::equals_option, checked.field.name, {{"option", found->option->label}}},
                              {{0, checked.text.size()}},
                              {{found->field->name, found->option->name}}};
}

}  // namespace cts::form
