// The master key's file: one line of text, "cts-vault-1 " and 64 hexadecimal digits, readable by its owner alone.
// It lies outside the data folder, so that a copy of the data is no copy of the persons in it.
#pragma once

#include <filesystem>

#include "server/vault/sodium.h"

namespace cts::vault {

// 32 bytes. Throws std::runtime_error, naming the file and never its contents.
Bytes read_master_key(const std::filesystem::path& file);
Bytes make_master_key(const std::filesystem::path& file);  // refuses to overwrite; durable when it returns

}  // namespace cts::vault
