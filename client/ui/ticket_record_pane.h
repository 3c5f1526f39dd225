// The record beside the ticket, read only: what was answered in that call, what the call left behind, earlier
// complaints, and the ticket's whole course. Lines of a list, so that the arrows scroll it and every line can be read
// out.
#pragma once

#include <functional>

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"

namespace cts::ui {

struct RecordPaneLine {
    enum class Kind { answer, heading, event, note, attachment };
    Kind kind{};
    std::string label;  // of an answer its field, of an event its moment
    std::string value;
    Ink ink = Ink::text;
    bool bar = false;        // at the left: refused, of what went wrong
    std::string attachment;  // its id: Enter opens it
};
std::vector<RecordPaneLine> record_lines(const presenter::WorkView& view, const std::string& zone, double width);

class TicketRecordPane : public DrawnPanel {
  public:
    explicit TicketRecordPane(wxWindow* parent);
    void show(const presenter::WorkView& view, const std::string& zone);
    bool open_attachment();  // of the line with the caret; false: it is none
    std::function<void(const std::string& id, const std::string& name)> on_attachment;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void lay_out_lines();
    void draw_line(Painter& painter, Box box, int row) const;
    std::string head_words() const;

    presenter::WorkView view_;
    std::string zone_;
    std::vector<RecordPaneLine> lines_;
    double laid_out_for_ = 0;
    RowList* list_;
};

}  // namespace cts::ui
