#include "client/ui/kept_words.h"

#include "client/ui/key_table.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {

using presenter::KeptRow;
using presenter::KeptState;

std::string kept_state_word(KeptState state) {
    switch (state) {
        case KeptState::refused:
            return "▲ " + tr("Not taken");
        case KeptState::needs_correction:
            return "! " + tr("Needs correction");
        case KeptState::sending:
            return "○ " + tr("Being sent");
        case KeptState::waiting:
            return "○ " + tr("Waiting");
        case KeptState::unfinished:
            return "○ " + tr("Not finished");
    }
    return {};
}

Tone kept_state_tone(KeptState state) {
    switch (state) {
        case KeptState::refused:
            return Tone::refused;
        case KeptState::needs_correction:
            return Tone::warn;
        case KeptState::sending:
            return Tone::accent;
        case KeptState::waiting:
        case KeptState::unfinished:
            return Tone::plain;
    }
    return Tone::plain;
}

std::string kept_name(const KeptRow& row) {
    if (!row.customer_name.empty()) return row.customer_name;
    if (!row.colleagues) return tr("Name not kept on this PC");
    if (row.agent_name.empty()) return tr("A colleague's call");
    return fill(tr("A call of {name}"), arg("name", row.agent_name));
}

std::string kept_todo(const KeptRow& row, bool connected) {
    switch (row.state) {
        case KeptState::refused:
            return fill(tr("Show it to the team leader. {key} sends it again; so does the next log-in."),
                        arg("key", cap_of(Command::save)));
        case KeptState::needs_correction:
            return fill(tr("The server has it. {key} opens it to be amended."),
                        arg("key", cap_of(Command::next_field)));
        case KeptState::sending:
            return tr("Nothing to do: it is on its way.");
        case KeptState::waiting:
            if (row.own_log_in) return tr("It goes when the colleague who took it logs in on this PC.");
            return connected ? tr("Nothing to do: it goes in its turn.")
                             : tr("Nothing to do: it goes by itself once the server answers.");
        case KeptState::unfinished:
            return tr("It comes back when they log in on this PC.");
    }
    return {};
}

std::string kept_line(const KeptRow& row, bool connected, const std::string& zone) {
    return fill(tr("{state}: {customer}, {outcome}, {when}. {reason} {todo}"), arg("state", kept_state_word(row.state)),
                arg("customer", kept_name(row)), arg("outcome", row.outcome_label),
                arg("when", row.at ? day_minute_text(*row.at, zone) : std::string()), arg("reason", row.why),
                arg("todo", kept_todo(row, connected)));
}

}  // namespace cts::ui
