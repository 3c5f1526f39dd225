// How a kept call is told: the word of its state, what is to be done about it, the line for assistive technology.
#pragma once

#include <string>

#include "client/presenter/kept_view.h"
#include "client/ui/chip.h"

namespace cts::ui {

std::string kept_state_word(presenter::KeptState state);  // with its sign
Tone kept_state_tone(presenter::KeptState state);
std::string kept_name(const presenter::KeptRow& row);  // the customer, or whose call it is
std::string kept_todo(const presenter::KeptRow& row, bool connected);
std::string kept_line(const presenter::KeptRow& row, bool connected, const std::string& zone);

}  // namespace cts::ui
