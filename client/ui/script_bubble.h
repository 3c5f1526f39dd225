// What to say: the line just said, the one to say now with names in accent and must-say words underlined, and what
// follows. A new line to say is announced to assistive technology.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

enum class BubbleKind { say, opening };  // the chip's word

class ScriptBubble : public DrawnPanel {
  public:
    explicit ScriptBubble(wxWindow* parent, BubbleKind kind = BubbleKind::say);
    double height_for(double width) const override;
    void show(const presenter::ScriptView& view);
    void show_around(bool said, bool next);  // which of the lines around give way on a low screen

  private:
    void draw(Painter& painter) override;
    std::string chip() const;
    double text_left() const;
    Paragraph say_now(double width) const;
    bool has_said() const { return shows_said_ && !view_.said.empty(); }
    bool has_next() const { return shows_next_ && !view_.next.empty(); }

    BubbleKind kind_;
    presenter::ScriptView view_;
    bool shows_said_ = true;
    bool shows_next_ = true;
};

std::vector<Span> script_spans(const std::vector<presenter::TextRun>& runs);
std::string plain_text(const std::vector<presenter::TextRun>& runs);

}  // namespace cts::ui
