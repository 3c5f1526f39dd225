#include "tests/scenarios/killed_agents/agent/working_agent.h"

#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

#include "client/presenter/shift_presenter.h"
#include "tests/scenarios/desks/endings.h"
#include "tests/scenarios/killed_agents/agent/work_threads.h"

namespace cts::tests {

using presenter::Screen;

namespace {

class Journal {
  public:
    Journal(const std::filesystem::path& file, std::string login)
        : file_(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)), login_(std::move(login)) {}
    ~Journal() { ::close(file_); }
    Journal(const Journal&) = delete;

    void note(const char* what, model::CallId call) const {
        const auto line = std::string(what) + ' ' + call.to_string() + ' ' + login_ + '\n';
        if (::write(file_, line.data(), line.size()) < 0) throw std::runtime_error("the journal cannot be written");
    }

  private:
    int file_;
    std::string login_;
};

Ending ending_of(model::CallId call) {
    switch (call.uuid.bytes.back() % 4) {
        case 0:
            return never_again();
        case 1:
            return no_answer();
        case 2:
            return trial_agreed();
        default:
            return refused();
    }
}

}  // namespace

struct WorkingAgent::Client {
    explicit Client(const AgentAtWork& of)
        : who(of),
          gateway(gateway::make_http_gateway({of.server, "", model::Language::en})),
          desk(of.desk),
          clock(pc, presenter::uptime_of_this_pc),
          kept(desk, *gateway, threads, clock, presenter::random_chance()),
          shift(
              *gateway, threads, clock, model::Language::en, [] {}, &kept),
          journal(of.journal, of.login) {}
    ~Client() { threads.end(); }

    AgentAtWork who;
    WorkThreads threads;
    std::unique_ptr<gateway::Gateway> gateway;
    desk::DeskStore desk;
    presenter::SteadyClock pc;
    presenter::ServerClock clock;
    presenter::KeptWork kept;
    presenter::ShiftPresenter shift;
    Journal journal;

    presenter::CallPresenter& call() { return *shift.call(); }
    bool is_refused() { return in_call() && !call().view().saving && !call().view().notice.empty(); }
    bool in_call() { return shift.screen() == Screen::call; }

    void until(const std::function<bool()>& holds) {
        auto ticked = clock.now();
        while (!holds()) {
            (void)threads.take_back(std::chrono::milliseconds(100));
            if (clock.now() - ticked < std::chrono::seconds(1)) continue;
            ticked = clock.now();
            shift.tick();
        }
    }

    void log_in() {
        while (shift.screen() == Screen::log_in) {
            shift.log_in(who.login, who.password);
            until([this] { return shift.screen() != Screen::log_in || !shift.log_in_view().notice.empty(); });
        }
        if (in_call()) journal.note("back", id_of_call());
    }

    model::CallId id_of_call() {
        kept.drafts().flush();
        const auto draft = desk.draft_of(who.user).value_or(std::nullopt);
        if (!draft) throw std::runtime_error("no draft of the call on the screen");
        return draft->of.claimed.contents.call;
    }

    void take_the_next() {
        until([this] { return shift.screen() != Screen::projects && !shift.between_view().loading; });
        if (shift.screen() == Screen::log_in) log_in();
        until([this] { return in_call() || (shift.between_view().next && !shift.between_view().loading); });
        if (in_call()) return;
        shift.start_call();
        until([this] { return threads.is_idle(); });
        for (int tries = 0; is_idle_phone(); ++tries) dial_again(tries);
        call().answered();
        journal.note("begun", id_of_call());
    }

    bool is_idle_phone() { return call().view().phone.state == presenter::PhoneState::idle; }

    void dial_again(int tries) {
        constexpr int enough = 600;
        if (tries > enough) throw std::runtime_error("not dialled: " + call().view().notice);
        (void)threads.take_back(std::chrono::milliseconds(100));
        call().dial();
        until([this] { return threads.is_idle(); });
    }

    void finish() {
        const auto id = id_of_call();
        const auto ending = ending_of(id);
        for (const auto& [field, text] : ending.answers) call().answer(field, text);
        call().choose_outcome(ending.outcome);
        if (!call().view().gate.open) throw std::runtime_error("the gate of " + ending.outcome + " is shut");
        journal.note("finished", id);
        call().save();
        until([this] { return !in_call() || is_refused(); });
        if (in_call()) throw std::runtime_error(call().view().notice);
        const auto& last = shift.between_view().last;
        if (last && last->acknowledged) journal.note("acknowledged", id);
    }

    bool everything_is_settled() {
        const auto left = desk.outbox();
        return left && left->to_send == 0;
    }
    void deliver() {
        until([this] { return everything_is_settled(); });
        const auto refused = desk.next_to_deliver(true).value_or(std::nullopt);
        if (refused) throw std::runtime_error("not taken: " + refused->attention + " " + refused->call.to_string());
    }
};

WorkingAgent::WorkingAgent(const AgentAtWork& who) : client_(std::make_unique<Client>(who)) {}
WorkingAgent::~WorkingAgent() = default;

void WorkingAgent::work() {
    client_->log_in();
    for (;;) {
        client_->take_the_next();
        client_->finish();
    }
}

void WorkingAgent::settle() {
    client_->log_in();
    if (client_->in_call()) client_->finish();
    client_->deliver();
}

}  // namespace cts::tests
