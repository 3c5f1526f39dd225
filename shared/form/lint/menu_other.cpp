// A3, A8: a list of three or more that is not complete by nature has exactly one "other", or agents choose the
// nearest wrong thing; with two of them the share of "other" means nothing.
//
//   options   closed   others   verdict
//   any       any      2..      menu_with_two_others
//   3..       no       0        menu_without_other
//   else                        good
#include <algorithm>

#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

model::Problems a_menu_has_one_other(const FormView& view) {
    model::Problems problems;
    for (const Menu* menu : written_menus(view.form)) {
        const auto others = std::ranges::count(menu->options, true, &Option::other);
        if (others > 1) problems.push_back(about_menu(model::Reason::menu_with_two_others, view, *menu));
        if (others == 0 && menu->options.size() >= 3 && !menu->closed)
            problems.push_back(about_menu(model::Reason::menu_without_other, view, *menu));
    }
    return problems;
}

}  // namespace cts::form::lint_rules
