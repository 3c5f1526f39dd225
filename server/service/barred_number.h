// Entries of the blacklist and of do-not-call between their sealed records and who reads them.
#pragma once

#include "server/service/people.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/blacklist_messages.h"

namespace cts::service {

struct NumberInScope {
    model::PhoneNumber number;
    std::optional<model::ProjectId> project;  // absent: every project
};
// not_a_phone ("/phone"), not_found of the project.
Result<NumberInScope> number_in_scope(const Tools& tools, const std::string& phone, const std::string& region,
                                      const std::optional<std::string>& project);

// Under a key of the entry's own, and read back.
void seal_entry(const vault::Vault& vault, storage::BlacklistRecord& record, const model::PhoneNumber& number,
                std::string_view reason);
void seal_entry(const vault::Vault& vault, storage::DoNotCallRecord& record, const model::PhoneNumber& number);
vault::Sealed sealed_reason(const vault::Vault& vault, const storage::BlacklistRecord& record, std::string_view reason);
std::string unsealed_reason(const vault::Vault& vault, const storage::BlacklistRecord& record,
                            const vault::Sealed& reason);

api::Bar shown_bar(const storage::Bar& bar);
api::BlacklistEntry shown_entry(const Tools& tools, const storage::BlacklistSeen& seen);
api::BlacklistEntry shown_entry(const Tools& tools, const storage::DoNotCallSeen& seen);

}  // namespace cts::service
