// What a person does with stored records (A11), as their screen says it.
#pragma once

#include <string>

#include "client/ui/field_actions.h"

namespace cts::ui {

class RecordActions : public FieldActions {
  public:
    virtual void open_record(const std::string& call) = 0;
    virtual void more_records() = 0;
    virtual void choose_field(const std::string& field) = 0;
    virtual void give_reason(const std::string& reason) = 0;
    virtual void send_amendment() = 0;
    virtual void take_theirs() = 0;
    virtual void keep_mine() = 0;
    virtual void leave_records() = 0;
};

}  // namespace cts::ui
