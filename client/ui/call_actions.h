// What a person does on the call screen, as the screen says it. client_app hands it to the presenter, a test records
// it.
#pragma once

#include <string>

#include "client/ui/faq_actions.h"
#include "client/ui/field_actions.h"

namespace cts::ui {

class CallActions : public FieldActions, public FaqActions {
  public:
    virtual void next_on_phone() = 0;     // dial, answered, hang up: what the state allows
    virtual void customer_hung_up() = 0;  // K3
    virtual void go_to_step(int number) = 0;
    virtual void next_step() = 0;
    virtual void previous_step() = 0;

    virtual void undo() = 0;

    virtual void press_scenario(const std::string& scenario) = 0;  // again: the next sentence
    virtual void leave_scenario() = 0;
    virtual void another_call_waits() = 0;

    virtual void choose_outcome(const std::string& name) = 0;
    virtual void doubt_sale(const std::string& reason) = 0;  // empty: no longer
    virtual void go_to_first_missing() = 0;
    virtual void save() = 0;
};

}  // namespace cts::ui
