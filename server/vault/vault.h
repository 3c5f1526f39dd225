// Personal data at rest (C3, DESIGN 5): every contact has a key, wrapped by a master key that lives outside the data
// folder; every sealed value is bound to its table, column and row; look-ups go over keyed blind indexes. Destroying a
// contact's wrapped key erases the person. Also signs what leaves and comes back (call slips).
// libsodium: XChaCha20-Poly1305, BLAKE2b keyed, Argon2id. Sealed values and keys are base64url text.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cts::vault {

struct WrappedKey {  // of one contact, as stored
    std::string text;
    bool operator==(const WrappedKey&) const = default;
};
struct Sealed {  // empty text: nothing was sealed
    std::string text;
    bool operator==(const Sealed&) const = default;
};
struct BlindIndex {  // 32 hexadecimal digits
    std::string text;
    auto operator<=>(const BlindIndex&) const = default;
};
enum class IndexKind { phone, last_four, name, login };

struct Where {  // what a sealed value is bound to
    std::string_view table;
    std::string_view column;
    std::string_view row;  // the row's UUID
};

class Vault {
  public:
    // Reads the master key, or makes one (mode 0600) when `create` is set and the file is absent. Throws when the
    // file is unreadable, malformed or readable by others.
    static Vault open(const std::filesystem::path& key_file, bool create);
    ~Vault();
    Vault(Vault&&) noexcept;

    WrappedKey new_contact_key(std::string_view contact_id) const;
    Sealed seal(const WrappedKey& key, const Where& where,
                std::string_view plain) const;  // of an erased person: nothing is kept
    std::optional<std::string> unseal(const WrappedKey& key, const Where& where,
                                      const Sealed& sealed) const;  // nullopt: erased, moved or altered
    BlindIndex index(IndexKind kind, std::string_view normalised) const;

    std::string sign(std::string_view purpose, std::string_view payload) const;  // payload.mac, both base64url
    std::optional<std::string> verified(std::string_view purpose, std::string_view token) const;

  private:
    struct Keys;
    explicit Vault(std::unique_ptr<Keys> keys);
    std::unique_ptr<Keys> keys_;
};

// Of Argon2id. A hash says what it cost, so those of either kind are verified alike.
enum class PasswordCost {
    usual,  // 64 MiB, about 90 ms: only behind the queue
    least,  // what the library allows at all: for passwords that protect nothing
};
std::string hash_password(std::string_view password, PasswordCost cost = PasswordCost::usual);
bool password_fits(std::string_view hash, std::string_view password);
std::string random_token();                          // 256 bits, base64url
std::string token_digest(std::string_view);          // what is stored of a token
std::string content_digest(std::string_view bytes);  // of a canonical request: 64 hexadecimal digits

}  // namespace cts::vault
