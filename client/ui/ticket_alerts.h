// Strips over the ticket being worked: a known incident, met with the approved answer before anything else (H6) by
// one key, and the step somebody else took while this was being written. They take no focus; a new one is announced.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

std::string incident_words(const presenter::IncidentView& incident, const std::string& zone);
std::string conflict_words(const presenter::TicketConflict& conflict, const std::string& zone);

class TicketAlerts : public DrawnPanel {
  public:
    explicit TicketAlerts(wxWindow* parent);
    void show(const presenter::WorkView& view, const std::string& zone);
    double height_for(double width) const override;  // 0: there is none

  private:
    struct Strip {
        std::string words;
        bool incident = false;
        bool put_down = false;  // the ticket is put down to it
    };
    void draw(Painter& painter) override;
    static Paragraph paragraph(const Strip& strip, double width);
    void draw_key(Painter& painter, Box line, const Strip& strip);

    std::vector<Strip> strips_;
};

}  // namespace cts::ui
