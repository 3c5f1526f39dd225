// What a shift is made of, for the files that work on it: shift_presenter.cpp (from project to project, from call to
// call), shift_keeping.cpp (log-in, the line to the server, what is kept on this PC), shift_alone.cpp (an incoming call
// without the server) and shift_workspaces.cpp. Nobody else includes it.
#pragma once

#include "client/presenter/kept_desk.h"
#include "client/presenter/log_in_attempt.h"
#include "client/presenter/shift_presenter.h"

namespace cts::presenter {

// What opening a project, or coming back from a call, asks of the server in one go.
struct Arrival {
    gateway::Answer<api::Claimed> claimed = tl::unexpected(gateway::Fault{});
    bool was_finished = false;  // what was claimed waits in the outbox: deliver, then ask again
    gateway::Answer<api::KitSource> kit = tl::unexpected(gateway::Fault{});
    std::map<std::string, std::int64_t> faq_uses;
    api::DayTally today;
    std::vector<api::FollowUp> follow_ups;
    bool at_hand_stays = false;  // the one asked for is refused
};

// A call begun by itself: claimed for one follow-up, the customer calls, a number is written by hand, or it is
// practice.
Arrival begin_call(gateway::Gateway& gateway, const std::string& project, gateway::Answer<api::Claimed> started);

struct ShiftPresenter::State : std::enable_shared_from_this<ShiftPresenter::State> {
    State(gateway::Gateway& to, Executor& on, const model::Clock& by, std::function<void()> call_back, KeptWork* keeps)
        : gateway(to),
          executor(on),
          clock(by),
          changed(std::move(call_back)),
          kept(keeps),
          around(to, on, by,
                 {[this] { changed(); }, [this] { fetch_follow_ups(); }, [this] { fetch_kit(); },
                  [this] { fetch_project(); }, [this](const gateway::Fault* fault) { heard_beside(fault); }}),
          kept_desk(keeps, on, around.records(), [this] { changed(); }) {
        if (keeps) around.tickets().keep_in(keeps->store());
    }

    gateway::Gateway& gateway;
    Executor& executor;
    const model::Clock& clock;
    std::function<void()> changed;
    KeptWork* kept;  // null: nothing is kept on this PC

    Screen screen = Screen::log_in;
    Agent agent;
    LogInView log_in_view;
    std::vector<api::Project> projects;
    std::vector<ProjectRow> project_rows;
    std::optional<api::Project> project;
    std::shared_ptr<const form::Kit> kit;
    std::shared_ptr<const form::KitFiles> kit_files;
    std::shared_ptr<const faq::FaqIndex> faq;
    std::optional<api::Claimed> claimed;
    std::optional<api::TakenAlone> alone;  // the call under way was taken while no server answered
    bool newest_kept = false;              // the project's newest kit is on this PC
    std::vector<api::FollowUp> follow_ups;
    api::DayTally today;
    std::optional<api::CallSaved> last;
    bool last_queued = false;             // it is in the outbox
    std::optional<std::string> password;  // of a log-in without the server, until it can be made good
    bool asking = false;                  // for the server
    bool lead_wanted = false;             // once the line is open again
    std::string said_of_line;             // what the notice between calls shows of the desk and the line
    std::string last_customer;
    BetweenCallsView between;
    std::unique_ptr<CallPresenter> call;
    AroundCalls around;
    KeptDesk kept_desk;
    Screen behind = Screen::between_calls;  // the workspace: where Esc leads
    bool kit_waits = false;                 // a newer one, for when the calls are shown again
    bool from_desk = false;                 // the call under way rings who complained

    template <class Result>
    void ask(std::function<Result()> work, std::function<void(Result&)> then, Lane lane = Lane::asked);
    void log_in(const std::string& login, const std::string& typed, Lane lane = Lane::asked);
    void logged_in(LogInAttempt& attempt, const std::string& typed);
    void list_projects();
    void take_projects(std::vector<api::Project> listed);
    void bring_back(const desk::Draft& draft, const std::optional<form::KitFiles>& files);
    bool read(const form::KitFiles& files, const std::map<std::string, std::int64_t>& uses);
    CallKeeping keeping(std::optional<desk::Draft> draft = std::nullopt);
    void delivered(const desk::OutboxItem& item, const api::CallSaved& made);
    void log_in_again();
    void finish(const api::CallSaved& made, bool in_outbox);
    void heard(const gateway::Fault* fault);
    void kept_changed();
    void tick();
    void find_server();
    void listen();
    void open(const std::string& code);
    void fetch(const api::Claim& claim, bool or_next = false);
    void fetch_follow_ups();
    void heard_beside(const gateway::Fault* fault);
    void fetch_kit();
    void fetch_project();
    void open_workspace(Screen workspace);
    void open_desk();
    void call_from_desk(const api::FollowUp& ticket);
    bool back_at_desk();  // after a call: true when it was made from there
    void shown_now();     // which workspace the news is for
    void back();
    void leave();  // to what is behind
    void arrived(Arrival& arrival);
    bool take_kit(const Arrival& arrival);
    void fail(const gateway::Fault& fault);
    void show_between();
    void saved(const api::CallSaved& call);
    void start_call();
    void open_call(std::optional<desk::Draft> draft = std::nullopt);
    void start(const api::StartCall& wanted);
    void practise();
    void begun(Arrival& arrival);
    void take_alone(const std::string& phone);
    void begin_alone(const std::optional<api::KitSource>& newest, const std::string& phone);
    void keep_newest_kit();
};

template <class Result>
void ShiftPresenter::State::ask(std::function<Result()> work, std::function<void(Result&)> then, Lane lane) {
    auto result = std::make_shared<std::optional<Result>>();
    auto self = shared_from_this();
    executor.run(
        lane, [result, work = std::move(work)] { result->emplace(work()); },
        [self, result, then = std::move(then)] { then(**result); });
}

}  // namespace cts::presenter
