// Logging in, with the server or without, and what a shift does while the line is lost.
#include "client/presenter/after_fault.h"
#include "client/presenter/desk_words.h"
#include "client/presenter/shift_state.h"
#include "shared/words/words.h"

namespace cts::presenter {
namespace {

std::optional<model::Instant> kept_at(const LogInAttempt& attempt) {
    return attempt.draft ? std::optional(attempt.draft->kept_at) : std::nullopt;
}

}  // namespace

void ShiftPresenter::State::log_in(const std::string& login, const std::string& typed, Lane lane) {
    asking = true;
    ask<LogInAttempt>(
        [this, login, typed] {
            return try_log_in(gateway, kept ? &kept->store() : nullptr, login, typed, clock.now());
        },
        [this, typed](LogInAttempt& attempt) {
            asking = false;
            logged_in(attempt, typed);
        },
        lane);
}

void ShiftPresenter::State::logged_in(LogInAttempt& attempt, const std::string& typed) {
    const bool at_the_door = std::exchange(log_in_view.busy, false);
    heard(attempt.answer ? nullptr : &attempt.answer.error());
    if (!attempt.user()) {
        log_in_view.notice =
            attempt.refused ? refusal_sentence(*attempt.refused, agent.language) : attempt.answer.error().message;
        const bool refused = !is_passing(attempt.answer.error());
        if (refused) password.reset();
        if (refused && !call) screen = Screen::log_in;
        return changed();
    }
    if (call && attempt.user()->id != agent.user.id) {
        call->hand_over();
        call.reset();
    }
    agent.user = *attempt.user();
    kept_desk.use(agent.user.id);
    log_in_view.notice.clear();
    password = attempt.answer ? std::nullopt : std::optional(typed);
    if (kept) {
        if (attempt.alone) kept->clock().recall(attempt.alone->time, kept_at(attempt));
        if (attempt.answer && !call && attempt.answer->server_time.utc_ms > 0)
            kept->clock().set(attempt.answer->server_time);
        attempt.answer ? kept->outbox().logged_in(agent.user.id) : kept->outbox().count_again();
    }
    if (attempt.answer) around.logged_in(*attempt.answer);
    if (at_the_door && call) {
        screen = Screen::call;
        call->come_back();
    } else if (at_the_door && attempt.draft) {
        bring_back(*attempt.draft, attempt.kit);
    } else if (call && attempt.answer) {
        call->go_on();
    }
    attempt.alone ? take_projects(attempt.alone->projects) : list_projects();
}

void ShiftPresenter::State::list_projects() {
    using Answer = gateway::Answer<api::Page<api::Project>>;
    ask<Answer>([this] { return gateway.projects(std::nullopt); },
                [this](Answer& answer) {
                    if (!answer) return fail(answer.error());
                    if (kept) {
                        const desk::KnownUser known{agent.user, answer->items, kept->clock().known()};
                        executor.run(
                            Lane::disk, [work = kept, known] { (void)work->store().know(known); }, [] {});
                    }
                    take_projects(std::move(answer->items));
                });
}

void ShiftPresenter::State::take_projects(std::vector<api::Project> listed) {
    projects = std::move(listed);
    project_rows.clear();
    for (const auto& each : projects) {
        project_rows.push_back({each.code, each.title.in(agent.language), each.state});
    }
    if (screen != Screen::log_in) return changed();
    if (around.is_desk_alone()) return open_desk();
    screen = Screen::projects;
    if (projects.size() == 1) return open(projects.front().code);
    changed();
}

// What was not saved to the end comes first; its project is the one worked in.
void ShiftPresenter::State::bring_back(const desk::Draft& draft, const std::optional<form::KitFiles>& files) {
    project = draft.of.project;
    if (!files || !read(*files, {})) {
        log_in_view.notice = words::tr("The form sent by the server cannot be read. Tell the planner.", agent.language);
        return;
    }
    claimed = draft.of.claimed;
    alone = draft.of.alone;
    open_call(draft);
}

CallKeeping ShiftPresenter::State::keeping(std::optional<desk::Draft> draft) {
    return {kept, kit_files, std::move(draft), [this](const api::CallSaved& made) { finish(made, true); },
            [this] { log_in_again(); }};
}

void ShiftPresenter::State::delivered(const desk::OutboxItem& item, const api::CallSaved& made) {
    kept_desk.delivered(item);
    if (made.call.state == api::CallState::needs_correction) around.records().fetch();
    if (!last || last->call.id != made.call.id) return;
    last = made;
    last_queued = false;
}

// Who was let in by password alone need not type it once more: the server is back before it was looked for.
void ShiftPresenter::State::log_in_again() {
    if (password) return log_in(agent.user.login, *password);
    log_in_view.login = agent.user.login;
    log_in_view.notice = words::tr("Your log-in has run out. Log in again; the call is kept.", agent.language);
    screen = Screen::log_in;
    if (kept) kept->outbox().logged_out();
    changed();
}

void ShiftPresenter::State::heard(const gateway::Fault* fault) {
    if (kept) kept->line().heard(fault, clock.now());
}

// Nobody waited for this answer, so the line goes by it only where it says something new: that the server is away, or
// that it is there again, which the next look for it makes sure of.
void ShiftPresenter::State::heard_beside(const gateway::Fault* fault) {
    if (!kept) return;
    const bool was_open = kept->line().is_open();
    const bool is_there = !fault || !is_passing(*fault);
    if (is_there == was_open) return;
    if (is_there) return kept->line().try_now();
    heard(fault);
    kept_changed();
}

void ShiftPresenter::State::kept_changed() {
    if (call) call->line_changed();
    if (screen == Screen::kept) kept_desk.fetch();
    show_between();
}

void ShiftPresenter::State::tick() {
    if (!kept) return;
    kept->outbox().tick(clock.now());
    if (kept->has_news()) kept_changed();
    if (asking || !kept->line().may_try(clock.now())) return;
    if (!kept->line().is_open() || password) return find_server();
    if (lead_wanted && screen == Screen::between_calls && !claimed) fetch({});
}

// While the line is lost somebody has to ask: the outbox when it holds something, else the next claim, else anything.
void ShiftPresenter::State::find_server() {
    if (password && screen != Screen::log_in) return log_in(agent.user.login, *password, Lane::unasked);
    if (screen == Screen::log_in || kept->outbox().count().to_send > 0) return;
    if (screen == Screen::between_calls && lead_wanted) return fetch({});
    asking = true;
    using Answer = gateway::Answer<api::Page<api::Project>>;
    ask<Answer>([this] { return gateway.projects(std::nullopt); },
                [this](Answer& answer) {
                    asking = false;
                    heard(answer ? nullptr : &answer.error());
                    kept_changed();
                },
                Lane::unasked);
}

void ShiftPresenter::State::listen() {
    if (!kept) return;
    kept->outbox().listen({[this] { kept_changed(); }, [this](const desk::OutboxItem& item,
                                                              const api::CallSaved& made) { delivered(item, made); }});
}

}  // namespace cts::presenter
