#include "client/ticket_desk_actions.h"

namespace cts {

void TicketDeskActions::open_ticket_form(presenter::TicketForm form) {
    switch (form) {
        case presenter::TicketForm::order:
            return desk().open_order();
        case presenter::TicketForm::merge:
            return desk().open_merge();
        case presenter::TicketForm::reopen:
            return desk().open_reopen();
        case presenter::TicketForm::bulk:
            return desk().open_bulk();
        case presenter::TicketForm::blacklist:
            return desk().open_blacklist();
        case presenter::TicketForm::visit:
            return desk().open_visit();
        case presenter::TicketForm::order_step:
            return;  // of an order: take_order_step
    }
}

void TicketDeskActions::take_order_step(const std::string& order, followup::Action action) {
    desk().open_order_step(order, action);
}

void TicketDeskActions::amend_ticket_record() {
    const auto view = desk().view();
    if (view.open && !view.open->record.call.empty()) shift_.open_record(view.open->record.call);
}

}  // namespace cts
