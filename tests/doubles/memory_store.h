// A store without a database, for tests of what stands above storage. It passes the same contract as the real ones
// (tests/server/storage/store_contract.cpp). Safe from several threads.
#pragma once

#include <memory>

#include "server/storage/store.h"

namespace cts::tests {

std::unique_ptr<storage::Store> memory_store();

}  // namespace cts::tests
