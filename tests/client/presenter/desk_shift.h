// A PC with a desk, agents who work at it, and a played server that can be away, answer late or lose its answers. The
// server stores each call once and counts how often it was asked to; the program can be killed and started again.
#pragma once

#include <boost/test/unit_test.hpp>

#include "shared/api/codec.h"
#include "tests/client/presenter/shift_fixture.h"
#include "tests/doubles/own_folder.h"

namespace cts::presenter::test {

class MovingServer final : public PlayedServer {
  public:
    enum class Mood { well, away, overloaded, answer_lost, session_over };
    struct Stored {
        std::string record;  // canonical
        std::string outcome;
        model::UserId agent;
        api::Delivery delivery{};
        std::optional<api::TakenAlone> alone;
    };
    Mood mood = Mood::well;
    std::map<std::string, Stored> stored;  // by call
    std::vector<std::string> order;        // as they were stored
    std::map<std::string, api::SlipContents> slips;
    std::string forged;  // a slip this server did not issue
    int claims = 0;
    int saves = 0;
    std::optional<model::Instant> time;
    bool gives_back_the_held = false;              // claimed again: whom the agent holds, until that call is stored
    std::map<std::string, std::string> passwords;  // empty: every password is right

    gateway::Answer<api::LoggedIn> log_in(const api::LogIn& who) override {
        if (auto fault = trouble(); fault && mood != Mood::session_over) return tl::unexpected(*fault);
        if (mood == Mood::session_over) mood = Mood::well;
        const auto right = passwords.find(who.login);
        if (right != passwords.end() && right->second != who.password)
            return tl::unexpected(gateway::Fault{gateway::FaultKind::not_logged_in, 401, {}, "wrong"});
        api::LoggedIn answer;
        answer.user = user(who.login);
        answer.server_time = time.value_or(model::Instant{});
        if (who.desk) answer.desk_secret = std::string(64, 'a');
        agent_ = answer.user.id;
        return answer;
    }
    gateway::Answer<api::Page<api::Project>> projects(std::optional<std::string> after) override {
        if (auto fault = trouble()) return tl::unexpected(*fault);
        return PlayedServer::projects(after);
    }
    gateway::Answer<api::Changes> changes(std::optional<std::string>) override {
        if (auto fault = trouble()) return tl::unexpected(*fault);
        return api::Changes{};
    }
    gateway::Answer<api::Claimed> claim(const std::string& project, const api::Claim& wanted) override {
        if (auto fault = trouble()) return tl::unexpected(*fault);
        if (still_holds()) return held_.at(agent_);
        auto claimed = *PlayedServer::claim(project, wanted);
        claimed.contents.call = model::CallId::make({1'790'000'000'000 + ++claims});
        claimed.contents.agent = agent_;
        claimed.contents.form_version = claimed.contents.product_version = claimed.contents.faq_version = 1;
        claimed.slip = "slip " + claimed.contents.call.to_string();
        claimed.server_time = time.value_or(model::Instant{});
        slips[claimed.slip] = claimed.contents;
        held_[agent_] = claimed;
        return claimed;
    }
    gateway::Answer<api::Claimed> start_call(const std::string& project, const api::StartCall& wanted) override {
        if (auto fault = trouble()) return tl::unexpected(*fault);
        auto claimed = claim(project, {});
        if (claimed) claimed->contents.direction = wanted.direction;
        return claimed;
    }
    gateway::Answer<api::Dialled> dial(model::CallId call, const std::string& slip) override {
        if (auto fault = trouble()) return tl::unexpected(*fault);
        return PlayedServer::dial(call, slip);
    }
    gateway::Answer<api::Call> call(model::CallId id) override {
        if (auto fault = trouble()) return tl::unexpected(*fault);
        if (!stored.contains(id.to_string())) return tl::unexpected(gateway::Fault{gateway::FaultKind::refused, 404});
        return api::Call{.id = id};
    }
    gateway::Answer<api::CallSaved> save(model::CallId call, const form::Definition&, const api::CallSave& record,
                                         api::Delivery delivery) override {
        ++saves;
        const auto fault = trouble();
        if (fault && mood != Mood::answer_lost) return tl::unexpected(*fault);
        auto answer = store(call, record, delivery);
        if (fault) return tl::unexpected(*fault);
        return answer;
    }

    static model::User user(const std::string& login) {
        model::User user;
        user.id = *model::UserId::parse(login == "lin" ? "0192f0c0-0000-7000-8000-000000000001"
                                                       : "0192f0c0-0000-7000-8000-000000000002");
        user.login = login;
        user.display_name = login;
        return user;
    }

  private:
    std::optional<gateway::Fault> trouble() const {
        switch (mood) {
            case Mood::well:
                return std::nullopt;
            case Mood::away:
            case Mood::answer_lost:
                return unreachable();
            case Mood::overloaded:
                return gateway::Fault{gateway::FaultKind::refused, 503, {}, "busy"};
            case Mood::session_over:
                return gateway::Fault{gateway::FaultKind::not_logged_in, 401, {}, "log in"};
        }
        return std::nullopt;
    }
    gateway::Answer<api::CallSaved> store(model::CallId call, const api::CallSave& record, api::Delivery delivery) {
        if (!forged.empty() && record.slip == forged)
            return tl::unexpected(gateway::Fault{gateway::FaultKind::refused,
                                                 403,
                                                 {{model::Reason::slip_forged, "/slip", {}, {}, {}}},
                                                 "This slip is forged."});
        const auto text = api::canonical_text(record);
        const auto key = call.to_string();
        api::CallSaved saved;
        saved.call.id = call;
        saved.call.outcome = record.outcome;
        if (const auto there = stored.find(key); there != stored.end()) {
            saved.already_had = there->second.record == text;
            if (saved.already_had) return saved;
            return tl::unexpected(gateway::Fault{
                gateway::FaultKind::refused, 409, {{model::Reason::call_differs, "", {}, {}, {}}}, "It differs."});
        }
        const auto author = record.taken_alone ? record.taken_alone->agent : slips.at(record.slip).agent;
        if (record.taken_alone && author != agent_) throw std::logic_error("brought by somebody else");
        stored[key] = Stored{text, record.outcome, author, delivery, record.taken_alone};
        order.push_back(key);
        return saved;
    }
    bool still_holds() const {
        const auto held = held_.find(agent_);
        return gives_back_the_held && held != held_.end() && !stored.contains(held->second.contents.call.to_string());
    }
    model::UserId agent_;
    std::map<model::UserId, api::Claimed> held_;
};

struct DeskShift {
    HeldClock pc;
    AtOnce executor;
    MovingServer server;
    tests::OwnFolder folder;

    struct Program {
        explicit Program(DeskShift& on)
            : store(on.folder.path() / "desk.sqlite", on.most_pages),
              clock(on.pc),
              kept(store, on.server, on.executor, clock, [] { return 0.0; }),
              presenter(
                  on.server, on.executor, clock, model::Language::en, [] {}, &kept) {}
        desk::DeskStore store;
        ServerClock clock;
        KeptWork kept;
        ShiftPresenter presenter;
    };
    long most_pages = 0;
    std::unique_ptr<Program> program;

    explicit DeskShift(long pages = 0) : most_pages(pages) {
        server.lead.contents.project = "example-sale";
        server.lead.contents.purpose = "first_call";
        server.lead.contents.zone = "Asia/Shanghai";
        server.lead.contents.issued_at = pc.now();
        server.lead.customer_name = "周敏";
        start();
    }
    void start() { program = std::make_unique<Program>(*this); }
    void restart() {
        program.reset();
        start();
    }
    ShiftPresenter& shift() { return program->presenter; }
    CallPresenter& call() { return *shift().call(); }
    bool in_call() { return shift().screen() == Screen::call; }
    const BetweenCallsView& between() { return shift().between_view(); }
    void log_in(const std::string& login = "lin", const std::string& password = "right") {
        shift().log_in(login, password);
    }
    bool dial() {
        shift().start_call();
        if (!shift().call()) return false;
        if (call().view().phone.state == PhoneState::idle) return false;
        call().answered();
        return true;
    }
    void fill() {
        call().choose("reached", "no_answer");
        call().choose_outcome("no_answer");
    }
    void finish_call() {
        BOOST_REQUIRE(dial());
        fill();
        call().save();
    }
    void pass(std::chrono::milliseconds span) {
        pc.pass(span);
        shift().tick();
    }
};

}  // namespace cts::presenter::test
