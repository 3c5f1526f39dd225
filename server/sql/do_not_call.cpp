#include "server/sql/do_not_call.h"

#include <set>

namespace cts::sql {
namespace {

constexpr Query known_entries{"select phone_index, project_id from do_not_call where phone_index in ({{in}})", 2};
constexpr Insert new_entries{"do_not_call", "phone_index, project_id, reason, call_uuid, by_id, since"};

using Entry = std::pair<std::string, std::int64_t>;

std::set<Entry> entries_known(Connection& connection, const std::vector<storage::DoNotCallRecord>& entries) {
    Values phones;
    for (const auto& entry : entries) phones.emplace_back(entry.phone_index.text);
    std::set<Entry> known;
    for (auto& row : rows_in(connection, known_entries, {}, phones)) {
        auto phone = row.text();
        known.emplace(std::move(phone), row.number());
    }
    return known;
}

}  // namespace

void enter_do_not_call(Transaction& transaction, const std::vector<storage::DoNotCallRecord>& entries) {
    if (entries.empty()) return;
    auto known = entries_known(transaction.connection, entries);
    std::vector<Values> rows;
    for (const auto& entry : entries) {
        const auto project = entry.project ? transaction.numbers.of(*entry.project) : every_project;
        if (!known.emplace(entry.phone_index.text, project).second) continue;
        rows.push_back(
            {entry.phone_index.text, project, entry.reason, entry.call, transaction.numbers.of(entry.by), entry.since});
    }
    transaction.connection.insert(new_entries, rows);
}

}  // namespace cts::sql
