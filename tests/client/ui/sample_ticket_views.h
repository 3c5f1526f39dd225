// The back office's desk as the design's picture has it, in both languages, and its other states: for the gallery and
// the window tests.
#pragma once

#include "client/presenter/ticket_view.h"
#include "shared/model/language.h"

namespace cts::tests {

presenter::TicketDeskView sample_desk(model::Language language);           // one open in its handling, the gate shut
presenter::TicketDeskView sample_desk_ready(model::Language language);     // everything is there to close it
presenter::TicketDeskView sample_order_form(model::Language language);     // a new order, nothing written yet
presenter::TicketDeskView sample_bulk_result(model::Language language);    // three taken, one refused
presenter::TicketDeskView sample_remote_change(model::Language language);  // a colleague wrote the remedy meanwhile
presenter::DueStripView sample_strip(model::Language language);            // 60 working hours over National Day
presenter::DueStripView sample_elapsed_strip(model::Language language);    // 24 hours, day and night
presenter::DueStripView sample_provisional_strip(model::Language language);

}  // namespace cts::tests
