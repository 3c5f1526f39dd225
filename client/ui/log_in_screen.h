// Who works here: name and password, the server it goes to, the language of the screens. Enter goes on; nothing typed
// is lost when the server refuses.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/screen.h"
#include "client/ui/shift_actions.h"

namespace cts::ui {

class Entry;
class KeyButton;

class LogInScreen : public DrawnPanel, public TickingScreen {
  public:
    LogInScreen(wxWindow* parent, ShiftActions& actions);
    void fill_in(const std::string& login, const std::string& password);
    std::pair<std::string, std::string> typed() const;  // name and password: kept when the screen is built anew
    void show(const presenter::LogInView& view);
    void tick(model::Instant now) override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    Box card() const;
    void on_command(CommandEvent& event);
    void log_in();

    ShiftActions& actions_;
    presenter::LogInView view_;
    Entry* login_;
    Entry* password_;
    KeyButton* enter_;
    KeyButton* language_;
};

}  // namespace cts::ui
