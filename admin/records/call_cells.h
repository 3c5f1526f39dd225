// One call as the cells of a row. Sealed values are opened with the customer's key; of an erased person they are empty.
#pragma once

#include "admin/records/columns.h"
#include "server/storage/exported_call.h"
#include "server/vault/vault.h"

namespace cts::records {

std::vector<std::string> fact_names();
std::vector<std::string> cells_of(const storage::ExportedCall& exported, const Columns& columns,
                                  const vault::Vault& vault);

}  // namespace cts::records
