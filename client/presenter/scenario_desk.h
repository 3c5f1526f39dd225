// One scenario under way (G4, G7): a key was pressed, its sentences are said one after another, each waits its time,
// and behind the last one the agent hangs up. It keeps what to go back to, so that leaving a scenario costs nothing. It
// hangs up for nobody, moves no caret and reads no clock: the moment is given to it.
//
//   stage   waits          goes on to the next
//   any     its time       by itself when the time is over, or when the agent goes on (the same key again)
//   any     0              when the agent goes on
//   last                   never: the prompt to hang up stands, at once where it waits 0
#pragma once

#include "client/desk/draft.h"
#include "client/presenter/views.h"

namespace cts::presenter {

class ScenarioDesk {
  public:
    struct Before {  // what stood when the first key was pressed
        std::string outcome;
        std::size_t step = 0;
        std::string focus;
    };

    // The same outcome again goes on to its next sentence; another one takes its place and keeps what was before.
    // The outcome must live as long as the desk: it belongs to the call's kit.
    void press(const form::Outcome& outcome, model::Instant at, Before before);
    bool tick(model::Instant now);  // whether something changed by itself
    std::optional<Before> leave();  // Esc; nullopt: none is under way
    void end() { outcome_ = nullptr; }

    // For a draft; taken up again, the timer has gone on meanwhile. An outcome the form does not have is none.
    std::optional<desk::ScenarioAtWork> at_work(const form::Definition& definition) const;
    void go_on_from(const desk::ScenarioAtWork& kept, const form::Definition& definition);

    const form::Outcome* outcome() const { return outcome_; }  // null: none is under way
    std::optional<ScenarioView> view(const form::FormSession& session, model::Language language) const;

  private:
    bool is_last() const;
    bool go_on(model::Instant at);
    void enter(std::size_t stage, model::Instant at);

    const form::Outcome* outcome_ = nullptr;
    std::size_t stage_ = 0;
    std::optional<model::Instant> from_;
    std::optional<model::Instant> until_;  // absent: until the agent goes on
    bool hang_up_ = false;
    Before before_;
};

std::vector<std::string> scenario_names(const form::Definition& definition);
// The outcome that this scenario key means in the form; null: the form has none.
const form::Outcome* outcome_of_scenario(const form::Definition& definition, std::string_view scenario);

}  // namespace cts::presenter
