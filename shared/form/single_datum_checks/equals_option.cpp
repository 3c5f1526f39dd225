// A text that only says what a menu of the form already lists (A8), above all the text beside an "other". Options of
// the opening confirmation and one-character labels (是, 否) are left out: as a remark they say something else.
#include <algorithm>

#include "shared/form/opening_confirmation.h"
#include "shared/form/option_words.h"
#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

struct ListedOption {
    const Field* field = nullptr;
    const Option* option = nullptr;
};

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

std::optional<ListedOption> listed(const CheckedText& checked, const OptionWords& options, const std::string& words) {
    const auto* said = options.said(words);
    if (said == nullptr) return std::nullopt;
    for (const Field* field : fields_with_menus(checked)) {
        const Menu* menu = checked.definition.menu_of(*field);
        const auto which = menu == nullptr ? said->end() : said->find(field->menu);
        if (which != said->end()) return ListedOption{field, &menu->options[which->second]};
    }
    return std::nullopt;
}

}  // namespace

CheckResult equals_option(const CheckedText& checked) {
    constexpr std::size_t longest_label = 200;  // glyphs
    if (checked.glyphs.empty() || checked.glyphs.size() > longest_label) return std::nullopt;
    const auto words = model::normalise_name(trimmed_piece(checked.text));
    const auto& known = checked.definition.option_words;
    const auto found =
        known ? listed(checked, *known, words) : listed(checked, OptionWords(checked.definition.menus), words);
    if (!found) return std::nullopt;
    return SingleDatumFinding{{model::Reason::equals_option, checked.field.name, {{"option", found->option->label}}},
                              {{0, checked.text.size()}},
                              {{found->field->name, found->option->name}}};
}

}  // namespace cts::form
