#include "client/desk/key_ring.h"

#include <algorithm>

namespace cts::desk {
namespace {

constexpr const char* server_slot = "server";
constexpr int free_failures = 4;  // then each one doubles the wait
constexpr int longest_doubling = 9;

std::string place_of(const std::string& slot) {
    return "slots/" + slot;
}

}  // namespace

std::string KeyRing::user_slot(const std::string& login) const {
    return "user/" + digest(login + "\n" + file_.rows("select id from desk", 1).front().front());
}

bool KeyRing::is_empty() {
    return file_.rows("select name from slots", 1).empty();
}

std::optional<Key> KeyRing::with_password(const std::string& login, const std::string& password) {
    const auto name = user_slot(login);
    const auto found = file_.rows("select salt, wrapped from slots where name = :name", 2, {name});
    if (found.empty()) return std::nullopt;
    const auto from = key_from_password(password, found.front()[0]);
    return from ? unwrap(*from, place_of(name), found.front()[1]) : std::nullopt;
}

std::optional<Key> KeyRing::from_server_slot(const Key& secret) {
    const auto found = file_.rows("select wrapped from slots where name = :name", 1, {server_slot});
    return found.empty() ? std::nullopt : unwrap(secret, place_of(server_slot), found.front()[0]);
}

void KeyRing::fill_slot(const std::string& name, const std::string& salt, const Key& with, const Key& key) {
    file_.change(
        "insert into slots (name, salt, wrapped, user, failures, failed_at) values (:name, :salt, :wrapped, '', 0, 0) "
        "on conflict (name) do update set salt = excluded.salt, wrapped = excluded.wrapped",
        {name, salt, wrap(with, place_of(name), key)});
}

Kept<Key> KeyRing::with_server(const std::string& login, const std::string& password,
                               const std::optional<std::string>& secret) {
    const auto by_secret = secret ? key_from_secret(*secret) : std::nullopt;
    const bool fresh = is_empty();
    const auto from_server = by_secret ? from_server_slot(*by_secret) : std::nullopt;
    const auto from_password = with_password(login, password);
    if (!fresh && !from_server && !from_password) return tl::unexpected(Trouble::foreign);
    const Key key = from_server ? *from_server : from_password ? *from_password : random_key();
    if (!from_password || !(*from_password == key)) {
        const auto salt = random_salt();
        const auto with = key_from_password(password, salt);
        if (with) fill_slot(user_slot(login), salt, *with, key);
    }
    if (by_secret && !from_server) fill_slot(server_slot, "", *by_secret, key);
    return key;
}

std::chrono::seconds KeyRing::wait_for(const std::string& login, model::Instant now) {
    const auto found = file_.rows("select failures, failed_at from slots where name = :name", 2, {user_slot(login)});
    if (found.empty()) return std::chrono::seconds(0);
    const int failures = std::stoi(found.front()[0]);
    if (failures <= free_failures) return std::chrono::seconds(0);
    const auto wait = std::chrono::seconds(1 << std::min(failures - free_failures, longest_doubling));
    const auto passed = std::chrono::abs(now - model::Instant{std::stoll(found.front()[1])});
    return std::max(std::chrono::seconds(0), std::chrono::ceil<std::chrono::seconds>(wait - passed));
}

void KeyRing::note_failure(const std::string& login, model::Instant now) {
    file_.change("update slots set failures = failures + 1, failed_at = cast(:at as integer) where name = :name",
                 {std::to_string(now.utc_ms), user_slot(login)});
}

void KeyRing::note_success(const std::string& login) {
    file_.change("update slots set failures = 0 where name = :name", {user_slot(login)});
}

}  // namespace cts::desk
