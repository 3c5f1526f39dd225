#include "client/presenter/shift_presenter.h"

#include "client/presenter/between_calls_view.h"
#include "client/presenter/common_views.h"
#include "client/presenter/faq_desk.h"
#include "shared/form/reader.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

// What opening a project, or coming back from a call, asks of the server in one go.
struct Arrival {
    gateway::Answer<api::Claimed> claimed = tl::unexpected(gateway::Fault{});
    gateway::Answer<api::KitSource> kit = tl::unexpected(gateway::Fault{});
    std::map<std::string, std::int64_t> faq_uses;
    api::DayTally today;
    std::vector<api::FollowUp> follow_ups;
};

Arrival arrive(gateway::Gateway& gateway, const std::string& project, const api::Claim& claim) {
    Arrival arrival;
    arrival.claimed = gateway.claim(project, claim);
    arrival.kit = arrival.claimed ? gateway.kit_of(arrival.claimed->contents) : gateway.kit(project);
    arrival.faq_uses = gateway.faq_uses(project).value_or(std::map<std::string, std::int64_t>{});
    arrival.today = gateway.today(project).value_or(api::DayTally{});
    arrival.follow_ups = gateway.follow_ups(std::nullopt).value_or(api::Page<api::FollowUp>{}).items;
    return arrival;
}

}  // namespace

struct ShiftPresenter::State : std::enable_shared_from_this<ShiftPresenter::State> {
    State(gateway::Gateway& to, Executor& on, const model::Clock& by, std::function<void()> call_back)
        : gateway(to), executor(on), clock(by), changed(std::move(call_back)) {}

    gateway::Gateway& gateway;
    Executor& executor;
    const model::Clock& clock;
    std::function<void()> changed;

    Screen screen = Screen::log_in;
    Agent agent;
    LogInView log_in_view;
    std::vector<api::Project> projects;
    std::vector<ProjectRow> project_rows;
    std::optional<api::Project> project;
    std::shared_ptr<const form::Kit> kit;
    std::shared_ptr<const faq::FaqIndex> faq;
    std::optional<api::Claimed> claimed;
    std::vector<api::FollowUp> follow_ups;
    api::DayTally today;
    std::optional<api::CallSaved> last;
    std::string last_customer;
    BetweenCallsView between;
    std::unique_ptr<CallPresenter> call;

    template <class Result>
    void ask(std::function<Result()> work, std::function<void(Result&)> then);
    void logged_in(gateway::Answer<api::LoggedIn>& answer);
    void list_projects();
    void open(const std::string& code);
    void fetch(const api::Claim& claim);
    void arrived(Arrival& arrival);
    bool take_kit(const Arrival& arrival);
    void fail(const gateway::Fault& fault);
    void show_between();
    void saved(const api::CallSaved& call);
    void start_call();
};

template <class Result>
void ShiftPresenter::State::ask(std::function<Result()> work, std::function<void(Result&)> then) {
    auto result = std::make_shared<std::optional<Result>>();
    auto self = shared_from_this();
    executor.run([result, work = std::move(work)] { result->emplace(work()); },
                 [self, result, then = std::move(then)] { then(**result); });
}

void ShiftPresenter::State::logged_in(gateway::Answer<api::LoggedIn>& answer) {
    log_in_view.busy = false;
    if (!answer) {
        log_in_view.notice = answer.error().message;
        return changed();
    }
    agent.user = answer->user;
    log_in_view.notice.clear();
    list_projects();
}

void ShiftPresenter::State::list_projects() {
    using Answer = gateway::Answer<api::Page<api::Project>>;
    ask<Answer>([this] { return gateway.projects(std::nullopt); },
                [this](Answer& answer) {
                    if (!answer) return fail(answer.error());
                    projects = answer->items;
                    project_rows.clear();
                    for (const auto& each : projects) {
                        project_rows.push_back({each.code, each.title.in(agent.language), each.state});
                    }
                    screen = Screen::projects;
                    if (projects.size() == 1) return open(projects.front().code);
                    changed();
                });
}

void ShiftPresenter::State::open(const std::string& code) {
    for (const auto& each : projects) {
        if (each.code == code) project = each;
    }
    if (!project) return;
    screen = Screen::between_calls;
    fetch({});
}

void ShiftPresenter::State::fetch(const api::Claim& claim) {
    if (between.loading) return;
    between.loading = true;
    show_between();
    ask<Arrival>([this, code = project->code, claim] { return arrive(gateway, code, claim); },
                 [this](Arrival& arrival) { arrived(arrival); });
}

bool ShiftPresenter::State::take_kit(const Arrival& arrival) {
    if (!arrival.kit) return false;
    auto read = form::read_kit(arrival.kit->files);
    if (!read) return false;
    kit = std::make_shared<const form::Kit>(std::move(*read));
    project->versions = arrival.kit->versions;
    faq = index_faq(*kit, arrival.faq_uses);
    return true;
}

void ShiftPresenter::State::arrived(Arrival& arrival) {
    between.loading = false;
    between.notice.clear();
    claimed.reset();
    follow_ups = arrival.follow_ups;
    today = arrival.today;
    if (!take_kit(arrival)) return fail(arrival.kit ? gateway::Fault{} : arrival.kit.error());
    if (!arrival.claimed) return fail(arrival.claimed.error());
    claimed = std::move(*arrival.claimed);
    show_between();
}

void ShiftPresenter::State::fail(const gateway::Fault& fault) {
    const auto& words = fault.message.empty()
                            ? words::tr("The form sent by the server cannot be read. Tell the planner.", agent.language)
                            : fault.message;
    if (fault.kind == gateway::FaultKind::not_logged_in) screen = Screen::log_in;
    log_in_view.notice = words;
    between.notice = words;
    show_between();
}

void ShiftPresenter::State::show_between() {
    if (!project) return changed();
    between.top = top_bar(agent, *project, project->versions, claimed ? claimed->contents.purpose : "first_call");
    between.phone = {};
    between.why.clear();
    between.next.reset();
    between.opening = {};
    between.follow_ups = follow_up_rows(follow_ups);
    between.today = today;
    if (kit) between.outcomes_today = outcome_rows(today, *kit, agent.language);
    if (kit && last) between.last = saved_call_row(*last, last_customer, *kit, agent.language);
    if (kit && claimed) {
        between.next = customer_view(*claimed, *kit, agent.language);
        between.why = claimed->why;
        const form::FormSession session(kit, claimed->contents.purpose,
                                        session_context(*claimed, *project, agent, clock.now()));
        between.opening = opening_of(session, agent.language);
    }
    changed();
}

void ShiftPresenter::State::start_call() {
    if (!claimed || call || between.loading) return;
    CallParts parts{gateway, executor, clock, agent, *project, kit, faq, *claimed};
    call = std::make_unique<CallPresenter>(
        std::move(parts), [this] { changed(); }, [this](const api::CallSaved& made) { saved(made); });
    screen = Screen::call;
    call->dial();
    changed();
}

void ShiftPresenter::State::saved(const api::CallSaved& made) {
    last = made;
    last_customer = claimed ? claimed->customer_name : std::string();
    claimed.reset();
    screen = Screen::between_calls;
    // The call's own function is still on the stack: it goes when this event is over.
    auto finished = std::make_shared<std::unique_ptr<CallPresenter>>(std::move(call));
    executor.run([] {}, [finished] { finished->reset(); });
    fetch({});
}

ShiftPresenter::ShiftPresenter(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                               model::Language language, std::function<void()> changed)
    : state_(std::make_shared<State>(gateway, executor, clock, std::move(changed))) {
    use_language(language);
}

ShiftPresenter::~ShiftPresenter() {
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
    using Answer = gateway::Answer<api::LoggedIn>;
    auto* state = state_.get();
    state->ask<Answer>(
        [state, login, password] {
            return state->gateway.log_in({login, password});
        },
        [state](Answer& answer) { state->logged_in(answer); });
}

void ShiftPresenter::log_out() {
    using Answer = gateway::Answer<void>;
    auto* state = state_.get();
    state->ask<Answer>([state] { return state->gateway.log_out(); },
                       [state](Answer&) {
                           state->screen = Screen::log_in;
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
CallPresenter* ShiftPresenter::call() {
    return state_->call.get();
}

}  // namespace cts::presenter
