// What a person writes down about a follow-up, field by field, as the rows of its pane or form say it: at the back
// office's desk, and where a team leader works a query or a visit.
#pragma once

#include <string>

#include "client/presenter/ticket_view.h"

namespace cts::ui {

class WorkActions {
  public:
    virtual ~WorkActions() = default;

    virtual void focus_work(presenter::WorkField field) = 0;
    virtual void write_work(presenter::WorkField field, const std::string& value) = 0;
    virtual void take_their_text(presenter::WorkField) {}  // where several write, somebody may have been faster
    virtual void keep_my_text(presenter::WorkField) {}
    virtual void take_order_step(const std::string&, followup::Action) {}  // where orders stand beside the fields
};

}  // namespace cts::ui
