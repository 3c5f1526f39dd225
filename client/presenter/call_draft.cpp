#include "client/presenter/call_draft.h"

namespace cts::presenter {

void take_answers(const form::FormSession& session, desk::Draft& into) {
    for (const auto& step : session.definition().steps) {
        for (const auto& field : step.fields) {
            if (auto text = session.answer_of(field.name); !text.empty()) into.answers[field.name] = std::move(text);
            if (auto reason = session.one_datum_reason(field.name)) into.one_datum[field.name] = *reason;
        }
    }
}

void put_back_answers(const desk::Draft& draft, form::FormSession& into) {
    for (const auto& [field, text] : draft.answers) {
        if (into.definition().find_field(field)) into.answer(field, text);
    }
    for (const auto& [field, reason] : draft.one_datum) {
        if (into.definition().find_field(field)) into.one_datum(field, reason);
    }
}

}  // namespace cts::presenter
