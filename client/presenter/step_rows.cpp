#include "client/presenter/step_rows.h"

namespace cts::presenter {

namespace {

form::Sign sign_of(const form::StepState& state) {
    if (state.refused > 0) return form::Sign::refused;
    if (!state.touched) return form::Sign::open;
    return state.missing > 0 ? form::Sign::missing : form::Sign::done;
}

// The block's own fields are required by the gate, not by the form: what is missing there counts here too.
int confirmation_missing(const form::FormSession& session, const form::Step& step) {
    if (!step.opening_confirmation) return 0;
    return static_cast<int>(form::confirmation_gate(session.kit().product, session.counting_answers()).size());
}

}  // namespace

std::vector<StepRow> step_rows(const form::FormSession& session, std::string_view current, const StepSeconds& spent,
                               model::Language language) {
    std::vector<StepRow> rows;
    for (const auto& step : session.definition().steps) {
        auto state = session.step_state(step.name);
        if (state.touched) state.missing = std::max(state.missing, confirmation_missing(session, step));
        StepRow row{step.name,
                    static_cast<int>(rows.size()) + 1,
                    step.title.in(language),
                    sign_of(state),
                    step.name == current,
                    state.visible,
                    state.missing,
                    state.refused,
                    std::chrono::seconds(0)};
        const auto time = spent.find(step.name);
        if (time != spent.end()) row.spent = std::chrono::duration_cast<std::chrono::seconds>(time->second);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace cts::presenter
