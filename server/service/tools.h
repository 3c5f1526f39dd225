// What the use cases work with. Made once, by the program's wiring; safe from many threads.
#pragma once

#include "server/service/kit_shelf.h"
#include "server/service/log_in_throttle.h"
#include "server/service/password_desk.h"
#include "server/storage/store.h"
#include "server/vault/vault.h"
#include "shared/model/instant.h"

namespace cts::service {

using StoreUnavailable = storage::StoreUnavailable;  // the one exception whoever calls a use case must expect

struct Tools {
    storage::Store& store;
    const vault::Vault& vault;
    const model::Clock& clock;
    KitShelf& kits;
    PasswordDesk& passwords;
    LogInThrottle& throttle;
};

}  // namespace cts::service
