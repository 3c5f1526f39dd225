// The work of Ctrl+S, on the executor's thread: the draft as it stands is written, the call sent to the server to be
// judged strictly, and, where the server does not take it for a reason the agent cannot mend, put into the outbox. It
// leaves the desk as it should be: no draft of a call the server has or the outbox holds.
#pragma once

#include "client/desk/draft_writer.h"
#include "client/presenter/after_fault.h"

namespace cts::presenter {

struct DeskOfCall {  // null: nothing is kept on this PC
    desk::DeskStore* store = nullptr;
    desk::DraftWriter* drafts = nullptr;
};

struct SaveAttempt {
    enum class Where { server, outbox, screen, log_in } where = Where::screen;
    gateway::Answer<api::CallSaved> answer = tl::unexpected(gateway::Fault{});
    std::optional<desk::Trouble> trouble;  // it belonged into the outbox, and could not be kept
    bool asked = true;                     // the server; a call without a slip goes to the outbox first
};

SaveAttempt deliver_call(gateway::Gateway& gateway, const DeskOfCall& desk, const form::Definition& definition,
                         desk::OutboxItem call, const form::KitFiles& kit);

// Without asking the server: its agent is no longer there to wait for it.
std::optional<desk::Trouble> put_in_outbox(const DeskOfCall& desk, const desk::OutboxItem& call,
                                           const form::KitFiles& kit);

}  // namespace cts::presenter
