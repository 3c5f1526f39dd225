// One filling of a form: takes answers and says what is visible, required, wrong, and what is missing for an outcome.
// Pure: the clock, zone, lead's attributes and settings are given (SessionContext). Changing one answer revalidates
// only what depends on it. Answers hidden by a changed parent do not count, but survive until the call is saved (O).
// The server judges with the same class.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/kit.h"
#include "shared/model/instant.h"
#include "shared/model/problem.h"

namespace cts::form {

// Answers by field name, in canonical text (see FieldType). Absent: not answered.
using Answers = std::map<std::string, std::string, std::less<>>;

struct SessionContext {
    std::map<std::string, std::string, std::less<>> variables;  // "lead.name", "agent.number", ...: what is not a field
    std::string zone = "UTC";     // of the customer
    std::string region = "CN";    // of numbers written without a country
    model::Instant at;            // the call's own moment; now() and today() are this
};

enum class Sign { open, done, missing, refused };  // ○ ✓ ! and a refused datum

struct FieldState {
    bool visible = false;
    bool required = false;
    model::Problems problems;  // of the answer as it stands; empty while unanswered
};

struct StepState {
    bool visible = false;
    int missing = 0;   // required fields without an answer
    int refused = 0;   // fields with problems
    bool touched = false;
};

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
    // "This is one datum" (A7): the single-datum rule is answered with a reason and stands aside for this text.
    void one_datum(std::string_view field, std::string_view reason);
    std::optional<std::string> one_datum_reason(std::string_view field) const;

    std::string answer_of(std::string_view field) const;  // canonical, or as typed while refused; hidden ones too
    const FieldState& field_state(std::string_view field) const;
    StepState step_state(std::string_view step) const;
    std::vector<const Option*> options(std::string_view field) const;  // after its choice_filter
    std::string placeholders_filled(std::string_view text, model::Language language) const;  // ${...} for the screen
    std::vector<const Outcome*> outcomes() const;  // those offered now

    // Everything that keeps this outcome from being saved, in talk order (E7). Empty: it may be saved.
    model::Problems missing_for(std::string_view outcome) const;

    Answers counting_answers() const;  // visible ones: what is saved
    std::map<std::string, std::string> one_datum_reasons() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// What a finished record is judged by, on the server: fields unknown, hidden or computed, values not canonical, and
// everything FormSession says about the outcome.
model::Problems judge_record(std::shared_ptr<const Kit> kit, std::string_view purpose, const SessionContext& context,
                             const Answers& answers, const std::map<std::string, std::string>& one_datum_reasons,
                             std::string_view outcome);

}  // namespace cts::form
