// Argon2id takes 64 MiB and some 90 ms a password: two at a time are worked on, the others wait in line, and a line
// that is too long turns people away politely, so that a shift's start does not sink the server (DESIGN 8).
// It knows no user.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "server/vault/vault.h"

namespace cts::service {

struct PasswordWork {  // how passwords are hashed; the vault's, unless a test says otherwise
    std::function<std::string(std::string_view)> hash;
    std::function<bool(std::string_view, std::string_view)> fits;
};
PasswordWork vault_passwords(vault::PasswordCost cost = vault::PasswordCost::usual);

class PasswordDesk {
  public:
    explicit PasswordDesk(PasswordWork work = vault_passwords(), int at_once = 2, int in_line = 500);

    std::optional<std::string> hash(std::string_view password);  // nullopt: the line is too long
    // An empty hash stands for a user who does not exist: it never fits and costs the same.
    std::optional<bool> fits(std::string_view hash, std::string_view password);

  private:
    class Turn;

    PasswordWork work_;
    int at_once_;
    int in_line_;
    std::mutex guard_;
    std::condition_variable freed_;
    int working_ = 0;
    int waiting_ = 0;
    std::string nobodys_hash_;
};

}  // namespace cts::service
