#include "client/presenter/shift_presenter.h"

#include "client/presenter/between_calls_view.h"
#include "client/presenter/common_views.h"
#include "client/presenter/faq_desk.h"
#include "client/presenter/shift_state.h"
#include "shared/form/reader.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

// A promise that is offered (`or_next`) may have been kept by somebody else meanwhile: then whatever is next. One that
// was asked for is refused with the reason, and the customer at hand stays. When the server falls silent in between,
// all of it is asked for again later: a lead claimed twice is the same lead. A customer whose call is finished and
// waits in the outbox is still held by it on the server: nobody calls them a second time.
Arrival arrive(gateway::Gateway& gateway, const std::set<model::CallId>& in_outbox, const std::string& project,
               const api::Claim& claim, bool or_next) {
    Arrival arrival;
    arrival.claimed = gateway.claim(project, claim);
    if (!arrival.claimed && is_passing(arrival.claimed.error())) return arrival;
    if (!arrival.claimed && or_next && claim.follow_up) arrival.claimed = gateway.claim(project, {});
    arrival.at_hand_stays = !arrival.claimed && !or_next && claim.follow_up;
    if (arrival.at_hand_stays) return arrival;
    arrival.was_finished = arrival.claimed && in_outbox.contains(arrival.claimed->contents.call);
    if (arrival.was_finished) return arrival;
    const auto silent = [&arrival](const auto& answer) {
        if (answer || !is_passing(answer.error())) return false;
        arrival.claimed = tl::unexpected(answer.error());
        return true;
    };
    arrival.kit = arrival.claimed ? gateway.kit_of(arrival.claimed->contents) : gateway.kit(project);
    if (silent(arrival.kit)) return arrival;
    const auto uses = gateway.faq_uses(project);
    if (silent(uses)) return arrival;
    const auto today = gateway.today(project);
    if (silent(today)) return arrival;
    const auto promises = gateway.follow_ups(std::nullopt);
    if (silent(promises)) return arrival;
    arrival.faq_uses = uses.value_or(std::map<std::string, std::int64_t>{});
    arrival.today = today.value_or(api::DayTally{});
    arrival.follow_ups = promises.value_or(api::Page<api::FollowUp>{}).items;
    return arrival;
}

// Why neither call nor form came; null: they came, or the server has something against it.
const gateway::Fault* silence_of(const Arrival& arrival) {
    const gateway::Fault* fault = nullptr;
    if (!arrival.kit) fault = &arrival.kit.error();
    if (!arrival.claimed) fault = &arrival.claimed.error();
    return fault && is_passing(*fault) ? fault : nullptr;
}

}  // namespace

// A call that needs no claim: the customer calls, a number is written by hand, or it is practice.
Arrival begin_call(gateway::Gateway& gateway, const std::string& project, gateway::Answer<api::Claimed> started) {
    Arrival arrival;
    arrival.claimed = std::move(started);
    if (!arrival.claimed) return arrival;
    arrival.kit = gateway.kit_of(arrival.claimed->contents);
    arrival.faq_uses = gateway.faq_uses(project).value_or(std::map<std::string, std::int64_t>{});
    return arrival;
}

void ShiftPresenter::State::open(const std::string& code) {
    for (const auto& each : projects) {
        if (each.code == code) project = each;
    }
    if (!project) return;
    screen = Screen::between_calls;
    newest_kept = false;
    fetch({});
}

void ShiftPresenter::State::fetch(const api::Claim& claim, bool or_next) {
    if (between.loading) return;
    between.loading = true;
    show_between();
    ask<Arrival>(
        [this, code = project->code, claim, or_next] {
            const auto waiting = kept ? kept->store().calls_waiting() : desk::Kept<std::set<model::CallId>>{};
            return arrive(gateway, waiting.value_or(std::set<model::CallId>{}), code, claim, or_next);
        },
        [this](Arrival& arrival) { arrived(arrival); });
}

void ShiftPresenter::State::fetch_follow_ups() {
    using Answer = gateway::Answer<api::Page<api::FollowUp>>;
    ask<Answer>([this] { return gateway.follow_ups(std::nullopt); },
                [this](Answer& answer) {
                    if (!answer) return;
                    follow_ups = std::move(answer->items);
                    show_between();
                },
                Lane::unasked);
}

// A call under way is finished on its own versions (DESIGN 3); the next one claims with the newest.
void ShiftPresenter::State::fetch_kit() {
    newest_kept = false;
    if (!call && screen == Screen::between_calls) return fetch({});
    kit_waits = !call;
    changed();
}

void ShiftPresenter::State::fetch_project() {
    if (!project) return;
    using Answer = gateway::Answer<api::Project>;
    ask<Answer>([this, code = project->code] { return gateway.project(code); },
                [this](Answer& answer) {
                    if (!answer || !project || answer->code != project->code) return;
                    answer->versions = project->versions;  // those of the kit that is loaded
                    project = std::move(*answer);
                    around.opened(*project);
                    show_between();
                },
                Lane::unasked);
}

bool ShiftPresenter::State::take_kit(const Arrival& arrival) {
    if (!arrival.kit || !read(arrival.kit->files, arrival.faq_uses)) return false;
    project->versions = arrival.kit->versions;
    return true;
}

bool ShiftPresenter::State::read(const form::KitFiles& files, const std::map<std::string, std::int64_t>& uses) {
    auto read = form::read_kit_of_call(files);
    if (!read) return false;
    kit = std::make_shared<const form::Kit>(std::move(*read));
    kit_files = std::make_shared<const form::KitFiles>(files);
    faq = index_faq(*kit, uses);
    return true;
}

void ShiftPresenter::State::arrived(Arrival& arrival) {
    between.loading = false;
    between.notice.clear();
    heard(arrival.claimed ? nullptr : &arrival.claimed.error());
    if (arrival.at_hand_stays) return fail(arrival.claimed.error());
    claimed.reset();
    lead_wanted = arrival.was_finished || (!arrival.claimed && is_passing(arrival.claimed.error()));
    if (lead_wanted) {
        if (!kept) between.notice = arrival.claimed.error().message;
        return show_between();
    }
    if (arrival.claimed && kept && arrival.claimed->server_time.utc_ms > 0)
        kept->clock().set(arrival.claimed->server_time);
    follow_ups = arrival.follow_ups;
    today = arrival.today;
    if (!take_kit(arrival)) return fail(arrival.kit ? gateway::Fault{} : arrival.kit.error());
    around.opened(*project);
    around.records().fetch();
    keep_newest_kit();
    if (!arrival.claimed) return fail(arrival.claimed.error());
    claimed = std::move(*arrival.claimed);
    show_between();
}

void ShiftPresenter::State::fail(const gateway::Fault& fault) {
    const auto& words = fault.message.empty()
                            ? words::tr("The form sent by the server cannot be read. Tell the planner.", agent.language)
                            : fault.message;
    if (fault.kind == gateway::FaultKind::not_logged_in && password) {
        lead_wanted = true;
        return log_in(agent.user.login, *password);
    }
    if (fault.kind == gateway::FaultKind::not_logged_in) {
        screen = Screen::log_in;
        if (kept) kept->outbox().logged_out();
    }
    log_in_view.notice = words;
    between.notice = words;
    if (screen == Screen::tickets) around.tickets().say(words);
    show_between();
}

void ShiftPresenter::State::show_between() {
    if (!project) return changed();
    between.top = top_bar(agent, *project, project->versions, claimed ? claimed->contents.purpose : "first_call");
    if (kept) {
        kept->show(between.top, agent.language);
        const auto before = std::exchange(said_of_line, kept->notice(agent.language));
        if (!said_of_line.empty() || between.notice == before) between.notice = said_of_line;
    }
    between.phone = {};
    between.why.clear();
    between.next.reset();
    between.opening = {};
    between.follow_ups = follow_up_rows(follow_ups);
    between.today = today;
    if (kit) between.outcomes_today = outcome_rows(today, *kit, agent.language);
    if (kit && last) between.last = saved_call_row(*last, last_customer, *kit, agent.language);
    if (between.last) between.last->acknowledged = !last_queued;
    if (kit && claimed) {
        between.next = customer_view(*claimed, *kit, agent.language);
        between.why = claimed->why;
        const form::FormSession session(kit, claimed->contents.purpose,
                                        session_context(*claimed, *project, agent, clock.now()));
        between.opening = opening_of(session, agent.language);
    }
    changed();
}

void ShiftPresenter::State::start(const api::StartCall& wanted) {
    if (!project || call || between.loading) return;
    const bool inbound = wanted.direction == api::Direction::inbound;
    if (!inbound && project->state == "suspended") return;
    if (inbound && kept && !kept->line().is_open()) return take_alone(wanted.phone);
    between.loading = true;
    ask<Arrival>(
        [this, code = project->code, wanted] { return begin_call(gateway, code, gateway.start_call(code, wanted)); },
        [this, inbound, phone = wanted.phone](Arrival& arrival) {
            const auto* silence = silence_of(arrival);
            if (!inbound || !kept || !silence) return begun(arrival);
            between.loading = false;
            heard(silence);
            take_alone(phone);
        });
}

void ShiftPresenter::State::practise() {
    if (!project || call || between.loading) return;
    between.loading = true;
    ask<Arrival>([this, code = project->code] { return begin_call(gateway, code, gateway.practise(code, {})); },
                 [this](Arrival& arrival) { begun(arrival); });
}

void ShiftPresenter::State::begun(Arrival& arrival) {
    between.loading = false;
    between.notice.clear();
    heard(arrival.claimed ? nullptr : &arrival.claimed.error());
    if (!arrival.claimed) return fail(arrival.claimed.error());
    if (kept && arrival.claimed->server_time.utc_ms > 0) kept->clock().set(arrival.claimed->server_time);
    if (!take_kit(arrival)) return fail(arrival.kit ? gateway::Fault{} : arrival.kit.error());
    claimed = std::move(*arrival.claimed);
    open_call();
    claimed->contents.direction == api::Direction::inbound ? call->came_in() : call->dial();
    changed();
}

void ShiftPresenter::State::start_call() {
    if (!claimed || call || between.loading || project->state == "suspended") return;
    open_call();
    call->dial();
    changed();
}

void ShiftPresenter::State::open_call(std::optional<desk::Draft> draft) {
    CallParts parts{gateway, executor, clock, agent, *project, kit, faq, *claimed, keeping(std::move(draft)), alone};
    call = std::make_unique<CallPresenter>(
        std::move(parts), [this] { changed(); }, [this](const api::CallSaved& made) { saved(made); });
    screen = Screen::call;
}

void ShiftPresenter::State::saved(const api::CallSaved& made) {
    finish(made, false);
}

void ShiftPresenter::State::finish(const api::CallSaved& made, bool in_outbox) {
    last = made;
    last_queued = in_outbox;
    const auto worked = claimed ? claimed->contents.follow_up : std::nullopt;
    std::erase_if(follow_ups, [&](const api::FollowUp& each) { return each.id == worked; });
    around.call_ended();
    last_customer = alone ? alone->phone : claimed ? claimed->customer_name : std::string();
    claimed.reset();
    alone.reset();
    screen = Screen::between_calls;
    // The call's own function is still on the stack: it goes when this event is over.
    auto finished = std::make_shared<std::unique_ptr<CallPresenter>>(std::move(call));
    executor.run(
        Lane::disk, [] {}, [finished] { finished->reset(); });
    if (in_outbox) kept->outbox().count_again();
    if (back_at_desk()) return show_between();
    lead_wanted = kept && !kept->line().is_open();
    if (lead_wanted) return show_between();
    fetch({due_promise(follow_ups, clock.now())}, true);
}

ShiftPresenter::ShiftPresenter(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                               model::Language language, std::function<void()> changed, KeptWork* kept)
    : state_(std::make_shared<State>(gateway, executor, clock, std::move(changed), kept)) {
    state_->listen();
    use_language(language);
    if (kept) state_->log_in_view.notice = kept->notice(language);
}

ShiftPresenter::~ShiftPresenter() {
    if (state_->kept) state_->kept->outbox().listen({[] {}, [](const desk::OutboxItem&, const api::CallSaved&) {}});
    state_->changed = [] {};
}

Screen ShiftPresenter::screen() const {
    return state_->screen;
}
model::Language ShiftPresenter::language() const {
    return state_->agent.language;
}

void ShiftPresenter::use_language(model::Language language) {
    state_->agent.language = language;
    state_->gateway.use_language(language);
    state_->around.tickets().use_language(language);
    state_->around.team().use_language(language);
    for (std::size_t i = 0; i < state_->projects.size(); ++i) {
        state_->project_rows[i].title = state_->projects[i].title.in(language);
    }
    if (state_->call) state_->call->use_language(language);
    state_->show_between();
}

const LogInView& ShiftPresenter::log_in_view() const {
    return state_->log_in_view;
}

void ShiftPresenter::log_in(const std::string& login, const std::string& password) {
    if (state_->log_in_view.busy) return;
    state_->log_in_view.login = login;
    state_->log_in_view.busy = true;
    state_->log_in_view.notice.clear();
    state_->changed();
    state_->log_in(login, password);
}

void ShiftPresenter::log_out() {
    using Answer = gateway::Answer<void>;
    auto* state = state_.get();
    state->ask<Answer>([state] { return state->gateway.log_out(); },
                       [state](Answer&) {
                           state->screen = Screen::log_in;
                           state->around.logged_out();
                           if (state->kept) state->kept->outbox().logged_out();
                           state->password.reset();
                           state->project.reset();
                           state->claimed.reset();
                           state->changed();
                       });
}

const std::vector<ProjectRow>& ShiftPresenter::projects() const {
    return state_->project_rows;
}
void ShiftPresenter::open_project(const std::string& code) {
    state_->open(code);
}
const BetweenCallsView& ShiftPresenter::between_view() const {
    return state_->between;
}
void ShiftPresenter::next_lead() {
    state_->fetch({});
}

void ShiftPresenter::claim_follow_up(const std::string& id) {
    if (const auto parsed = model::FollowUpId::parse(id)) state_->fetch({*parsed});
}

void ShiftPresenter::start_call() {
    state_->start_call();
}

void ShiftPresenter::take_incoming(const std::string& phone) {
    state_->start({api::Direction::inbound, phone, {}});
}

void ShiftPresenter::dial_by_hand(const std::string& phone) {
    state_->start({api::Direction::outbound, phone, {}});
}

void ShiftPresenter::practise() {
    state_->practise();
}

CallPresenter* ShiftPresenter::call() {
    return state_->call.get();
}

AroundCalls& ShiftPresenter::around() {
    return state_->around;
}

AroundView ShiftPresenter::around_view() const {
    const bool in_call = state_->call && state_->claimed;
    return state_->around.view(state_->agent.language, in_call ? &state_->claimed->contents : nullptr);
}

void ShiftPresenter::tick() {
    if (state_->call) state_->call->tick();
    state_->around.tick(state_->follow_ups, state_->claimed ? &*state_->claimed : nullptr);
    state_->tick();
}

}  // namespace cts::presenter
