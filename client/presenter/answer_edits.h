// Small edits of answers that a key makes: ticking an item of a multiple choice, putting a refused text's parts where
// they belong (A7). A part nobody has a field for, or whose field holds something else, stays where it was: nothing
// is lost.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/form/session.h"

namespace cts::presenter {

std::string toggled(const std::string& chosen, const std::string& option);  // names joined by single spaces

std::map<std::string, std::string> split_answers(const form::FormSession& session, const std::string& field,
                                                 const std::vector<form::SplitPart>& parts);

}  // namespace cts::presenter
