// One filling of a form: takes answers and says what is visible, required, wrong, and what is missing for an outcome.
// Pure: the clock, zone, lead's attributes and settings are given (SessionContext). Changing one answer revalidates
// only what depends on it. Answers hidden by a changed parent do not count, but survive until the call is saved (O).
// The server judges with the same class.
//
// What counts: the answer of a visible field that could be read and, of a select, is offered by its choice_filter. Only
// that is read by expressions, saved, and planned from. A constraint that fails or a refused datum still counts in
// expressions, but no outcome can be saved while it stands.
//
// ${...} that is no field is looked up in SessionContext::variables, then among what the kit states: product.name,
// product.tariff, product.trial_days, product.opens_from_days, product.opens_to_days, product.what_it_does,
// product.how_to_use, product.how_to_enquire, product.how_to_cancel, product.charging, and two dates of the customer's
// calendar counted from the day of context.at, which is day 0:
//   product.trial_end  trial_days days later: the last day of the trial, as told when the customer agrees in this call
//   product.opens_by   opens_within_to working days later, Monday to Friday; a calendar that knows the statutory
//   holidays
//                      gives its own "product.opens_by" (ISO) in the variables
// A variable of the same name, given in the context, takes precedence. What is unknown is empty.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/kit.h"
#include "shared/form/single_datum.h"
#include "shared/model/instant.h"
#include "shared/model/problem.h"

namespace cts::form {

// Answers by field name, in canonical text (see FieldType). Absent: not answered.
using Answers = std::map<std::string, std::string, std::less<>>;

struct SessionContext {
    std::map<std::string, std::string, std::less<>> variables;  // "lead.name", "agent.number", ...: what is not a field
    std::string zone = "UTC";                                   // of the customer
    std::string region = "CN";                                  // of numbers written without a country
    model::Instant at;                                          // the call's own moment; now() and today() are this
};

enum class Sign { open, done, missing, refused };  // ○ ✓ ! and a refused datum

// Details of the problems' sentences: too_long {max}, not_in_menu {value: labels no longer offered}, constraint_failed
// {label}, and what single_datum.h names.
struct FieldState {
    bool visible = false;
    bool required = false;
    model::Problems problems;  // of the answer as it stands; empty while unanswered
};

struct StepState {
    bool visible = false;
    int missing = 0;  // required fields without an answer
    int refused = 0;  // fields with problems
    bool touched = false;
};

struct SessionState;  // session_state.h

class FormSession {
  public:
    FormSession(std::shared_ptr<const Kit> kit, std::string_view purpose, SessionContext context);
    ~FormSession();
    FormSession(FormSession&&) noexcept;
    FormSession& operator=(FormSession&&) noexcept;

    const Kit& kit() const;
    const Definition& definition() const;
    const SessionContext& context() const;

    // Text as typed or chosen. Understood, it is kept in canonical form; not understood, it is kept as typed and the
    // field's problems say why. Empty text clears. An unknown field is a broken invariant: ask the definition first.
    void answer(std::string_view field, std::string_view text);
    // "This is one datum" (A7): the single-datum rule is answered with a reason and stands aside for this text; a
    // change of the text makes it void. Taken only while the rule refuses the text; an empty reason takes it back.
    void one_datum(std::string_view field, std::string_view reason);
    std::optional<std::string> one_datum_reason(std::string_view field) const;

    std::string answer_of(std::string_view field) const;  // canonical, or as typed while refused; hidden ones too
    const FieldState& field_state(std::string_view field) const;
    // What the single-datum rule finds in the answer, with the splits; empty once it is answered by one_datum.
    std::vector<SingleDatumFinding> single_datum_findings(std::string_view field) const;
    StepState step_state(std::string_view step) const;
    std::vector<const Option*> options(std::string_view field) const;                        // after its choice_filter
    std::string placeholders_filled(std::string_view text, model::Language language) const;  // ${...} for the screen
    bool holds(const Expression& expression) const;  // as the answers stand now: whether a say line is shown
    std::vector<const Outcome*> outcomes() const;    // those offered now

    // Everything that keeps this outcome from being saved, in talk order (E7). Empty: it may be saved.
    //   wrong anywhere visible          the field's own problems
    //   unanswered                      required: of the outcome's complete steps; of the fields its rules or its
    //                                   follow-ups' subjects read; of the confirmation the gate speaks instead
    //   a follow-up's at_field          promised_time_missing, unless it is a visit, which can be appointed later;
    //                                   before context.at: promised_time_past
    //   requires                        gate_closed with the kit's sentence, at the rule's field
    //   confirmed_sale                  the opening confirmation's gate
    //   the outcome itself              unknown_outcome, outcome_not_offered: field "/outcome"
    // Details: required and outcome_not_offered {label}, gate_closed {outcome: its label}, not_told {item}.
    model::Problems missing_for(std::string_view outcome) const;

    Answers counting_answers() const;  // what is saved; computed fields are not among them
    std::map<std::string, std::string> one_datum_reasons() const;

  private:
    std::unique_ptr<SessionState> state_;
};

// What a finished record is judged by, on the server: fields unknown, hidden or computed, values not canonical, and
// everything FormSession says about the outcome. A value that can be read but is not written canonically is wrong_type;
// a reason for "one datum" that is no clean text of 1 to 200 characters has the field "/one_datum/<field>".
model::Problems judge_record(std::shared_ptr<const Kit> kit, std::string_view purpose, const SessionContext& context,
                             const Answers& answers, const std::map<std::string, std::string>& one_datum_reasons,
                             std::string_view outcome);

}  // namespace cts::form
