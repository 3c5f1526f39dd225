// Amends one stored call, a field at a time, with a reason (A11). What is typed survives everything: a refusal, a lost
// connection, and somebody who was faster (412): then the difference is shown, and the person takes the other's value
// or keeps their own, which is sent with the new revision.
#pragma once

#include <functional>
#include <memory>

#include "client/presenter/amend_view.h"
#include "client/presenter/asking.h"
#include "client/presenter/call_presenter.h"

namespace cts::presenter {

struct StoredCall {  // what amending needs, fetched in one go
    api::Call call;
    std::vector<api::Amendment> amendments;  // oldest first
    std::shared_ptr<const form::Kit> kit;    // of the call's versions
};
// Blocks: for the executor.
gateway::Answer<StoredCall> fetch_stored_call(gateway::Gateway& gateway, model::CallId id);

class AmendDesk {
  public:
    // `stored`: the call as it stands after every amendment that went through.
    AmendDesk(gateway::Gateway& gateway, Executor& executor, api::Project project, StoredCall call,
              std::function<void()> changed, std::function<void(const api::Call&)> stored);

    const api::Call& call() const { return stored_.call; }
    AmendView view(model::Language language) const;
    bool typing() const;  // something not sent yet

    void choose_field(const std::string& name);
    void answer(const std::string& text);
    void choose(const std::string& option);
    void one_datum(const std::string& reason);
    void give_reason(const std::string& reason);
    void send();         // Ctrl+S
    void take_theirs();  // Alt+C
    void keep_mine();    // Alt+V
    void refresh();      // others have changed calls: fetched anew unless something is being typed

  private:
    void go_to_first_problem();
    bool says_that_it_stands() const;  // the outcome it has, with a reason, settles what no value can mend
    void fill(const std::string& value);
    std::string value() const;   // canonical
    std::string before() const;  // as stored
    bool can_send();
    void say(const char* english, AmendCaret caret);
    void move(AmendCaret caret);
    void came_back(gateway::Answer<api::Call>& answer);
    void look_what_changed();
    void found_changed(gateway::Answer<StoredCall>& fresh);
    void find_conflict(int since);
    void reload();
    std::vector<FieldChoice> choices(model::Language language) const;
    std::optional<FieldView> editor(model::Language language) const;
    FieldView outcome_editor(model::Language language) const;
    bool is_problem(const std::string& field) const;

    gateway::Gateway& gateway_;
    Asking asking_;
    api::Project project_;
    StoredCall stored_;
    std::function<void()> changed_;
    std::function<void(const api::Call&)> on_stored_;
    std::unique_ptr<form::FormSession> session_;
    std::string field_;
    std::string outcome_;  // while the field is "/outcome"
    std::string reason_;
    std::optional<api::Amendment> conflict_;
    const char* notice_ = "";  // English; said in the reader's language
    std::string server_notice_;
    bool refused_ = false;
    bool busy_ = false;
    AmendCaret caret_ = AmendCaret::field;
    int caret_moves_ = 1;
};

// project: the code of the one that is open; a call of another says so.
RecordRow record_row(const api::Call& call, const std::string& project, model::Language language);

}  // namespace cts::presenter
