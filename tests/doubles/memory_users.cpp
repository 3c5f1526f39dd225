#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

class MemoryUsers final : public storage::Users {
  public:
    explicit MemoryUsers(MemoryState& state) : state_(state) {}

    storage::Added add(const storage::UserRecord& user) override {
        const std::lock_guard lock(state_.mutex);
        const bool taken = std::ranges::any_of(state_.users, [&](const auto& known) {
            const auto& other = known.second.user;
            return other.id == user.user.id || other.login == user.user.login || other.number == user.user.number;
        });
        if (taken) return storage::Added::already_there;
        state_.users.emplace(user.user.id, user);
        return storage::Added::added;
    }

    std::optional<storage::UserRecord> by_login(std::string_view login) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& [id, user] : state_.users) {
            if (user.user.login == login) return user;
        }
        return std::nullopt;
    }

    std::optional<storage::UserRecord> by_id(model::UserId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.users.find(id);
        if (found == state_.users.end()) return std::nullopt;
        return found->second;
    }

    std::vector<model::User> all() override {
        const std::lock_guard lock(state_.mutex);
        std::vector<model::User> users;
        for (const auto& [id, user] : state_.users) users.push_back(user.user);
        std::ranges::sort(users, {}, &model::User::login);
        return users;
    }

    bool set_memberships(model::UserId id, const model::Memberships& of) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.users.find(id);
        if (found == state_.users.end()) return false;
        found->second.user.memberships = of;
        return true;
    }
    bool any() override {
        const std::lock_guard lock(state_.mutex);
        return !state_.users.empty();
    }

    void add_session(const storage::SessionRecord& session) override {
        const std::lock_guard lock(state_.mutex);
        state_.sessions.insert_or_assign(session.token_digest, session);
    }

    std::optional<storage::SessionRecord> session(std::string_view token_digest) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.sessions.find(token_digest);
        if (found == state_.sessions.end()) return std::nullopt;
        return found->second;
    }

    std::vector<storage::SessionRecord> sessions(const std::vector<std::string>& token_digests) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<storage::SessionRecord> found;
        for (const auto& digest : token_digests) {
            const auto known = state_.sessions.find(digest);
            if (known != state_.sessions.end() && state_.users.at(known->second.user).user.active)
                found.push_back(known->second);
        }
        return found;
    }

    void end_session(std::string_view token_digest) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.sessions.find(token_digest);
        if (found != state_.sessions.end()) state_.sessions.erase(found);
    }

  private:
    MemoryState& state_;
};

}  // namespace

std::unique_ptr<storage::Users> memory_users(MemoryState& state) {
    return std::make_unique<MemoryUsers>(state);
}

}  // namespace cts::tests
