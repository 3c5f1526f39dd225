// Under a refused field: why, the parts proposed, Alt+S to split, Alt+O to say that it is one datum, with the reason.
#pragma once

#include <functional>
#include <string>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/key_button.h"

namespace cts::ui {

class RefusalPanel : public DrawnPanel {
  public:
    explicit RefusalPanel(wxWindow* parent);
    void show(const presenter::RefusalView& view);
    double height_for(double width) const override;
    void ask_reason();
    void stop_asking();
    bool asks_reason() const { return asking_; }

    std::function<void(const std::string& reason)> on_one_datum;
    std::function<void()> on_resized;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    double buttons_width() const;

    presenter::RefusalView view_;
    bool asking_ = false;
    KeyButton* split_;
    KeyButton* one_datum_;
    Entry* reason_;
};

}  // namespace cts::ui
