// Over the pane in which a ticket is worked: what it is about, whose it is, that it is not the first, where it
// stands.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class TicketHead : public DrawnPanel {
  public:
    static constexpr double height = 69;

    explicit TicketHead(wxWindow* parent);
    void show(const presenter::WorkView& view);

  private:
    void draw(Painter& painter) override;

    presenter::WorkView view_;
};

std::string repeated_words(const presenter::WorkView& view);  // "complaints: 2, urgent"; empty: neither

}  // namespace cts::ui
