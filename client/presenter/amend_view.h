// What the record's panel shows: the record, the field being amended, the others' change in between, the history.
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

struct RecordRow {
    std::string id;
    std::optional<model::Instant> at;
    std::string customer_name;  // empty: nobody said it
    std::string outcome_label;
    form::OutcomeClass outcome_class{};
    bool needs_correction = false;
    int problems = 0;
    std::string masked_number;
    std::string zone;           // of the customer
    std::string other_project;  // its code; empty: the one that is open
    bool practice = false;      // nobody was called, and it counts nowhere
    bool migrated = false;      // made elsewhere before
};
struct ProblemRow {
    std::string field;
    std::string label;
    std::string sentence;
};
struct AmendmentRow {
    model::Instant at;
    std::string by_name;
    std::string label;  // of the field
    std::string before;
    std::string after;
    std::string reason;
};
struct AmendConflict {  // somebody was faster
    model::Instant at;
    std::string by_name;
    std::string label;
    std::string theirs;
    bool same_field = false;
};
struct FieldChoice {
    std::string name;
    std::string label;
    std::string shown;  // as it stands
    std::string filter_zh;
    std::string filter_en;
    bool has_problem = false;
};
enum class AmendCaret { none, field, value, reason };
struct AmendView {
    RecordRow record;
    int form_version = 0;
    std::vector<ProblemRow> problems;
    std::vector<FieldChoice> fields;
    std::string field;                // chosen; empty: none yet
    std::string current;              // its value as it stands
    std::optional<FieldView> editor;  // of the new value
    std::string reason;
    std::optional<AmendConflict> conflict;
    std::vector<AmendmentRow> history;  // newest first
    std::string notice;
    bool refused = false;  // the notice is a refusal, not a confirmation
    bool busy = false;
    AmendCaret caret = AmendCaret::none;  // where it belongs after the last command
    int caret_moves = 0;                  // counts the commands that move it
};
struct RecordsView {
    TopBarView top;
    std::vector<RecordRow> rows;  // those that need correction first, then own calls, newest first
    std::string selected;
    bool more = false;
    bool loading = false;
    std::string notice;
    std::optional<AmendView> open;
};

}  // namespace cts::presenter
