#include "client/presenter/live_desk.h"

namespace cts::presenter {

namespace {

constexpr News everything{true, true, true, true, true};

bool begins(const api::Change& change, std::string_view with) {
    return change.type.starts_with(with);
}

}  // namespace

// A saved call is followed by its follow-ups in the same transaction, and may close others; so does a number that must
// not be called any more. That a colleague has read a notice changes nothing here: a floor of clients would else ask
// for all notices once for each of them.
News news_in(const std::vector<api::Change>& changes, const std::string& project) {
    News news;
    for (const auto& change : changes) {
        const bool ours = change.project.empty() || change.project == project;
        news.follow_ups |=
            begins(change, "follow_up") || begins(change, "do_not_call") || (ours && begins(change, "call_"));
        news.notices |= begins(change, "notice") && change.type != "notice_acknowledged";
        news.kit |= ours && begins(change, "kit_");
        news.settings |= ours && (begins(change, "project_") || begins(change, "settings_"));
        news.calls |= ours && begins(change, "call_");
    }
    return news;
}

LiveDesk::LiveDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                   std::function<void(const News&)> on_news, Heard on_answer)
    : gateway_(gateway),
      asking_(executor, Lane::unasked),
      clock_(clock),
      on_news_(std::move(on_news)),
      on_answer_(std::move(on_answer)) {}

void LiveDesk::start(const std::string& token) {
    running_ = true;
    cursor_.reset();
    ask();
    if (!listener_) return;
    listener_->listen(
        token, [this] { asking_.bring([this] { hear(); }); },
        [this](bool connected) { asking_.bring([this, connected] { set_connected(connected); }); });
}

void LiveDesk::stop() {
    running_ = false;
    if (listener_) listener_->stop();
}

void LiveDesk::tick() {
    if (running_ && !connected_ && clock_.now() - asked_at_ >= pause) ask();
}

void LiveDesk::hear() {
    if (running_) ask();
}

// What happened while there was no socket is asked for at once; when it breaks, the answer tells whether the server is
// still there.
void LiveDesk::set_connected(bool connected) {
    const bool changed = connected_ != connected;
    connected_ = connected;
    if (changed || connected) hear();
}

void LiveDesk::ask() {
    again_ = asking_now_;
    if (asking_now_) return;
    asking_now_ = true;
    asked_at_ = clock_.now();
    asking_.ask([&gateway = gateway_, after = cursor_] { return gateway.changes(after); },
                [this](const gateway::Answer<api::Changes>& answer) { came_back(answer); });
}

void LiveDesk::came_back(const gateway::Answer<api::Changes>& answer) {
    asking_now_ = false;
    if (!running_) return;
    on_answer_(answer ? nullptr : &answer.error());
    if (!answer) {
        // A cursor the server no longer knows: what was missed is not known, so everything is looked at again.
        if (answer.error().kind != gateway::FaultKind::refused || !cursor_) return;
        cursor_.reset();
        on_news_(everything);
        return ask();
    }
    cursor_ = answer->cursor;
    if (!answer->items.empty()) on_news_(news_in(answer->items, project_));
    if (again_ || answer->more) ask();
}

}  // namespace cts::presenter
