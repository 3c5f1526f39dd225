// The opening line of a promised callback (G2): it names the earlier contact and asks first whether it is convenient.
// The kit's own opening follows. Said while nothing of the first step has been answered; then it moves to what was
// said.
#pragma once

#include "client/presenter/call_presenter.h"

namespace cts::presenter {

// Empty: this call works no promised callback.
std::vector<TextRun> callback_opening(const api::Claimed& claimed, const Agent& agent, model::Instant now);

// The script with that opening in its place, where the first step's own line is due.
ScriptView opened_by(std::vector<TextRun> opening, ScriptView script, bool answered);

bool is_answered(const form::FormSession& session, const form::Step& step);  // anything of it

}  // namespace cts::presenter
