// What one call on the screen is made of, for the files that work on it: call_presenter.cpp (what the agent does),
// call_showing.cpp (what is seen), call_phone.cpp (the telephone) and call_keeping.cpp (saving it, keeping it, bringing
// it back). Nobody else includes it.
#pragma once

#include "client/presenter/answer_history.h"
#include "client/presenter/call_presenter.h"
#include "client/presenter/call_times.h"
#include "client/presenter/common_views.h"
#include "client/presenter/faq_desk.h"
#include "client/presenter/field_meter.h"
#include "client/presenter/scenario_desk.h"
#include "client/presenter/step_clock.h"

namespace cts::presenter {

// Shared with work under way, so that an answer that comes back after the screen closed finds nobody and does nothing.
struct CallPresenter::State : std::enable_shared_from_this<CallPresenter::State> {
    State(CallParts given, std::function<void()> on_changed, std::function<void(api::CallSaved)> on_saved)
        : parts(std::move(given)),
          changed(std::move(on_changed)),
          saved(std::move(on_saved)),
          faq(parts.faq),
          session(parts.kit, parts.claimed.contents.purpose,
                  session_context(parts.claimed, parts.project, parts.agent, parts.claimed.contents.issued_at)) {}

    CallParts parts;
    std::function<void()> changed;
    std::function<void(api::CallSaved)> saved;
    FaqDesk faq;
    form::FormSession session;
    AnswerHistory history;
    CallTimes times;
    StepClock step_clock;
    ScenarioDesk scenario;
    FieldMeter meter;
    std::map<std::string, model::Instant> answered_at;
    std::size_t step = 0;
    std::string focus;
    bool in_faq = false;  // the caret searches there; `focus` is the field left
    int caret = -1;
    std::string outcome;
    std::string doubt;  // why the agent doubts the sale (D5); counts while the outcome is a sale
    std::string number_to_dial;
    bool dialling_off = false;
    bool saving = false;
    bool save_again = false;  // after the next log-in
    bool dialling = false;    // the server has been asked for the number
    std::string notice;
    model::Problems refused;  // by the server, until an answer changes
    CallView view;

    const form::Definition& definition() const { return session.definition(); }
    const form::Step& current_step() const { return definition().steps[step]; }
    model::Instant now() const { return parts.clock.now(); }
    bool is_sale() const {
        const auto* meant = definition().find_outcome(outcome);
        return meant != nullptr && form::is_sale(*meant);
    }
    model::Language language() const { return parts.agent.language; }

    void show(std::string focus_field = {}) {
        refresh(std::move(focus_field));
        keep();
        changed();
    }
    void keep() const;
    desk::Draft draft() const;
    void put_back(const desk::Draft& draft);
    void show_line();
    void refresh(std::string focus_field);
    PhoneView phone() const;
    std::vector<FieldView> step_fields() const;
    void show_step();
    void show_ending();

    void enter_step(std::size_t index, std::string focus_field);
    void keep_to_open_step(int direction, std::size_t index);
    void answers_changed(const std::string& field);
    void go_to_field(const std::string& field);
    std::string first_field(const form::Step& of) const;

    void press_scenario(const std::string& name);
    void leave_scenario();
    void hang_up(api::HungUpBy by);
    void go_to_missing();
    api::Telemetry telemetry() const;

    void dial();
    void dialled(const gateway::Answer<api::Dialled>& answer);
    void judge_at(model::Instant at);
    void save();
    void came_back(const SaveAttempt& attempt);
    void refused_on_screen(const SaveAttempt& attempt);
    api::CallSave record() const;
    desk::OutboxItem finished() const;
    void queued();
    DeskOfCall desk() const { return parts.keeping.work ? parts.keeping.work->desk() : DeskOfCall{}; }
    const form::KitFiles& kit_files() const {
        static const form::KitFiles none;
        return parts.keeping.kit_files ? *parts.keeping.kit_files : none;
    }
};

}  // namespace cts::presenter
