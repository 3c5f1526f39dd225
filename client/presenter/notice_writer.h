// Writes a notice to everybody at work (I2): title and text in both languages, urgent or not, in force for a while.
#pragma once

#include <functional>

#include "client/gateway/gateway.h"
#include "client/presenter/asking.h"
#include "client/presenter/team_view.h"

namespace cts::presenter {

class NoticeWriter {
  public:
    NoticeWriter(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                 std::function<void()> changed);

    void fetch();  // what is in force
    void write(const NoticeDraft& draft) { draft_ = draft; }
    TeamCaret publish(const std::string& project);  // the first thing missing; none: it went out
    void withdraw(const std::string& notice);       // its id

    const NoticeDraft& draft() const { return draft_; }
    std::vector<NoticeView> in_force(model::Language language) const;
    bool busy() const { return busy_; }
    const char* notice() const { return notice_; }
    const std::string& server_notice() const { return server_notice_; }
    bool refused() const { return refused_; }

  private:
    void came_back(const gateway::Answer<api::Notice>& answer, const char* done);

    gateway::Gateway& gateway_;
    Asking asking_;
    const model::Clock& clock_;
    std::function<void()> changed_;
    NoticeDraft draft_;
    std::vector<api::Notice> notices_;
    const char* notice_ = "";
    std::string server_notice_;
    bool refused_ = false;
    bool busy_ = false;
};

}  // namespace cts::presenter
