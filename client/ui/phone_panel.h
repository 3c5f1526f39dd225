// The telephone: state, timer, the number while dialling, and F9 for what it does next.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/key_button.h"

namespace cts::ui {

class PhonePanel : public DrawnPanel {
  public:
    enum class Buttons { shown, none };  // none: dialling stands elsewhere on the screen

    explicit PhonePanel(wxWindow* parent, Buttons buttons = Buttons::shown);
    double height_for(double width) const override;
    void show(const presenter::PhoneView& view);
    void tick(model::Instant now);

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    std::string timer() const;

    presenter::PhoneView view_;
    model::Instant now_;
    Buttons buttons_;
    KeyButton* next_;  // dial, answered
    KeyButton* hang_up_;
};

}  // namespace cts::ui
