// The doors of this room: opens a store on SQLite or MariaDB, and brings a database to its schema.
// Throws storage::StoreUnavailable (SqlError) when the engine cannot be reached or is not what it must be.
#pragma once

#include <memory>
#include <string>

#include "server/sql/database_url.h"
#include "server/sql/settings.h"
#include "server/sql/write_lane.h"
#include "server/storage/store.h"

namespace cts::sql {

// What a store of this room shows of itself beyond the contract: for /metrics and the benches.
class SqlStore : public storage::Store {
  public:
    virtual LaneCounts lane_counts() const = 0;
};

// Makes the file and its schema when they are absent, and migrates an older one.
std::unique_ptr<SqlStore> open_sqlite(const SqliteSettings& settings);

// The database must have this program's schema (migrate_mariadb, `cts-admin db migrate`); throws SchemaDiffers if not.
std::unique_ptr<SqlStore> open_mariadb(const MariaDbSettings& settings);

// Whichever of the two it is.
std::unique_ptr<SqlStore> open_store(const DatabaseSettings& settings);

class SchemaDiffers : public storage::StoreUnavailable {
  public:
    SchemaDiffers(int found, int needed);
    int found() const { return found_; }
    int needed() const { return needed_; }

  private:
    int found_;
    int needed_;
};

struct SchemaStatus {
    int found = 0;  // 0: an empty database
    int needed = 0;
};
SchemaStatus schema_status(const MariaDbSettings& settings);
int migrate_mariadb(const MariaDbSettings& with_right_to_change_tables);  // how many steps were applied

}  // namespace cts::sql
