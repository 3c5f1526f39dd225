// An agent with nothing but a keyboard, before the real client in a real window. Every method is what their hands do:
// keys, and where Chinese is written, the text an input method commits. It waits until the screen has followed, and
// reads what stands there; it never asks a presenter to do anything.
#pragma once

#include <optional>
#include <string>

#include "client/desktop.h"
#include "tests/client/ui/ui_driver.h"
#include "tests/scenarios/running_server.h"

namespace cts::tests {

class AgentAtWork {
  public:
    AgentAtWork(RunningServer& server, model::Language language);               // opens the client
    AgentAtWork(RunningServer& server, const gateway::ServerAddress& as_told);  // which looks for the server there
    ~AgentAtWork();                                                             // closes it

    // the shift
    void log_in(const std::string& login);
    void press_language_button(const std::string& words);  // beside log-in: its words are the other language
    void open_project(const std::string& title);

    // the telephone
    void dial();  // the customer offered; returns when the server has given the number
    void answered();
    void take_call_from(const std::string& number);  // Alt+P: a customer rings; returns when the call is on the screen
    std::string number_dialled() const;

    // the talk: a field by the label beside it
    void go_to(const std::string& label);
    void choose(const std::string& label, char digit);
    void choose_all(const std::string& label, const std::string& digits);
    void write(const std::string& label, const std::string& text);    // ASCII by keys, else as composed
    void pick(const std::string& label, const std::string& letters);  // of a menu: typing filters it
    void go_to_step(char number);                                     // Alt and its number
    void next_step();
    void split();                                       // Alt+S
    void search_questions(const std::string& letters);  // F1, and typing
    void tell_answer();                                 // Ctrl+Enter, and back to the field

    // the end
    void choose_outcome(const std::string& letters);
    void press_scenario(int key);
    void try_to_save();                                    // Ctrl+S while the gate is shut: nothing goes out
    void save();                                           // Ctrl+S, and the next customer is there
    void look_at_kept();                                   // Alt+F, between calls: what is not settled yet
    void open_kept();                                      // Enter, there
    void give_reason_and_save(const std::string& reason);  // of an amendment, where the caret stands

    // what stands on the screen
    bool stands(const std::string& name);  // a window of this accessible name comes up
    bool refusal_beside(const std::string& field);
    std::string focused_label() const;
    presenter::KeptView kept();
    bool keeps_form_of(const std::string& login, const std::string& project);  // on this PC, by a copy of its desk
    const presenter::CallView& call();
    const presenter::BetweenCallsView& between();
    presenter::Screen screen() { return desktop_->shift().screen(); }
    bool comes(const std::function<bool()>& holds) { return driver_.until(holds); }

  private:
    void press(int key, int modifiers = 0);
    bool has_focus(const std::string& label) const;

    RunningServer& server_;
    UiDriver& driver_;
    OwnFolder desk_;
    std::unique_ptr<Desktop> desktop_;
};

}  // namespace cts::tests
