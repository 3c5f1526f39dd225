// One's own records (A11): the calls that need correction first, then the recent ones; one of them open to be amended.
// A team leader opens others' calls here too, by their id. Loading keeps what is shown; what is being typed into the
// open record is never touched by news.
#pragma once

#include "client/presenter/amend_desk.h"

namespace cts::presenter {

class RecordsDesk {
  public:
    RecordsDesk(gateway::Gateway& gateway, Executor& executor, std::function<void()> changed);

    void use_project(const api::Project& project);
    void fetch();                        // both lists
    void more();                         // the page behind
    void open(const std::string& call);  // its id
    void close();                        // between calls again; what is typed waits here
    void news();                         // calls have changed
    int to_correct() const { return static_cast<int>(to_correct_.size()); }
    const std::vector<api::Call>& calls_to_correct() const { return to_correct_; }
    RecordRow row_of(const api::Call& call, model::Language language) const {
        return record_row(call, project_.code, language);
    }
    AmendDesk* amending() { return amending_.get(); }
    RecordsView view(model::Language language) const;

  private:
    struct Lists {
        gateway::Answer<api::Page<api::Call>> to_correct = tl::unexpected(gateway::Fault{});
        gateway::Answer<api::Page<api::Call>> own = tl::unexpected(gateway::Fault{});
    };
    void came_back(Lists& lists);
    void opened(gateway::Answer<StoredCall>& stored);
    void stored(const api::Call& call);

    gateway::Gateway& gateway_;
    Executor& executor_;
    Asking asking_;
    Asking listing_;  // news of calls asks for it too, while somebody talks
    std::function<void()> changed_;
    api::Project project_;
    std::vector<api::Call> to_correct_;
    std::vector<api::Call> own_;
    std::optional<std::string> after_;
    std::unique_ptr<AmendDesk> amending_;
    std::string selected_;
    std::string notice_;
    bool loading_ = false;
    bool kept_ = false;  // what is typed was not left for another record
};

}  // namespace cts::presenter
