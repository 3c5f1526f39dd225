// A single-line text field: its native look from the style sheet, words drawn inside it (a unit, a count, ▾), its
// label as accessible name, and the input method watched.
#pragma once

#include <wx/textctrl.h>

#include <string>

#include "client/ui/painter.h"

namespace cts::ui {

class Entry : public wxTextCtrl {
  public:
    explicit Entry(wxWindow* parent, long style = 0);

    std::string text() const;
    void set_text(const std::string& text);  // gives no event; leaves an equal text and its caret alone
    void set_refused(bool refused);
    void set_unit(const std::string& unit) { unit_ = unit; }        // at the right, muted
    void set_beside(const std::string& words) { beside_ = words; }  // after the text, muted
    void set_drop_mark(bool shown);                                 // ▾, and room for it
    void set_placeholder(const std::string& words);

  private:
    static int on_draw(void* widget, void* cairo, void* self);
    void draw(Painter& painter, double width, double height) const;

    std::string unit_;
    std::string beside_;
    bool drop_mark_ = false;
    bool refused_ = false;
};

}  // namespace cts::ui
