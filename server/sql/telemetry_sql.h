// What the desk measured of a call, field by field (A3): apart from the call, the first report counts.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

storage::Added add_telemetry(Transaction& transaction, model::CallId call,
                             const std::vector<storage::FieldTelemetryRecord>& fields);
std::vector<storage::FieldTelemetryRecord> read_telemetry(Connection& connection, model::CallId call);

}  // namespace cts::sql
