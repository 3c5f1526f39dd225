// Persons between their sealed records and the few who need to read them (C3, C4). The one place that names what a
// sealed value is bound to.
#pragma once

#include <string>

#include "server/storage/records.h"
#include "server/vault/vault.h"
#include "shared/model/phone_number.h"

namespace cts::service {

struct Person {  // of an erased one everything is empty
    std::string name;
    std::string salutation;
    model::PhoneNumber phone;
};

storage::ContactRecord sealed_person(const vault::Vault& vault, model::ContactId id, const Person& person);
Person unsealed_person(const vault::Vault& vault, const storage::ContactRecord& contact);
vault::BlindIndex phone_index(const vault::Vault& vault, const model::PhoneNumber& number);

// Other values that are about a person, under that person's key. row: the UUID of the record that holds the value.
struct SealedBeside {
    const vault::Vault& vault;
    const vault::WrappedKey& key;

    vault::Sealed seal(std::string_view table, std::string_view column, const std::string& row,
                       std::string_view plain) const;
    std::string unseal(std::string_view table, std::string_view column, const std::string& row,
                       const vault::Sealed& sealed) const;  // empty: erased
};

}  // namespace cts::service
