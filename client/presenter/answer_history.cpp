#include "client/presenter/answer_history.h"

namespace cts::presenter {

namespace {

constexpr std::size_t most_steps = 200;

AnswerBefore before(const form::FormSession& session, const std::string& field) {
    return {field, session.answer_of(field), session.one_datum_reason(field).value_or("")};
}

}  // namespace

void AnswerHistory::note_typing(const form::FormSession& session, const std::string& field) {
    if (field == typing_in_) return;
    note(session, {field});
    typing_in_ = field;
}

void AnswerHistory::note(const form::FormSession& session, const std::vector<std::string>& fields) {
    std::vector<AnswerBefore> step;
    for (const auto& field : fields) step.push_back(before(session, field));
    steps_.push_back(std::move(step));
    if (steps_.size() > most_steps) steps_.erase(steps_.begin());
    typing_in_.clear();
}

std::optional<std::string> AnswerHistory::undo(form::FormSession& session) {
    typing_in_.clear();
    if (steps_.empty()) return std::nullopt;
    const auto step = std::move(steps_.back());
    steps_.pop_back();
    for (const auto& answer : step) {
        session.answer(answer.field, answer.text);
        if (!answer.one_datum.empty()) session.one_datum(answer.field, answer.one_datum);
    }
    return step.empty() ? std::nullopt : std::optional(step.front().field);
}

}  // namespace cts::presenter
