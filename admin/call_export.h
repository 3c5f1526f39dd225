// All calls of a project into a file, in the order in which they were stored, whatever their number in the same
// memory: pages by key on SQLite, the engine's own stream on MariaDB. Those stored after it began are not in it.
#pragma once

#include <atomic>
#include <functional>

#include "admin/records/columns.h"
#include "admin/records/unfinished_file.h"
#include "server/sql/export_source.h"

namespace cts::admin {

struct ExportWay {
    model::ProjectId project;
    std::string form;  // of these calls alone; empty: all
    const std::atomic<bool>& ended_early;
    std::function<void(std::int64_t written)> progress;
};

// How many calls were written; ended early, fewer than there are. Throws when the database fails.
std::int64_t export_calls(const sql::DatabaseSettings& database, sql::ExportSource& source, const ExportWay& way,
                          const records::Columns& columns, const vault::Vault& vault, records::UnfinishedFile& file);

}  // namespace cts::admin
