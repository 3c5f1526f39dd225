// A finished record, judged as if its answers had just been given in the order of the talk.
#include <utility>

#include "shared/form/session.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

using model::Problem;
using model::Problems;
using model::Reason;

constexpr std::size_t longest_reason = 200;  // characters

void answer_in_talk_order(FormSession& session, const Answers& answers,
                          const std::map<std::string, std::string>& one_datum_reasons) {
    for (const Step& step : session.definition().steps) {
        for (const Field& field : step.fields) {
            const auto answer = answers.find(field.name);
            if (answer != answers.end()) session.answer(field.name, answer->second);
            const auto reason = one_datum_reasons.find(field.name);
            if (reason != one_datum_reasons.end()) session.one_datum(field.name, reason->second);
        }
    }
}

std::optional<Problem> fault_of_answer(const FormSession& session, const std::string& name, const std::string& text) {
    const Field* field = session.definition().find_field(name);
    if (field == nullptr) return Problem{Reason::unknown_field, name};
    if (field->type == FieldType::note || field->type == FieldType::calculate)
        return Problem{Reason::field_takes_no_answer, name};
    if (!session.field_state(name).visible) return Problem{Reason::field_not_shown, name, {{"label", field->label}}};
    if (text.empty() || session.answer_of(name) != text) return Problem{Reason::wrong_type, name};
    return std::nullopt;
}

std::optional<Problem> fault_of_reason(const FormSession& session, const std::string& name, const std::string& reason) {
    if (session.definition().find_field(name) == nullptr) return Problem{Reason::unknown_field, name};
    const std::string pointer = "/one_datum/" + name;
    if (const auto fault = model::text_fault(reason)) return Problem{*fault, pointer};
    if (model::trim(reason).empty()) return Problem{Reason::required, pointer};
    if (model::length_in_characters(reason) > longest_reason)
        return Problem{Reason::too_long, pointer, {{"max", Translated::neutral(std::to_string(longest_reason))}}};
    return std::nullopt;
}

}  // namespace

Problems judge_record(std::shared_ptr<const Kit> kit, std::string_view purpose, const SessionContext& context,
                      const Answers& answers, const std::map<std::string, std::string>& one_datum_reasons,
                      std::string_view outcome) {
    FormSession session(std::move(kit), purpose, context);
    answer_in_talk_order(session, answers, one_datum_reasons);
    Problems problems;
    for (const auto& [name, text] : answers) {
        if (auto fault = fault_of_answer(session, name, text)) problems.push_back(*std::move(fault));
    }
    for (const auto& [name, reason] : one_datum_reasons) {
        if (auto fault = fault_of_reason(session, name, reason)) problems.push_back(*std::move(fault));
    }
    Problems missing = session.missing_for(outcome);
    problems.insert(problems.end(), std::make_move_iterator(missing.begin()), std::make_move_iterator(missing.end()));
    return problems;
}

}  // namespace cts::form
