#include "server/service/password_desk.h"

namespace cts::service {

PasswordWork vault_passwords(vault::PasswordCost cost) {
    return {[cost](std::string_view password) { return vault::hash_password(password, cost); }, vault::password_fits};
}

// One of the places at the desk, taken for the life of this object.
class PasswordDesk::Turn {
  public:
    explicit Turn(PasswordDesk& desk) : desk_(desk) {
        std::unique_lock lock(desk.guard_);
        if (desk.waiting_ >= desk.in_line_) return;
        ++desk.waiting_;
        desk.freed_.wait(lock, [&] { return desk.working_ < desk.at_once_; });
        --desk.waiting_;
        ++desk.working_;
        taken_ = true;
    }
    ~Turn() {
        if (!taken_) return;
        const std::lock_guard lock(desk_.guard_);
        --desk_.working_;
        desk_.freed_.notify_one();
    }
    Turn(const Turn&) = delete;
    bool taken() const { return taken_; }

  private:
    PasswordDesk& desk_;
    bool taken_ = false;
};

PasswordDesk::PasswordDesk(PasswordWork work, int at_once, int in_line)
    : work_(std::move(work)), at_once_(at_once), in_line_(in_line), nobodys_hash_(work_.hash(vault::random_token())) {}

std::optional<std::string> PasswordDesk::hash(std::string_view password) {
    const Turn turn(*this);
    if (!turn.taken()) return std::nullopt;
    return work_.hash(password);
}

std::optional<bool> PasswordDesk::fits(std::string_view hash, std::string_view password) {
    const Turn turn(*this);
    if (!turn.taken()) return std::nullopt;
    return work_.fits(hash.empty() ? std::string_view(nobodys_hash_) : hash, password) && !hash.empty();
}

}  // namespace cts::service
