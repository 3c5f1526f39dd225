#include "server/vault/vault.h"

#include <sodium.h>

#include <array>

#include "server/vault/master_key.h"
#include "server/vault/sodium.h"

namespace cts::vault {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::string_view wrapped_heading = "k1.";
constexpr std::string_view sealed_heading = "s1.";
constexpr std::array index_kinds{IndexKind::phone, IndexKind::last_four, IndexKind::name, IndexKind::login};

Bytes derived(const Bytes& master, std::uint64_t number) {
    Bytes key(key_size);
    crypto_kdf_derive_from_key(key.data(), key.size(), number, "ctsvault", master.data());
    return key;
}

Bytes locked(const Bytes& key, std::string_view bound_to, std::string_view plain) {
    Bytes box = random_bytes(nonce_size);
    box.resize(nonce_size + plain.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + nonce_size, nullptr, bytes_of(plain), plain.size(),
                                               bytes_of(bound_to), bound_to.size(), nullptr, box.data(), key.data());
    return box;
}

std::optional<std::string> unlocked(const Bytes& key, std::string_view bound_to, const Bytes& box) {
    if (box.size() < nonce_size + tag_size) return std::nullopt;
    std::string plain(box.size() - nonce_size - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
                                                   box.data() + nonce_size, box.size() - nonce_size, bytes_of(bound_to),
                                                   bound_to.size(), box.data(), key.data()) != 0) {
        return std::nullopt;
    }
    return plain;
}

std::string contact_key_binding(std::string_view contact_id) {
    return joined({"contact_key", contact_id});
}

std::string value_binding(const Where& where, std::string_view contact_id) {
    return joined({"value", where.table, where.column, where.row, contact_id});
}

struct ContactKey {
    std::string contact_id;  // the key's own id
    Bytes key;
};

// k1.<contact id>.<box>; nothing: erased or altered.
std::optional<ContactKey> unwrapped(const Bytes& wrapping_key, const WrappedKey& wrapped) {
    if (!wrapped.text.starts_with(wrapped_heading)) return std::nullopt;
    const auto rest = std::string_view(wrapped.text).substr(wrapped_heading.size());
    const auto dot = rest.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto contact_id = rest.substr(0, dot);
    const auto box = from_base64url(rest.substr(dot + 1));
    if (!box) return std::nullopt;
    const auto key = unlocked(wrapping_key, contact_key_binding(contact_id), *box);
    if (!key || key->size() != key_size) return std::nullopt;
    return ContactKey{std::string(contact_id), Bytes(key->begin(), key->end())};
}

}  // namespace

struct Vault::Keys {
    explicit Keys(const Bytes& master) : wrapping(derived(master, 1)), signing(derived(master, 2)) {
        for (const auto kind : index_kinds) indexing.push_back(derived(master, 16 + static_cast<std::uint64_t>(kind)));
    }
    Bytes mac(std::string_view purpose, std::string_view payload) const {
        return blake2b(32, joined({purpose, payload}), signing);
    }
    Bytes wrapping;
    Bytes signing;
    std::vector<Bytes> indexing;
};

Vault Vault::open(const std::filesystem::path& key_file, bool create) {
    start_sodium();
    const bool make = create && !std::filesystem::exists(key_file);
    return Vault(std::make_unique<Keys>(make ? make_master_key(key_file) : read_master_key(key_file)));
}

Vault::Vault(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault::~Vault() = default;

WrappedKey Vault::new_contact_key(std::string_view contact_id) const {
    const auto key = random_bytes(key_size);
    const std::string_view plain(reinterpret_cast<const char*>(key.data()), key.size());
    const auto box = locked(keys_->wrapping, contact_key_binding(contact_id), plain);
    return {std::string(wrapped_heading) + std::string(contact_id) + "." + to_base64url(box)};
}

Sealed Vault::seal(const WrappedKey& key, const Where& where, std::string_view plain) const {
    const auto contact = unwrapped(keys_->wrapping, key);
    if (!contact) return {};
    const auto box = locked(contact->key, value_binding(where, contact->contact_id), plain);
    return {std::string(sealed_heading) + to_base64url(box)};
}

std::optional<std::string> Vault::unseal(const WrappedKey& key, const Where& where, const Sealed& sealed) const {
    const auto contact = unwrapped(keys_->wrapping, key);
    if (!contact || !sealed.text.starts_with(sealed_heading)) return std::nullopt;
    const auto box = from_base64url(std::string_view(sealed.text).substr(sealed_heading.size()));
    if (!box) return std::nullopt;
    return unlocked(contact->key, value_binding(where, contact->contact_id), *box);
}

BlindIndex Vault::index(IndexKind kind, std::string_view normalised) const {
    return {to_hex(blake2b(16, normalised, keys_->indexing.at(static_cast<std::size_t>(kind))))};
}

std::string Vault::sign(std::string_view purpose, std::string_view payload) const {
    const Bytes bytes(payload.begin(), payload.end());
    return to_base64url(bytes) + "." + to_base64url(keys_->mac(purpose, payload));
}

std::optional<std::string> Vault::verified(std::string_view purpose, std::string_view token) const {
    const auto dot = token.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto payload = from_base64url(token.substr(0, dot));
    const auto mac = from_base64url(token.substr(dot + 1));
    if (!payload || !mac) return std::nullopt;
    const std::string text(payload->begin(), payload->end());
    const auto expected = keys_->mac(purpose, text);
    if (mac->size() != expected.size() || sodium_memcmp(mac->data(), expected.data(), expected.size()) != 0) {
        return std::nullopt;
    }
    return text;
}

}  // namespace cts::vault
