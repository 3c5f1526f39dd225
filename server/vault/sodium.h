// The few shapes every file of the vault needs of libsodium: bytes, their text form, random ones. Inside the vault
// only.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cts::vault {

using Bytes = std::vector<unsigned char>;

void start_sodium();  // safe to call often; throws when the library cannot start
Bytes random_bytes(std::size_t count);
const unsigned char* bytes_of(std::string_view text);

std::string to_base64url(const Bytes& bytes);  // without padding
std::optional<Bytes> from_base64url(std::string_view text);
std::string to_hex(const Bytes& bytes);
std::optional<Bytes> from_hex(std::string_view text);

// Several texts as one, each with its length before it, so that no two lists of texts give the same bytes.
std::string joined(std::initializer_list<std::string_view> parts);

Bytes blake2b(std::size_t size, std::string_view message, const Bytes& key = {});

}  // namespace cts::vault
