// How what is kept on a PC is sealed: authenticated encryption (XChaCha20-Poly1305), bound to the place where it
// stands, so that a row copied over another does not open. Keys are wrapped the same way. Text forms are base64. It
// knows no table, no user and no clock.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cts::desk {

struct Key {
    std::array<unsigned char, 32> bytes{};
    ~Key();  // wiped
    Key() = default;
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    bool operator==(const Key&) const = default;
};

Key random_key();
std::string random_salt();  // base64

// Argon2id with libsodium's interactive limits (64 MiB, some 100 ms): never on the screen's thread. nullopt: the salt
// is no salt, or the PC has not the memory.
std::optional<Key> key_from_password(const std::string& password, const std::string& salt);
std::optional<Key> key_from_secret(const std::string& hex);  // 64 digits; nullopt: is none
std::string digest(std::string_view text);                   // hex; names a thing without telling it

std::string seal(const Key& key, std::string_view place, std::string_view text);
std::optional<std::string> unseal(const Key& key, std::string_view place, std::string_view sealed);

std::string wrap(const Key& with, std::string_view place, const Key& wrapped);
std::optional<Key> unwrap(const Key& with, std::string_view place, std::string_view wrapped);

}  // namespace cts::desk
