#include "server/push/doorkeeper.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace cts::push {

Doorkeeper::Doorkeeper(const service::Tools& tools, const Limits& limits, Says says)
    : tools_(tools), limits_(limits), says_(std::move(says)), thread_([this] { run(); }) {}

Doorkeeper::~Doorkeeper() {
    end();
}

void Doorkeeper::end() {
    {
        const std::lock_guard lock(guard_);
        ending_ = true;
    }
    came_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Doorkeeper::knock(Id id, std::string token) {
    {
        const std::lock_guard lock(guard_);
        knocks_.push_back({id, std::move(token)});
    }
    came_.notify_all();
}

void Doorkeeper::left(Id id) {
    const std::lock_guard lock(guard_);
    left_.push_back(id);
}

void Doorkeeper::run() {
    while (wait()) {
        answer_knocks();
        if (Steady::now() - looked_at_ >= limits_.look_at_sessions) look_at_sessions();
    }
}

bool Doorkeeper::wait() {
    std::unique_lock lock(guard_);
    const auto has_work = [this] { return ending_ || !knocks_.empty(); };
    if (inside_.empty() && left_.empty())
        came_.wait(lock, has_work);
    else
        came_.wait_until(lock, looked_at_ + limits_.look_at_sessions, has_work);
    return !ending_;
}

// Both are taken at once: nobody leaves before they have knocked.
void Doorkeeper::answer_knocks() {
    std::deque<Knock> knocks;
    std::vector<Id> left;
    {
        const std::lock_guard lock(guard_);
        knocks.swap(knocks_);
        left.swap(left_);
    }
    for (const Knock& knock : knocks) answer(knock);
    for (const Id id : left) inside_.erase(id);
}

void Doorkeeper::answer(const Knock& knock) {
    try {
        const auto admitted = service::admitted(tools_, knock.token);
        if (!admitted) return says_.refuse(knock.id, Close::not_logged_in);
        inside_[knock.id] = admitted->session;
        says_.admit(knock.id, admitted->who);
    } catch (const std::exception& fault) {
        spdlog::warn("a listener's session could not be looked up: {}", fault.what());
        says_.refuse(knock.id, Close::try_later);
    }
}

// While the database cannot be asked nobody is sent away.
void Doorkeeper::look_at_sessions() {
    looked_at_ = Steady::now();
    try {
        std::vector<std::string> sessions;
        for (const auto& [id, session] : inside_) sessions.push_back(session);
        const auto over = service::sessions_over(tools_, sessions);
        for (const auto& [id, session] : inside_)
            if (over.contains(session)) says_.refuse(id, Close::not_logged_in);
    } catch (const std::exception& fault) {
        spdlog::warn("the listeners' sessions could not be looked up: {}", fault.what());
    }
}

}  // namespace cts::push
