#include "tests/scenarios/desks/seat.h"

#include <boost/test/unit_test.hpp>
#include <stdexcept>

namespace cts::tests {

struct Seat::Program {
    Program(const std::string& server, const std::filesystem::path& file, const PlayedPc& pc, AtOnce& executor)
        : gateway(gateway::make_http_gateway({server, "", model::Language::en})),
          desk(file),
          steady([&pc] { return pc.wall(); }, [&pc] { return pc.uptime(); }),
          clock(steady, [&pc] { return pc.uptime(); }),
          kept(desk, *gateway, executor, clock, [] { return 0.0; }),
          shift(
              *gateway, executor, clock, model::Language::en, [] {}, &kept) {}

    std::unique_ptr<gateway::Gateway> gateway;
    desk::DeskStore desk;
    presenter::SteadyClock steady;
    presenter::ServerClock clock;
    presenter::KeptWork kept;
    presenter::ShiftPresenter shift;
};

Seat::Seat(std::string server, const model::Clock& world) : server_(std::move(server)), pc_(world) {
    start();
}

Seat::~Seat() = default;

void Seat::start() {
    program_ = std::make_unique<Program>(server_, folder_.path() / "desk.sqlite", pc_, executor_);
}

void Seat::end() {
    program_.reset();
}

void Seat::log_in(const std::string& login, const std::string& password) {
    shift().log_in(login, password);
}

presenter::Screen Seat::screen() {
    return shift().screen();
}
presenter::ShiftPresenter& Seat::shift() {
    return program_->shift;
}
presenter::KeptWork& Seat::kept() {
    return program_->kept;
}
desk::DeskStore& Seat::desk() {
    return program_->desk;
}
model::Instant Seat::now() {
    return program_->clock.now();
}

bool Seat::dial() {
    shift().start_call();
    if (!shift().call() || call().view().phone.state == presenter::PhoneState::idle) return false;
    call().answered();
    return true;
}

void Seat::talk(const Ending& ending) {
    for (const auto& [field, text] : ending.answers) call().answer(field, text);
    call().choose_outcome(ending.outcome);
    if (call().view().gate.open) return;
    for (const auto& missing : call().view().gate.missing)
        BOOST_TEST_MESSAGE(missing.field << ": " << missing.sentence);
    throw std::runtime_error("the gate of " + ending.outcome + " is shut");
}

FinishedCall Seat::save(model::UserId agent) {
    kept().drafts().flush();
    const auto draft = desk().draft_of(agent).value_or(std::nullopt);
    if (!draft) throw std::runtime_error("no draft of the call on the screen");
    FinishedCall finished{draft->of.claimed.contents.call,
                          agent,
                          draft->outcome,
                          draft->of.claimed.customer_name,
                          draft->dialled_at.value(),
                          shift().call() ? now() : model::Instant{}};
    call().save();
    return finished;
}

}  // namespace cts::tests
