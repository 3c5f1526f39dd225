// What happened to a follow-up, in words: the steps of its course that carry no action of its machine, those of time
// itself among them.
#pragma once

#include <string>

namespace cts::ui {

std::string course_word(const std::string& what);  // created, worked …; of what is not known, its name

}  // namespace cts::ui
