// One ticket in the queue, two lines high: how urgent, what about and whose, both clocks. Drawn, and as words.
#pragma once

#include <string>

#include "client/presenter/ticket_view.h"
#include "client/ui/painter.h"

namespace cts::ui {

struct QueueColumns {  // from the left of the row
    double priority = 12;
    double subject = 48;
    double first_contact = 260;
    double solved = 352;
    double right = 440;
};
QueueColumns queue_columns(double width);  // as wide as the language's words need

std::string priority_word(bool urgent);
std::string ticket_words(const presenter::TicketRow& row, model::Instant now, const std::string& zone);
void draw_ticket_row(Painter& painter, Box box, const presenter::TicketRow& row, bool selected, model::Instant now,
                     const std::string& zone);

}  // namespace cts::ui
