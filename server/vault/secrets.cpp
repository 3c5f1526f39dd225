// Passwords, tokens and digests: what needs no master key.
#include <sodium.h>

#include <array>
#include <new>

#include "server/vault/sodium.h"
#include "server/vault/vault.h"

namespace cts::vault {

std::string hash_password(std::string_view password, PasswordCost cost) {
    start_sodium();
    const bool usual = cost == PasswordCost::usual;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(),
                              usual ? crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE : crypto_pwhash_argon2id_OPSLIMIT_MIN,
                              usual ? crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE : crypto_pwhash_argon2id_MEMLIMIT_MIN,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();  // the only way it fails: the memory is not to be had
    }
    return hash.data();
}

bool password_fits(std::string_view hash, std::string_view password) {
    start_sodium();
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

std::string random_token() {
    return to_base64url(random_bytes(32));
}
std::string token_digest(std::string_view token) {
    return to_hex(blake2b(32, joined({"token", token})));
}
std::string content_digest(std::string_view bytes) {
    return to_hex(blake2b(32, bytes));
}

}  // namespace cts::vault
