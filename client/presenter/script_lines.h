// What the agent says now, said before and says next (I3), cut into runs: names filled in stand out, words that must be
// said (__so__) are underlined. It follows the focused field.
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

std::vector<TextRun> script_runs(const form::FormSession& session, std::string_view text, model::Language language);
std::string plain(const std::vector<TextRun>& runs);  // without looks
ScriptView script_of(const form::FormSession& session, const form::Step& step, std::string_view focus_field,
                     model::Language language);

}  // namespace cts::presenter
