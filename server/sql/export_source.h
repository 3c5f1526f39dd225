// A database opened for an export, beside a server that runs or without one: nothing is migrated, and nothing written
// but the event that says who took what. Calls come a page at a time by their keys, so that memory stays what it was
// however many there are; where another library streams them (admin/db), the statement and the reading of a row are
// given from here, so that the columns are named once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/sql/database_url.h"
#include "server/storage/exported_call.h"
#include "server/storage/store.h"

namespace cts::sql {

struct ExportSpan {
    model::ProjectId project;
    std::int64_t after = 0;  // the key of the last call one has
    std::int64_t up_to = 0;  // the last one's key, this one included
};

class ExportSource {
  public:
    virtual ~ExportSource() = default;
    virtual storage::Users& users() = 0;
    virtual storage::Projects& projects() = 0;
    virtual std::int64_t newest_call(model::ProjectId project) = 0;  // its key; 0: there is none
    virtual std::vector<storage::ExportedCall> calls(const ExportSpan& span, int limit) = 0;
    virtual void note(const storage::EventRecord& event) = 0;  // durable when it returns
};

// Throws SchemaDiffers (open_store.h) when the database is not of this program, StoreUnavailable when it cannot be
// read.
std::unique_ptr<ExportSource> open_export_source(const DatabaseSettings& settings);

// All of the span in the order of its keys, for MariaDB, without parameters.
std::string export_statement(const ExportSpan& span);
storage::ExportedCall exported_call(std::vector<std::optional<std::string>> cells);

}  // namespace cts::sql
