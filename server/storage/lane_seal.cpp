#include "server/storage/lane_seal.h"

namespace cts::storage {
namespace {

constexpr std::string_view purpose = "lane_seal";

// No part holds a space: numbers, a UUID, hexadecimal digits.
std::string payload_of(const LaneSeal& seal) {
    return std::to_string(seal.lane) + ' ' + std::to_string(seal.seq) + ' ' + seal.series + ' ' + seal.digest + ' ' +
           std::to_string(seal.sealed_at.utc_ms);
}

}  // namespace

LaneSeal sealed(LaneSeal seal, const vault::Vault& vault) {
    const std::string token = vault.sign(purpose, payload_of(seal));
    seal.mac = token.substr(token.find('.') + 1);
    return seal;
}

bool seal_holds(const LaneSeal& seal, const vault::Vault& vault) {
    return sealed(seal, vault).mac == seal.mac;
}

}  // namespace cts::storage
