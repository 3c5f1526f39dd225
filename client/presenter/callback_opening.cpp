#include "client/presenter/callback_opening.h"

#include <algorithm>

#include "client/presenter/customer_past.h"
#include "client/presenter/script_lines.h"
#include "shared/model/civil.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using words::tr;

// Whole sentences: the day is part of each, so that every language may place it where it belongs.
std::string sentence_for(model::CivilDate day, model::CivilDate today, bool subject, model::Language language) {
    if (day == today)
        return subject ? tr("Hello, this is {agent}, number {number}. Earlier today you asked us to call you again: "
                            "\"{subject}\". Is now a convenient time?",
                            language)
                       : tr("Hello, this is {agent}, number {number}. Earlier today you asked us to call you again. Is "
                            "now a convenient time?",
                            language);
    if (day.plus_days(1) == today)
        return subject ? tr("Hello, this is {agent}, number {number}. Yesterday you asked us to call you again: "
                            "\"{subject}\". Is now a convenient time?",
                            language)
                       : tr("Hello, this is {agent}, number {number}. Yesterday you asked us to call you again. Is now "
                            "a convenient time?",
                            language);
    return subject ? tr("Hello, this is {agent}, number {number}. When we spoke on {day}, you asked us to call you "
                        "again: \"{subject}\". Is now a convenient time?",
                        language)
                   : tr("Hello, this is {agent}, number {number}. When we spoke on {day}, you asked us to call you "
                        "again. Is now a convenient time?",
                        language);
}

std::string spoken_day(model::CivilDate day, model::Language language) {
    static const char* const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    if (language == model::Language::en) return std::to_string(day.day) + ' ' + months[day.month - 1];
    return std::to_string(day.month) + " 月 " + std::to_string(day.day) + " 日";
}

// The sentence cut at its {placeholders}; what is filled in stands out.
std::vector<TextRun> runs_of(std::string_view sentence, const words::Values& values) {
    std::vector<TextRun> runs;
    while (!sentence.empty()) {
        const auto open = std::min(sentence.find('{'), sentence.size());
        if (open > 0) runs.push_back({std::string(sentence.substr(0, open))});
        sentence.remove_prefix(open);
        if (sentence.empty()) break;
        const auto close = std::min(sentence.find('}'), sentence.size() - 1);
        const auto value = values.find(sentence.substr(1, close - 1));
        if (value != values.end()) runs.push_back({value->second, true});
        sentence.remove_prefix(close + 1);
    }
    return runs;
}

}  // namespace

std::vector<TextRun> callback_opening(const api::Claimed& claimed, const Agent& agent, model::Instant now) {
    const auto* promise = worked_promise(claimed);
    if (promise == nullptr || promise->kind != form::FollowUpKind::callback) return {};
    if (claimed.contents.direction == api::Direction::inbound) return {};  // it is the customer who calls
    const auto day = model::to_civil(promise->created_at, claimed.contents.zone).date;
    const auto today = model::to_civil(now, claimed.contents.zone).date;
    const auto sentence = sentence_for(day, today, !promise->subject.empty(), agent.language);
    return runs_of(sentence, {{"agent", agent.user.display_name},
                              {"number", agent.user.number},
                              {"day", spoken_day(day, agent.language)},
                              {"subject", promise->subject}});
}

ScriptView opened_by(std::vector<TextRun> opening, ScriptView script, bool answered) {
    if (opening.empty()) return script;
    if (answered) {
        if (script.said.empty()) script.said = plain(opening);
        return script;
    }
    script.next = plain(script.say_now);
    script.said.clear();
    script.say_now = std::move(opening);
    return script;
}

bool is_answered(const form::FormSession& session, const form::Step& step) {
    return std::ranges::any_of(step.fields, [&](const form::Field& field) {
        return field.type != form::FieldType::note && !session.answer_of(field.name).empty();
    });
}

}  // namespace cts::presenter
