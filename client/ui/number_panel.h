// Asks for a telephone number between calls: who is calling (G10), or whom to dial by hand. Enter takes it, Esc closes;
// what was typed stays until it was taken, a refusal stands below it.
#pragma once

#include <functional>

#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/key_button.h"

namespace cts::ui {

class NumberPanel : public DrawnPanel {
  public:
    enum class For { incoming, by_hand };
    static constexpr double height = 108;

    explicit NumberPanel(wxWindow* parent);
    void open(For what);
    void show(const std::string& notice, bool loading);
    bool is_open() const { return open_; }
    std::function<void(For, const std::string& number)> on_number;
    std::function<void()> on_closed;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void take();
    std::string title() const;

    For for_ = For::incoming;
    bool open_ = false;
    bool asked_ = false;  // the server is looking at the number
    std::string refusal_;
    Entry* number_;
    KeyButton* take_;
};

}  // namespace cts::ui
