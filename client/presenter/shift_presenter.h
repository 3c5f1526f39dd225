// The agent's shift around the calls: log-in, project, next lead with the reason why now, the call, and back (G9, C4).
// It owns the CallPresenter of the call under way. It knows no wx; all commands come from the screen's thread.
#pragma once

#include <functional>
#include <memory>

#include "client/presenter/around_calls.h"
#include "client/presenter/call_presenter.h"
#include "client/presenter/kept_view.h"

namespace cts::presenter {

enum class Screen { log_in, projects, between_calls, call, records, team, kept, tickets };

class ShiftPresenter {
  public:
    // `kept`: what this PC keeps of the work; null: nothing, and a call lives as long as its window.
    ShiftPresenter(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, model::Language language,
                   std::function<void()> changed, KeptWork* kept = nullptr);
    ~ShiftPresenter();

    Screen screen() const;
    model::Language language() const;
    void use_language(model::Language language);

    const LogInView& log_in_view() const;
    void log_in(const std::string& login, const std::string& password);
    void log_out();

    const std::vector<ProjectRow>& projects() const;
    void open_project(const std::string& code);

    const BetweenCallsView& between_view() const;
    void next_lead();                              // claims; what is held already comes back
    void claim_follow_up(const std::string& id);   // Alt+Q, Enter: this one first
    void start_call();                             // F9: the call screen, dialling
    void take_incoming(const std::string& phone);  // G10: the call screen, answered; the lead held stays held
    void dial_by_hand(const std::string& phone);   // as written; the call screen, dialling
    void practise();                               // the first call's form; nobody is called

    CallPresenter* call();  // null between calls

    // What goes on round the calls. The workspaces open between calls only, and leave what is typed in them alone.
    AroundCalls& around();
    AroundView around_view() const;
    void tick();                                // once a second: also sends what waits, finds the server again
    void open_records();                        // Alt+E: the record just saved
    void open_record(const std::string& call);  // any: the team leader's, the ticket's
    void open_team();                           // Alt+Home, for whoever may lead
    void open_tickets();                        // the back office's desk; for whom it is all, it opens by itself
    void next_workspace();                      // Alt+Home: calls, the team, the desk, calls, as far as open
    void dial_customer();                       // F9 at the desk: rings whose ticket is open; the call leads back
    void open_kept();                           // Alt+F: what is not settled yet, by name
    void select_kept(const std::string& call);
    void open_kept_call(const std::string& call);  // Enter, where the server has it
    void send_kept();                              // Ctrl+S: now, and what was not taken too
    void back();                                   // Esc
    RecordsView records_view() const;
    TeamView team_view() const;
    TicketDeskView tickets_view() const;
    KeptView kept_view() const;

  private:
    struct State;
    std::shared_ptr<State> state_;  // work under way holds it too
};

}  // namespace cts::presenter
