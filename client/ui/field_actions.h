// What a person does in one field, as its row says it: on the call screen, and where a stored record is amended.
#pragma once

#include <string>

namespace cts::ui {

class FieldActions {
  public:
    virtual ~FieldActions() = default;

    virtual void focus(const std::string& field) = 0;
    virtual void caret(const std::string&, int) {}  // characters before it; where nothing is kept, nobody asks
    virtual void answer(const std::string& field, const std::string& text) = 0;
    virtual void choose(const std::string& field, const std::string& option) = 0;
    virtual void split(const std::string& field) = 0;
    virtual void one_datum(const std::string& field, const std::string& reason) = 0;
};

}  // namespace cts::ui
