// One call on the screen: turns what the agent does into answers, and the session into what the screen draws (A5, A7,
// E7, I1, I3). Commands change state at once and call `changed`; what needs the server runs on the executor. It knows
// no wx. All commands come from the screen's thread.
#pragma once

#include <functional>
#include <memory>

#include "client/gateway/gateway.h"
#include "client/presenter/executor.h"
#include "client/presenter/kept_work.h"
#include "client/presenter/views.h"

namespace cts::presenter {

struct Agent {
    model::User user;
    model::Language language = model::Language::zh_CN;
};

struct CallKeeping {           // how a call is kept until the server has it
    KeptWork* work = nullptr;  // null: nothing is kept on this PC
    std::shared_ptr<const form::KitFiles> kit_files;
    std::optional<desk::Draft> draft;                   // the call comes back as it stood there
    std::function<void(const api::CallSaved&)> queued;  // it is in the outbox: what is known of it
    std::function<void()> log_in_again;                 // the server no longer knows us; the call stays
};

struct CallParts {  // what a call is made of
    gateway::Gateway& gateway;
    Executor& executor;
    const model::Clock& clock;
    Agent agent;
    api::Project project;
    std::shared_ptr<const form::Kit> kit;  // of the slip's versions
    std::shared_ptr<const faq::FaqIndex> faq;
    api::Claimed claimed;
    CallKeeping keeping{};
    std::optional<api::TakenAlone> alone{};  // no server answered: `claimed` is made up here, without a slip
};

class CallPresenter {
  public:
    CallPresenter(CallParts parts, std::function<void()> changed, std::function<void(api::CallSaved)> saved);
    ~CallPresenter();

    const CallView& view() const;
    void use_language(model::Language language);

    // the telephone
    void dial();                     // F9 while idle: asks the server for the number, notes dialled_at
    void answered();                 // F9 while dialling
    void came_in();                  // the customer calls: answered at once
    void hang_up(api::HungUpBy by);  // F9 while dialling or connected
    void tick();                     // once a second: the seconds in the talk flow

    // the talk flow
    void go_to_step(int number);
    void next_step();
    void previous_step();
    void focus(const std::string& field);                // the script follows
    void caret(const std::string& field, int position);  // of the field with the focus, in characters

    // answers
    void answer(const std::string& field, const std::string& text);
    void choose(const std::string& field, const std::string& option);     // toggles in a multiple choice
    void split(const std::string& field);                                 // Alt+S
    void one_datum(const std::string& field, const std::string& reason);  // Alt+O
    void undo();                                                          // Ctrl+Z: the last command on answers

    // frequently asked questions
    void search_faq(const std::string& query);
    void select_faq(int row);
    void told_faq();        // Ctrl+Enter
    void no_answer_here();  // Alt+N

    // scenarios (G7): the outcome, its sentences and its timer in one press; again: the next sentence
    void press_scenario(const std::string& scenario);
    void leave_scenario();      // Esc: the outcome, step and field from before; nothing typed goes
    void another_call_waits();  // says what to do first
    void this_call_first();     // says so: what was asked for opens between calls

    // the end
    void choose_outcome(const std::string& name);
    void doubt_sale(const std::string& reason);  // Alt+D; empty: no longer. Kept while another outcome is chosen
    void go_to_first_missing();                  // Alt+G, and Ctrl+S while the gate is shut
    api::Telemetry telemetry() const;            // of the call so far (A3)
    void save();  // Ctrl+S: hangs up if need be, sends; a refusal keeps everything and shows where

    // around a log-in or the loss of the line
    void come_back();     // the screen is shown again; a save that waited for a log-in goes on
    void go_on();         // logged in behind the screen: a save that waited for it goes on
    void line_changed();  // the top bar follows
    void hand_over();     // somebody else logs in: a save that waited goes to the outbox
    const std::string& customer_name() const;

  private:
    struct State;
    std::shared_ptr<State> state_;  // work under way holds it too
};

}  // namespace cts::presenter
