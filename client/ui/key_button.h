// A native button that shows its key: "挂机 [F9]". Its accessible name is its label; pressing it gives its command.
#pragma once

#include <wx/button.h>

#include <string>

#include "client/ui/command_event.h"
#include "client/ui/painter.h"

namespace cts::ui {

enum class ButtonLook { plain, light, accent_text, primary, danger };

class KeyButton : public wxButton {
  public:
    KeyButton(wxWindow* parent, ui::Command command, ButtonLook look, int number = 0);

    void show(const std::string& label, const std::string& keys, const std::string& description = {});
    void cap_first(bool first) { cap_first_ = first; }  // the key before the word, as in the row of scenario keys
    double natural_width() const;                       // of label, key and padding
    const std::string& label() const { return label_; }

  private:
    static int on_draw(void* widget, void* cairo, void* self);
    void draw(Painter& painter, double width, double height) const;
    Ink ink() const;

    ButtonLook look_;
    bool cap_first_ = false;
    std::string label_;
    std::string keys_;
};

}  // namespace cts::ui
