// What Ctrl+Z takes back: the answers as they stood before the last commands. Typing in one field is one step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/form/session.h"

namespace cts::presenter {

struct AnswerBefore {
    std::string field;
    std::string text;
    std::string one_datum;  // its reason, where there was one
};

class AnswerHistory {
  public:
    void note_typing(const form::FormSession& session, const std::string& field);
    void note(const form::FormSession& session, const std::vector<std::string>& fields);
    // Puts the last step back; the field it belongs to. nullopt: nothing to take back.
    std::optional<std::string> undo(form::FormSession& session);

  private:
    std::vector<std::vector<AnswerBefore>> steps_;
    std::string typing_in_;
};

}  // namespace cts::presenter
