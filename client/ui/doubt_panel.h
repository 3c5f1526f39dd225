// Above the foot of a call whose outcome is a sale: Alt+D says that the agent doubts it, and why (D5); an empty reason
// takes it back. It keeps nobody from saving.
#pragma once

#include <functional>
#include <string>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/key_button.h"

namespace cts::ui {

class DoubtPanel : public DrawnPanel {
  public:
    explicit DoubtPanel(wxWindow* parent);
    void show(const presenter::DoubtView& view);
    double height_for(double width) const override;  // 0: no sale
    void ask();

    std::function<void(const std::string& reason)> on_doubt;
    std::function<void()> on_left;  // asked and answered, or not: the caret belongs elsewhere

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void stop_asking();
    std::string words() const;

    presenter::DoubtView view_;
    bool asking_ = false;
    KeyButton* ask_;
    Entry* reason_;
};

}  // namespace cts::ui
