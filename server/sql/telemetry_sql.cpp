#include "server/sql/telemetry_sql.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query measured_call{"select id from calls where uuid = :uuid {{for_update}}", 1};
constexpr Query measured_before{"select count(*) from field_telemetry where call_id = :call", 1};
constexpr Insert new_telemetry{"field_telemetry",
                               "call_id, field, milliseconds, corrections, refusals, one_datum, left_empty"};
constexpr Query telemetry_of_call{
    "select t.field, t.milliseconds, t.corrections, t.refusals, t.one_datum, t.left_empty from field_telemetry t "
    "join calls c on c.id = t.call_id where c.uuid = :uuid order by t.field",
    6};

}  // namespace

Added add_telemetry(Transaction& transaction, model::CallId call, const std::vector<FieldTelemetryRecord>& fields) {
    auto row = transaction.connection.row(measured_call, {call});
    if (!row) throw SqlError(Fault::refused, "telemetry of an unknown call");
    const auto key = row->number();
    if (transaction.connection.row(measured_before, {key}).value().number() > 0) return Added::already_there;
    std::vector<Values> rows;
    for (const auto& one : fields)
        rows.push_back(
            {key, one.field, one.milliseconds, one.corrections, one.refusals, one.one_datum, one.left_empty});
    transaction.connection.insert(new_telemetry, rows);
    return Added::added;
}

std::vector<FieldTelemetryRecord> read_telemetry(Connection& connection, model::CallId call) {
    std::vector<FieldTelemetryRecord> found;
    for (auto& row : connection.rows(telemetry_of_call, {call})) {
        FieldTelemetryRecord one;
        one.field = row.text();
        one.milliseconds = row.number();
        one.corrections = static_cast<int>(row.number());
        one.refusals = static_cast<int>(row.number());
        one.one_datum = row.yes();
        one.left_empty = row.yes();
        found.push_back(std::move(one));
    }
    return found;
}

}  // namespace cts::sql
