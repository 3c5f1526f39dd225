#include "client/ui/save_bar.h"

#include <algorithm>

#include "client/ui/gate_panel.h"
#include "client/ui/key_button.h"
#include "client/ui/outcome_chooser.h"
#include "client/ui/sentence.h"

namespace cts::ui {

SaveBar::SaveBar(wxWindow* parent, CallActions& actions)
    : DrawnPanel(parent, Ink::window),
      outcome_(new OutcomeChooser(this, actions)),
      gate_(new GatePanel(this)),
      first_missing_(new KeyButton(this, Command::first_missing, ButtonLook::accent_text)),
      save_(new KeyButton(this, Command::save, ButtonLook::primary)) {}

void SaveBar::show(const presenter::CallView& view) {
    outcome_->show(view.outcome, view.top.zone);
    gate_->show(view.gate);
    const bool open = view.gate.outcome_chosen && view.gate.open;
    save_->Enable(open && !view.saving);
    save_->show(view.saving ? tr("Saving") : tr("Save, next"), cap_of(Command::save), gate_sentence(view.gate));
    first_missing_->show(tr("Go to item 1"), cap_of(Command::first_missing));
    first_missing_->Show(view.gate.outcome_chosen && !view.gate.open);
    refresh();
}

void SaveBar::choose_outcome() {
    outcome_->take_focus();
}

void SaveBar::arrange() {
    Box box = area();
    const double buttons = std::max(first_missing_->natural_width() + 26, save_->natural_width() + 8);
    const Box right = box.take_right(buttons + 12);
    place(*outcome_, Box{8, 8, 308, box.height - 8});
    place(*gate_, {328, 8, right.x - 16 - 328, 76});
    place(*first_missing_, {right.x, 8, buttons, 36});
    place(*save_, {right.x, first_missing_->IsShown() ? 52.0 : 28.0, buttons, 36});
}

}  // namespace cts::ui
