// The screen's word and tone for an outcome's class, a follow-up's kind, a project's state.
#pragma once

#include <string>

#include "client/presenter/views.h"
#include "client/ui/chip.h"

namespace cts::ui {

std::string class_word(form::OutcomeClass outcome_class);
Tone class_tone(form::OutcomeClass outcome_class);
std::string follow_up_word(form::FollowUpKind kind);
std::string project_state_word(const std::string& state);
Tone project_state_tone(const std::string& state);

// "second confirmation, 13 Nov"; without a due moment: "second confirmation, due: not set".
std::string will_create_text(const presenter::WillCreate& created, const std::string& zone);

}  // namespace cts::ui
