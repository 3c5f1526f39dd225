// Over the pane in which a ticket is worked: what it is about, whose it is, that it is not the first, where it
// stands, and the key that rings the customer.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/key_button.h"

namespace cts::ui {

class TicketHead : public DrawnPanel {
  public:
    static constexpr double height = 69;

    explicit TicketHead(wxWindow* parent);
    void show(const presenter::WorkView& view);

  private:
    void draw(Painter& painter) override;
    void arrange() override;

    presenter::WorkView view_;
    KeyButton* dial_;
};

std::string repeated_words(const presenter::WorkView& view);  // "complaints: 2, urgent"; empty: neither

}  // namespace cts::ui
