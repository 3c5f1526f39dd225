// What the list of kept calls shows: each call that is not yet settled, by name, with its state.
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

enum class KeptState {
    refused,           // the server does not take it; it stays on this PC with the reason
    needs_correction,  // the server has it, and wants it corrected
    sending,           // at this moment
    waiting,           // for its turn, or for the server
    unfinished,        // a colleague's call that was not saved to the end
};
struct KeptRow {
    std::string id;  // of the call
    KeptState state{};
    bool colleagues = false;    // whose customer is not shown (C4)
    bool own_log_in = false;    // waits for the colleague's own log-in: it has no slip
    std::string agent_name;     // of a colleague, where it is known
    std::string customer_name;  // empty: not known here
    std::optional<model::Instant> at;
    std::string outcome_label;
    form::OutcomeClass outcome_class{};
    std::string why;  // of refused, a sentence
    int problems = 0;
};
struct KeptAnswer {
    std::string label;
    std::string value;
};
struct KeptDetail {
    KeptRow row;
    std::vector<std::string> problems;  // of needs_correction, sentences
    std::vector<KeptAnswer> answers;    // in the order of the form; of one's own calls
};
struct KeptView {
    TopBarView top;
    std::vector<KeptRow> rows;  // what needs a person first
    std::string selected;
    std::optional<KeptDetail> open;
    bool loading = false;
    std::string trouble;  // why this PC keeps nothing now; empty: it does
};

}  // namespace cts::presenter
