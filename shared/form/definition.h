// A form as data (A2): read once, never changed. It says what a call asks, in the order of the talk (A5), what each
// datum is for (A4) and what each outcome needs and leaves behind. It knows no answers, no screen, no clock.
// The YAML it is read from is described in docs/form-format.md.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/calendar/time_limit.h"
#include "shared/expr/expression.h"
#include "shared/model/civil.h"
#include "shared/model/language.h"

namespace cts::form {

using model::Translated;

// An expression in the kit's words and ready to run.
using expr::Expression;

enum class FieldType {  // A12
    select_one,         // canonical text: the option's name
    select_multiple,    // names joined by single spaces, in menu order
    text,               // NFC, trimmed
    integer,            // "-12": no plus, no leading zeros
    decimal,            // "12.5": no exponent, no trailing zeros
    money,              // "5.00": the currency's minor digits; the currency stands in the field
    date,               // "2026-10-11"
    time,               // "14:30"
    date_time,          // "2026-10-11T06:30:00.000Z"
    phone,              // E.164, or a service number's digits
    yes_no,             // "yes" | "no"
    note,               // shown, takes no answer
    calculate,          // computed, takes no answer
};
std::string_view field_type_name(FieldType type);  // XLSForm's word where it has one: "select_one", "dateTime"
std::optional<FieldType> parse_field_type(std::string_view name);

struct Option {
    std::string name;
    Translated label;
    Translated rule;                             // when to choose it (A6)
    bool other = false;                          // the "other" of its menu
    std::map<std::string, std::string> columns;  // further columns a choice_filter may read
    int line = 0;                                // in its file
};

struct Menu {
    std::string name;
    std::vector<Option> options;
    bool closed = false;  // complete by nature: needs no "other"
    int line = 0;
    const Option* find(std::string_view option_name) const;
};

struct Constraint {
    Expression that;
    Translated message;
};

struct UsageRule {  // A10: what the remarks field takes until the form changes
    model::CivilDate from;
    Translated text;
};

enum class Appearance { automatic, radio, dropdown, multiline };

struct Field {
    std::string name;
    FieldType type = FieldType::text;
    std::string menu;  // name of its menu; empty for types without
    Translated label;
    Translated purpose;
    Translated hint;
    Translated example;
    Appearance appearance = Appearance::automatic;
    std::optional<Expression> relevant;
    std::optional<Expression> required;  // absent: optional; `required: true` is the expression true()
    std::optional<Constraint> constraint;
    std::optional<Expression> choice_filter;  // reads the option's columns by their bare ${name}
    std::optional<Expression> calculation;
    std::optional<UsageRule> usage_rule;
    std::string answer_field;     // of a question: where the answer given goes (A7)
    Translated single_datum_off;  // why the single-datum rule does not run here; empty: it runs
    std::string currency;         // of money: ISO 4217
    int max_length = 200;         // of text: characters
    bool personal = false;        // C3
    int line = 0;                 // in its file
};

struct SayLine {      // what the agent says
    Translated text;  // with ${placeholders}; __must be said__
    std::optional<Expression> relevant;
    std::string field;  // shown while this field has the focus; empty: the step's own
};

struct Step {
    std::string name;
    Translated title;
    std::optional<Expression> relevant;
    std::vector<SayLine> say;
    Translated next;                    // one line: what follows
    std::vector<std::string> faq;       // entries offered here
    bool opening_confirmation = false;  // its first fields are the block's (opening_confirmation.h)
    std::vector<Field> fields;
    int line = 0;
};

enum class OutcomeClass { success, refusal, pending, unreachable, not_eligible, complaint, invalid };
std::string_view outcome_class_name(OutcomeClass value);
std::optional<OutcomeClass> parse_outcome_class(std::string_view name);

struct GateRule {
    Expression that;
    Translated otherwise;  // the sentence shown while it fails
    std::string field;     // where the agent mends it; empty: the first field `that` reads
};

enum class FollowUpKind {
    callback,
    second_confirmation,  // before charging starts (F1)
    complaint_ticket,     // H1
    remedial_call,        // of a sale that does not conform, or that its agent doubts (D5)
    technical_query,      // G5
    field_visit,          // H8
    department_order,     // what another department is asked for (H3)
};
std::string_view follow_up_kind_name(FollowUpKind kind);
std::optional<FollowUpKind> parse_follow_up_kind(std::string_view name);

enum class FollowUpOwner {
    same_agent,
    team,
    back_office,
    team_leader,
    speaker,      // a colleague who speaks the customer's language (G6)
    skilled,      // a colleague with a named skill
    field_group,  // of the customer's district (H8)
    department,
};
std::string_view follow_up_owner_name(FollowUpOwner owner);
std::optional<FollowUpOwner> parse_follow_up_owner(std::string_view name);

enum class FollowUpPriority { normal, urgent };
std::string_view follow_up_priority_name(FollowUpPriority priority);
std::optional<FollowUpPriority> parse_follow_up_priority(std::string_view name);

struct FollowUpRule {
    FollowUpKind kind = FollowUpKind::callback;
    FollowUpOwner owner = FollowUpOwner::same_agent;
    std::string at_field;                       // due at the moment in this date_time field
    std::optional<calendar::TimeLimit> within;  // or this long after the call's end
    bool before_trial_end = false;              // or the set lead time before the trial ends (F1)
    std::string subject_field;                  // what it is about: a field's answer
    std::string language_field;                 // of a speaker: the select_one whose options are BCP 47 tags
    FollowUpPriority priority = FollowUpPriority::normal;
    std::string district;    // of a field group: a select_one, or "lead.NAME": a column of the list
    std::string department;  // its name
    std::string skill;       // its name
    std::optional<calendar::TimeLimit> first_contact;  // of a ticket: the limit agreed; absent: the project's (H1)
    std::optional<calendar::TimeLimit> solved;
};

// What a call says about the promise it was made for: a trial before charging, a sale that did not conform (F2, D5).
enum class Settlement { confirmed, cancelled, told_how };
std::string_view settlement_name(Settlement settlement);
std::optional<Settlement> parse_settlement(std::string_view name);

enum class DoNotCall { no, project, global };

struct ScenarioStage {               // G4, G7: what is said, then how long one waits
    Translated say;                  // placeholders are filled in
    std::chrono::milliseconds wait;  // 0: until the agent goes on
};

struct RetryRule {                    // G8
    std::chrono::milliseconds after;  // since the end of the call
    int at_most = 0;                  // calls of a lead that end with this outcome; then the lead is closed
};

struct Outcome {
    std::string name;
    OutcomeClass outcome_class = OutcomeClass::pending;
    Translated label;
    Translated rule;                     // when to choose it
    std::optional<Expression> relevant;  // offered only while this holds
    bool complete_all = false;           // every required field of every open step; else only those of complete_steps
    std::vector<std::string> complete_steps;
    std::vector<GateRule> requires_rules;
    std::vector<FollowUpRule> follow_ups;
    DoNotCall do_not_call = DoNotCall::no;
    bool confirmed_sale = false;                 // needs the opening confirmation's gate (E7)
    std::string scenario;                        // its key stands in the client's one key table
    std::vector<ScenarioStage> scenario_stages;  // in order; behind the last one the agent hangs up
    std::optional<RetryRule> retry;
    std::optional<Settlement> settles;  // absent: the promise stays as it is
    int line = 0;
};
// The customer bought: a success that went through the opening confirmation.
bool is_sale(const Outcome& outcome);
// It reached nobody, or settled nothing: the lead is to be called again.
bool leaves_lead_open(const Outcome& outcome);

class OptionWords;

class Definition {
  public:
    std::string kit;
    std::string purpose;
    Translated title;
    std::map<std::string, Menu> menus;
    std::vector<Step> steps;
    std::vector<Outcome> outcomes;
    std::shared_ptr<const OptionWords> option_words;  // of the menus; absent where it was not read from a file

    const Field* find_field(std::string_view name) const;
    const Step* step_of(std::string_view field_name) const;
    const Outcome* find_outcome(std::string_view name) const;
    const Menu* menu_of(const Field& field) const;
};

}  // namespace cts::form
