// What the back office's desk shows, as plain values: the queue, how the due moments were computed, the record beside
// the ticket, its course, the pane it is worked in with its gate, and the form that is open over it. Times are
// instants; how they are written is the screen's.
#pragma once

#include "client/presenter/due_view.h"
#include "client/presenter/views.h"
#include "shared/followup/follow_up_state.h"

namespace cts::presenter {

// ---- the queue ------------------------------------------------------------------------------------------------------
enum class TicketTab { mine, team, over };
inline constexpr int ticket_tabs = static_cast<int>(TicketTab::over) + 1;

struct TicketCount {
    int count = 0;
    bool at_least = false;  // there are more than have been loaded
};
struct TicketCounts {  // of the open ones
    TicketCount mine;
    TicketCount team;
    TicketCount overdue;
    TicketCount soon;  // due within two hours
};

struct ClockView {
    ClockState state{};
    std::optional<model::Instant> due;
    std::optional<model::Instant> stopped;
};
struct TicketRow {
    std::string id;
    std::string short_id;  // as people say it: the day it came in and four characters
    bool urgent = false;
    std::string subject;
    std::string customer_name;
    std::string masked_number;
    std::string project;  // its code
    int complaints = 0;   // of this customer, as far as is known here, this one included
    ClockView first_contact;
    ClockView solved;
    std::string state_label;
    std::string agent_name;  // who has it; empty: nobody by name
    bool mine = false;
    bool ticked = false;
    bool open = true;
};

// ---- the record beside the ticket -----------------------------------------------------------------------------------
struct RecordLine {
    std::string label;
    std::string value;
};
struct LeftBehindRow {  // what that call left behind
    model::Instant at;
    form::FollowUpKind kind{};
    std::string subject;
    std::string state_label;
    std::optional<model::Instant> due;
    bool overdue = false;
    bool open = false;
    bool this_one = false;
};
struct EarlierComplaintRow {
    std::string id;
    model::Instant at;
    std::string subject;
    std::string state_label;
    bool open = false;
};
struct TicketRecordView {
    bool loading = false;
    std::string problem;  // why there is none to be shown; a sentence
    std::string call;     // its id
    std::optional<model::Instant> at;
    std::string zone;  // of the customer
    std::string agent_name;
    int form_version = 0;
    int script_version = 0;
    std::string outcome_label;
    form::OutcomeClass outcome_class{};
    std::vector<RecordLine> lines;  // as its form asks, in the order of the talk
    std::vector<LeftBehindRow> left_behind;
    std::vector<EarlierComplaintRow> complaints;
};

// ---- the ticket that is open ----------------------------------------------------------------------------------------
enum class CourseStep { identity, facts, faq, handling, reply, close };  // H3; their keys are 1 to 6
inline constexpr int course_steps = static_cast<int>(CourseStep::close) + 1;
struct CourseRow {
    CourseStep step{};
    form::Sign sign = form::Sign::open;
    bool current = false;
    std::optional<model::Instant> at;  // when, and by whom, as far as the course says it
    std::string by_name;
    std::string remark;  // of handling: where its orders are
    int missing = 0;     // what the next action lacks of it
};
struct CourseEvent {  // of the whole course, newest first
    model::Instant at;
    std::string by_name;
    std::string what;          // created, assigned, worked, stepped, closed
    std::string action_label;  // empty: no step of its course
    std::string state_label;   // afterwards
    std::string to_name;
    std::string reason;
};

// What is written down. Those of a form (an order, a merge …) too.
enum class WorkField {
    none,
    contacted,          // how the customer was first contacted, and what was said
    identity_verified,  // ticks
    facts_checked,
    faq_searched,
    handling,
    reply,
    reply_way,  // phone, message
    promise,    // what the customer is promised in the reply, by when
    cause,      // menus
    result,
    remedy,
    customer_told,
    into_faq,  // yes or no
    reason,    // of a step that asks why
    // of the forms
    department,
    request,
    answer,        // a department's, noted
    other_ticket,  // a menu of the customer's other tickets
    action,        // of the bulk: which step
    phone,         // of the blacklist: the number, where it is not known here
    everywhere,    // of the blacklist: yes or no
    urgent,        // likewise
    ends_on,       // likewise: a date; empty: no end
    appointment,   // of a visit: a moment
    district,
    visit_result,
};

struct RemoteChange {  // somebody else has written this field meanwhile
    model::Instant at;
    std::string by_name;
    std::string theirs;  // as people read it
};
struct WorkFieldView {
    WorkField field{};
    CourseStep step{};
    Control control{};  // text, multiline, radio, filtered_menu, checks (a single tick), yes_no
    std::string value;  // of ticks and yes_no: "yes", "no" or empty; of menus the name; of moments ISO 8601
    std::string shown;  // as people read it: an option's label
    std::vector<OptionView> options;
    std::string refusal;   // a sentence; empty: nothing is wrong with it
    bool missing = false;  // the action chosen needs it
    bool typed = false;    // differs from what the server has
    bool read_only = false;
    std::optional<RemoteChange> change;
};

struct WorkMissing {
    std::string sentence;
    WorkField field = WorkField::none;  // where to go; none: it is not to be written here
    CourseStep step{};
};
struct WorkGate {                            // of the action chosen
    std::optional<followup::Action> action;  // absent: nothing leads on from here
    std::string action_label;
    std::vector<WorkMissing> missing;  // in the order in which it is needed
    bool open = false;                 // Ctrl+S takes the step
};
struct ActionView {
    followup::Action action{};
    std::string label;
    int missing = 0;
    bool chosen = false;
};

struct OrderRow {
    std::string id;
    int number = 1;
    std::string department;
    std::string request;
    std::string answer;
    std::optional<model::Instant> due;
    ClockState clock = ClockState::not_set;
    std::string state_label;
    bool away = false;                // sent or accepted, not back
    std::vector<ActionView> actions;  // what may be done with it
};

struct AttachmentRow {
    std::string id;
    std::string name;
    std::int64_t bytes = 0;
    std::string by_name;
    model::Instant at;
};

// Somebody else took a step while this was being written.
struct TicketConflict {
    model::Instant at;
    std::string by_name;
    std::string action_label;
    std::string state_label;
    int fields = 0;  // how many of those written here they have written too; each says so itself
};

struct WorkView {
    std::string id;
    std::string short_id;
    std::string subject;
    std::string customer_name;
    std::string masked_number;
    bool urgent = false;
    int complaints = 0;
    int revision = 0;
    std::string state_label;
    bool open = true;
    std::string agent_name;
    std::string what_happened;
    std::vector<IncidentView> incidents;
    std::vector<CourseRow> course;
    std::vector<CourseEvent> history;
    std::vector<OrderRow> orders;
    std::vector<AttachmentRow> attachments;
    std::vector<WorkFieldView> fields;  // in the order of the course
    std::vector<ActionView> actions;
    WorkGate gate;
    std::optional<TicketConflict> conflict;
    TicketRecordView record;
    DueStripView due;
    FaqView faq;
    bool faq_shown = false;
    std::optional<model::Instant> draft_at;  // what is typed was kept on this PC
    std::string notice;                      // of the last command
    bool refused = false;                    // it is a refusal, no confirmation
    bool busy = false;
};

// ---- forms over the desk --------------------------------------------------------------------------------------------
enum class TicketForm {
    order,       // Alt+O: what a department is asked
    order_step,  // of an order: an answer noted, sent back, recalled, opened again; of a query, of a visit
    merge,
    reopen,
    bulk,       // Alt+X: one step for all that are ticked
    blacklist,  // Alt+K: proposed, somebody else decides
    visit,      // Alt+V
};
struct BulkResultRow {
    std::string ticket;  // its id
    std::string short_id;
    std::string customer_name;
    bool taken = false;
    std::string state_label;           // of one that was taken
    std::vector<std::string> reasons;  // why it was not, a sentence each
};
struct FormView {
    TicketForm form{};
    std::string title;  // of order_step: what is done; of the bulk: nothing
    int tickets = 1;    // that it is about
    std::vector<WorkFieldView> fields;
    std::vector<WorkMissing> missing;
    bool open = false;  // Ctrl+S sends it
    bool busy = false;
    std::string notice;
    bool refused = false;
    std::vector<BulkResultRow> results;  // of the bulk, once it came back
};

enum class TicketCaret { none, search, queue, work, form };
struct TicketDeskView {
    TopBarView top;
    TicketCounts counts;
    TicketTab tab = TicketTab::team;
    std::string filter;
    std::vector<TicketRow> rows;  // what is overdue first
    bool more = false;
    bool loading = false;
    bool looking_on = false;  // the filter goes on through the pages behind
    std::string selected;     // of the queue
    int ticked = 0;
    std::optional<WorkView> open;
    std::optional<FormView> form;
    std::string notice;  // of the queue: it could not be fetched
    TicketCaret caret = TicketCaret::none;
    WorkField caret_field = WorkField::none;  // of work and form
    int caret_moves = 0;
};

}  // namespace cts::presenter
