// The strips below the top bar, 32 px each: the urgent notice in a call, the promise that is due, a newer form, a
// project that hands out no numbers. They take no focus and leave the caret where it is; a new one is announced to
// assistive technology. None: the panel has no height.
#pragma once

#include <string>
#include <vector>

#include "client/presenter/around_calls.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

enum class StripPlace { in_call, between_calls };

// "due in 4 min", "due now", "▲ over by 0:42": how a promise stands at this moment.
std::string reminder_words(const presenter::ReminderView& reminder, model::Instant now);

class AlertStrips : public DrawnPanel {
  public:
    AlertStrips(wxWindow* parent, StripPlace place);
    void show(const presenter::AroundView& view);
    void tick(model::Instant now);
    double height_for(double width) const override;

  private:
    enum class Strip { urgent, reminder, suspended, newer_form };
    void draw(Painter& painter) override;
    void draw_urgent(Painter& painter, Box box);
    void draw_reminder(Painter& painter, Box box);
    void draw_line(Painter& painter, Box box, Strip strip);
    double draw_key(Painter& painter, Box box, Command command, const std::string& words);
    std::vector<Strip> strips() const;
    std::string words(Strip strip) const;
    void tell();

    StripPlace place_;
    presenter::AroundView view_;
    model::Instant now_;
    std::vector<std::string> told_;
};

}  // namespace cts::ui
