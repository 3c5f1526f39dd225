#include "client/presenter/ending_view.h"

#include "shared/words/words.h"

namespace cts::presenter {

namespace {

std::vector<WillCreate> will_create(const form::FormSession& session, const form::Outcome& outcome,
                                    const Ending& ending, const followup::Settings& settings) {
    std::vector<WillCreate> created;
    const auto answers = session.counting_answers();
    followup::FinishedCall call{session.kit(), session.definition(), outcome,
                                answers,       ending.moments,       session.context().zone};
    call.sale_doubted = ending.sale_doubted;
    for (const auto& follow_up : followup::plan(call, settings)) created.push_back({follow_up.kind, follow_up.due});
    return created;
}

int complete_fields(const form::FormSession& session) {
    int complete = 0;
    for (const auto& step : session.definition().steps) {
        for (const auto& field : step.fields) {
            const auto& state = session.field_state(field.name);
            const bool asked = state.required || form::is_confirmation_field(field.name);
            if (state.visible && asked && state.problems.empty() && !session.answer_of(field.name).empty()) ++complete;
        }
    }
    return complete;
}

}  // namespace

OutcomeChooserView outcome_chooser(const form::FormSession& session, const Ending& ending,
                                   const followup::Settings& settings, model::Language language) {
    OutcomeChooserView view;
    view.chosen = ending.outcome;
    for (const auto* outcome : session.outcomes()) {
        view.offered.push_back({outcome->name, outcome->label.in(language), outcome->outcome_class,
                                outcome->rule.in(language), outcome->label.zh_CN, outcome->label.en,
                                outcome->scenario});
        if (outcome->name != ending.outcome) continue;
        view.will_create = will_create(session, *outcome, ending, settings);
        view.do_not_call = outcome->do_not_call != form::DoNotCall::no;
    }
    return view;
}

GateView gate_of(const form::FormSession& session, const std::string& chosen, const model::Problems& refused,
                 model::Language language) {
    GateView view;
    const auto* outcome = session.definition().find_outcome(chosen);
    view.outcome_chosen = outcome != nullptr;
    view.complete = complete_fields(session);
    if (outcome == nullptr) return view;
    view.outcome_label = outcome->label.in(language);
    auto missing = session.missing_for(chosen);
    view.open = missing.empty();
    missing.insert(missing.end(), refused.begin(), refused.end());
    for (const auto& problem : missing) view.missing.push_back({words::sentence(problem, language), problem.field});
    return view;
}

}  // namespace cts::presenter
