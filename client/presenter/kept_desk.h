// The calls that are not settled yet, by name (O): what this PC keeps until the server has it, one's own calls that the
// server wants corrected, and calls a colleague did not finish here. Names come from the sealed desk; a call that was
// delivered keeps its name in memory only, since the desk forgets it. Of a colleague's call the customer is not shown
// (C4). It sends nothing itself.
#pragma once

#include <functional>
#include <map>

#include "client/presenter/asking.h"
#include "client/presenter/kept_view.h"
#include "client/presenter/kept_work.h"
#include "client/presenter/records_desk.h"

namespace cts::presenter {

class KeptDesk {
  public:
    // `work`: null where nothing is kept on this PC; the calls to correct are listed all the same.
    KeptDesk(KeptWork* work, Executor& executor, RecordsDesk& records, std::function<void()> changed);

    void use(const model::UserId& user) { user_ = user; }
    void fetch();  // what the desk holds now
    void select(const std::string& call) { selected_ = call; }
    void delivered(const desk::OutboxItem& item);  // the server has it now: its name is remembered
    bool can_open(const std::string& call) const;  // the server has it, so it can be amended
    KeptView view(model::Language language) const;

  private:
    struct Kept {
        KeptRow row;
        std::shared_ptr<const form::Definition> form;  // null: not on this PC
        form::Answers answers;
        std::string outcome;
        std::string zone;
    };
    struct Found {
        std::vector<Kept> calls;
        std::optional<model::CallId> next;  // is sent first
    };
    static Found look(desk::DeskStore& store, model::UserId user);
    std::vector<Kept> all(model::Language language) const;
    std::vector<Kept> to_correct(model::Language language) const;
    void show_detail(const Kept& kept, KeptView& view, model::Language language) const;

    KeptWork* work_;
    Asking asking_;
    RecordsDesk& records_;
    std::function<void()> changed_;
    model::UserId user_;
    Found found_;
    std::map<std::string, std::string> names_;  // of customers, by call
    std::string selected_;
    bool loading_ = false;
};

}  // namespace cts::presenter
