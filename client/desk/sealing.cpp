#include "client/desk/sealing.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace cts::desk {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int base64 = sodium_base64_VARIANT_ORIGINAL;
static_assert(sizeof(Key::bytes) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

using Bytes = std::vector<unsigned char>;

void start_sodium() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium cannot start");
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(const Bytes& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), base64), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), base64);
    text.pop_back();  // the terminating zero
    return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
    Bytes bytes(text.size());
    std::size_t length = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr, base64) != 0)
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

}  // namespace

Key::~Key() {
    sodium_memzero(bytes.data(), bytes.size());
}

Key random_key() {
    start_sodium();
    Key key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    return key;
}

std::string random_salt() {
    start_sodium();
    Bytes salt(crypto_pwhash_SALTBYTES);
    randombytes_buf(salt.data(), salt.size());
    return to_base64(salt);
}

std::optional<Key> key_from_password(const std::string& password, const std::string& salt) {
    start_sodium();
    const auto raw = from_base64(salt);
    if (!raw || raw->size() != crypto_pwhash_SALTBYTES) return std::nullopt;
    Key key;
    if (crypto_pwhash(key.bytes.data(), key.bytes.size(), password.data(), password.size(), raw->data(),
                      crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

std::optional<Key> key_from_secret(const std::string& hex) {
    Key key;
    std::size_t length = 0;
    const char* end = nullptr;
    const int read = sodium_hex2bin(key.bytes.data(), key.bytes.size(), hex.data(), hex.size(), nullptr, &length, &end);
    if (read != 0 || length != key.bytes.size() || end != hex.data() + hex.size()) return std::nullopt;
    return key;
}

std::string digest(std::string_view text) {
    start_sodium();
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), nullptr, 0);
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

std::string seal(const Key& key, std::string_view place, std::string_view text) {
    start_sodium();
    Bytes sealed(nonce_size + text.size() + tag_size);
    randombytes_buf(sealed.data(), nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, bytes_of(text), text.size(),
                                               bytes_of(place), place.size(), nullptr, sealed.data(), key.bytes.data());
    return to_base64(sealed);
}

std::optional<std::string> unseal(const Key& key, std::string_view place, std::string_view sealed) {
    start_sodium();
    const auto raw = from_base64(sealed);
    if (!raw || raw->size() < nonce_size + tag_size) return std::nullopt;
    std::string text(raw->size() - nonce_size - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(text.data()), nullptr, nullptr,
                                                   raw->data() + nonce_size, raw->size() - nonce_size, bytes_of(place),
                                                   place.size(), raw->data(), key.bytes.data()) != 0)
        return std::nullopt;
    return text;
}

std::string wrap(const Key& with, std::string_view place, const Key& wrapped) {
    return seal(with, place, {reinterpret_cast<const char*>(wrapped.bytes.data()), wrapped.bytes.size()});
}

std::optional<Key> unwrap(const Key& with, std::string_view place, std::string_view wrapped) {
    auto raw = unseal(with, place, wrapped);
    if (!raw || raw->size() != sizeof(Key::bytes)) return std::nullopt;
    Key key;
    std::copy(raw->begin(), raw->end(), key.bytes.begin());
    sodium_memzero(raw->data(), raw->size());
    return key;
}

}  // namespace cts::desk
