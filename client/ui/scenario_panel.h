// A scenario at work (G4, G7): the sentence to say now, how long is still waited behind it, and which key does what. It
// stands where the script stands. The timer is drawn and silent; assistive technology hears each new sentence once.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class ScenarioPanel : public DrawnPanel {
  public:
    explicit ScenarioPanel(wxWindow* parent);
    double height_for(double width) const override;
    void show(const presenter::ScenarioView& view);
    void tick(model::Instant now);

  private:
    void draw(Painter& painter) override;
    void draw_timer(Painter& painter, double x, double y) const;
    void draw_keys(Painter& painter, double middle);
    double key_hint(Painter& painter, double x, double middle, Command command, int number, const std::string& words);
    double text_width_in(double width) const;
    bool waits() const { return view_.wait_from && view_.wait_until && !view_.hang_up; }
    Paragraph sentence(double width) const;
    std::string stage_words() const;

    presenter::ScenarioView view_;
    model::Instant now_;
};

// Seconds still to wait, rounded up; what the timer shows.
int seconds_left(const presenter::ScenarioView& view, model::Instant now);

}  // namespace cts::ui
