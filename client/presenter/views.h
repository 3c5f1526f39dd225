// What the screens draw, as plain values. A presenter fills these, a view in client/ui draws them and sends back what
// the person did. No wx here, no words of the screen's own: texts come from the kit or from shared/words.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/faq/faq_index.h"
#include "shared/api/messages.h"
#include "shared/form/opening_confirmation.h"
#include "shared/form/session.h"
#include "shared/model/instant.h"

namespace cts::presenter {

struct TopBarView {
    std::string project_title;
    int form_version = 0;
    int script_version = 0;     // of the product's file
    std::string project_state;  // prepare, pilot, running, suspended, closed
    std::string agent_name;
    std::string agent_number;
    bool connected = true;
    std::optional<model::Instant> lost_since;  // while not connected
    std::string line_problem;                  // the last one, while not connected
    int outbox = 0;                            // waiting to be sent
    bool sending = false;
    int outbox_attention = 0;  // kept, and not taken by the server
    std::string unkept;        // why this PC keeps no drafts; empty: it does
    std::string zone;          // of the user's PC, for the clock
    bool practice = false;     // nobody is called, and it counts nowhere
};

enum class PhoneState { idle, dialling, connected, wrap_up };
struct PhoneView {
    PhoneState state = PhoneState::idle;
    std::optional<model::Instant> since;  // what the timer counts from
    std::string number_to_dial;           // shown large while dialling; empty: dialling is off
    bool dialling_off = false;
};

struct StepRow {
    std::string name;
    int number = 0;  // its key, from 1
    std::string title;
    form::Sign sign = form::Sign::open;
    bool current = false;
    bool open = true;  // its relevance holds
    int missing = 0;
    int refused = 0;
    std::chrono::seconds spent{0};
};

struct TextRun {
    std::string text;
    bool name = false;      // filled in: accent, bold
    bool must_say = false;  // underlined
};
struct ScriptView {
    std::string said;  // the line said before
    std::vector<TextRun> say_now;
    std::string next;
};

struct ScenarioView {      // a scenario key is at work (G4, G7)
    std::string scenario;  // its name: the key stands in the one key table
    std::string label;     // of its outcome
    std::vector<TextRun> say;
    bool rule_only = false;  // the kit gives no sentences: `say` is the outcome's rule
    int stage = 1;
    int stages = 1;
    std::optional<model::Instant> wait_from, wait_until;  // absent: until the agent goes on
    bool hang_up = false;                                 // everything is said: F9
};

struct OptionView {
    std::string name;
    std::string label;
    std::string rule;
    std::string filter_zh;  // both labels, for typing to filter
    std::string filter_en;
    bool chosen = false;
};
struct SplitRow {
    std::string field;
    std::string label;  // empty: no field is known for it
    std::string text;
};
struct RefusalView {
    std::string sentence;
    std::vector<SplitRow> split;  // empty: nothing to split
    bool one_datum_offered = false;
};
enum class Control { none, text, multiline, radio, dropdown, filtered_menu, checks, yes_no };
struct FieldView {
    std::string name;
    form::FieldType type{};
    Control control{};
    std::string label;
    std::string purpose;
    std::string hint;
    std::string unit;  // of money: its currency
    bool required = false;
    std::string value;  // canonical, or as typed while refused; of choices the names
    std::string shown;  // of date_time, money …: as people write it
    std::vector<OptionView> options;
    std::optional<RefusalView> refusal;
    bool one_datum_answered = false;
    std::string usage_rule;  // shown above the field
    int max_length = 0;
};

struct ConfirmationRow {
    form::ConfirmationPart part{};
    form::Sign sign = form::Sign::open;
    std::string title;
    std::string subtitle;              // second yes: "with tariff, …"; told: "6/7"
    std::vector<FieldView> fields;     // usually one; owner has the word heard, first yes the question
    std::string remark;                // "question asked: answer first"
    std::optional<model::Instant> at;  // when it was answered
};

struct MissingItem {
    std::string sentence;
    std::string field;  // where to go
};
struct GateView {
    bool outcome_chosen = false;
    bool open = false;
    std::string outcome_label;
    std::vector<MissingItem> missing;
    int complete = 0;  // items that are there
};
struct OutcomeView {
    std::string name;
    std::string label;
    form::OutcomeClass outcome_class{};
    std::string rule;
    std::string filter_zh;
    std::string filter_en;
    std::string scenario;  // its key's name; empty: none
};
struct WillCreate {
    form::FollowUpKind kind{};
    std::optional<model::Instant> due;  // absent: not set
};
struct OutcomeChooserView {
    std::vector<OutcomeView> offered;
    std::string chosen;  // name
    std::vector<WillCreate> will_create;
    bool do_not_call = false;
};

inline constexpr int longest_doubt = 200;  // characters; the server takes no more
struct DoubtView {                         // the agent doubts the sale (D5)
    bool offered = false;                  // the outcome chosen is a sale
    std::string reason;                    // empty: no doubt
};

// A ticket of its kind is met with the approved answer before anything else (H6).
struct IncidentView {
    std::string id;
    std::string title;
    std::string answer;
    std::optional<model::Instant> ends_at;  // as expected; absent: nobody can say
    bool put_down = false;                  // the ticket worked is put down to it
};

struct FaqRow {
    std::string name;
    std::string question;
    std::string second_question;  // in the other language when the query matched there
    std::vector<faq::Highlight> highlights;
    std::int64_t uses = 0;
};
struct FaqView {
    std::string query;
    std::vector<FaqRow> rows;
    int selected = -1;
    std::string answer;
};

struct EarlierCallRow {
    model::Instant at;
    std::string outcome_label;
    form::OutcomeClass outcome_class{};
    std::string agent_name;
    bool inbound = false;
    std::string other_project;  // its code; empty: this one
    bool migrated = false;      // made elsewhere before
};
struct PromiseRow {
    form::FollowUpKind kind{};
    std::optional<model::Instant> due;  // absent: not set
    std::string subject;
    std::string agent_name;  // whose it is; empty: nobody's own
    form::FollowUpOwner owner{};
    bool worked = false;  // by this call
    model::Instant created_at;
};
struct ComplaintsView {  // of this number, in every project (H4)
    int open = 0;
    int in_all = 0;
    std::optional<model::Instant> latest;
};
struct CustomerView {
    std::string name;
    std::string salutation;
    std::string masked_number;
    std::string zone;                                             // of the customer: its local time is shown
    int contact_number = 1;                                       // 0: not known here
    std::vector<std::pair<std::string, std::string>> attributes;  // label, value
    std::string promised_note;
    std::vector<EarlierCallRow> earlier;
    std::vector<PromiseRow> promises;
    ComplaintsView complaints;
};

struct CallView {
    TopBarView top;
    PhoneView phone;
    std::vector<StepRow> steps;
    int step_number = 1;
    std::string step_title;
    std::optional<model::Instant> step_since;
    ScriptView script;
    std::vector<std::string> scenarios;         // those the form has, by name
    std::optional<ScenarioView> scenario;       // stands where the script does
    std::vector<ConfirmationRow> confirmation;  // empty: not this step
    int confirmation_missing = 0;
    std::vector<FieldView> fields;  // the step's other fields
    CustomerView customer;
    FaqView faq;
    OutcomeChooserView outcome;
    GateView gate;
    DoubtView doubt;
    std::string focus_field;  // where the caret belongs after the last command; empty: leave it
    int caret = -1;           // characters before it there; -1: at the end
    std::string notice;       // one line from the last command: saved, refused by the server, unreachable …
    bool saving = false;
    std::optional<model::Instant> draft_at;
};

struct FollowUpRow {
    std::string id;
    form::FollowUpKind kind{};
    std::optional<model::Instant> due;
    std::string customer_name;
    std::string masked_number;
    std::string subject;
};
struct WhyLine {
    api::Why why;
};
struct SavedCallRow {
    std::string customer_name;
    std::string outcome_label;
    form::OutcomeClass outcome_class{};
    std::vector<WillCreate> created;
    std::optional<model::Instant> from, to;
    bool acknowledged = false;
    bool already_had = false;
    bool needs_correction = false;
};
struct BetweenCallsView {
    TopBarView top;
    PhoneView phone;
    std::optional<CustomerView> next;  // absent: nobody is waiting
    std::vector<api::Why> why;
    ScriptView opening;
    std::vector<FollowUpRow> follow_ups;
    api::DayTally today;
    std::vector<std::pair<std::string, int>> outcomes_today;  // label, count
    std::optional<SavedCallRow> last;
    std::string notice;
    bool loading = false;
};

struct LogInView {
    std::string server;
    std::string login;
    std::string notice;
    bool busy = false;
};
struct ProjectRow {
    std::string code;
    std::string title;
    std::string state;
};

}  // namespace cts::presenter
