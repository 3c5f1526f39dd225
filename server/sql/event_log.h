// A database's events and seals, for reading alone: nothing is migrated, nothing written, no lane is opened. For
// cts-admin, beside a server that runs or without one.
#pragma once

#include <memory>

#include "server/sql/database_url.h"
#include "server/storage/store.h"

namespace cts::sql {

class EventLog {
  public:
    virtual ~EventLog() = default;
    virtual storage::Events& events() = 0;
    virtual storage::LaneSeals& seals() = 0;
};

// Throws SchemaDiffers (open_store.h) when the database is not of this program, StoreUnavailable when it cannot be
// read.
std::unique_ptr<EventLog> open_event_log(const DatabaseSettings& settings);

}  // namespace cts::sql
