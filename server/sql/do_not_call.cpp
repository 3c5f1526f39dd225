#include "server/sql/do_not_call.h"

#include <set>

#include "server/sql/bar.h"
#include "server/sql/follow_up_settling.h"
#include "server/sql/rows.h"

namespace cts::sql {
namespace {

constexpr Query known_entries{"select phone_index, project_id from do_not_call where phone_index in ({{in}})", 2};
constexpr Insert new_entries{"do_not_call",
                             "phone_index, project_id, reason, call_uuid, by_id, since, wrapped_key, phone"};

constexpr Query leads_of_number{"select id, project_id from leads where phone_index = :phone", 2};
constexpr std::string_view close_leads =
    "update leads set state = 'closed', ready_at = null where state <> 'held' and id in ({{in}})";

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

void close_what_would_call(Transaction& transaction, const storage::DoNotCallRecord& entry) {
    const auto project = entry.project ? transaction.numbers.of(*entry.project) : every_project;
    Values leads;
    for (auto& row : transaction.connection.rows(leads_of_number, {entry.phone_index.text})) {
        const auto lead = row.number();
        if (project == every_project || row.number() == project) leads.emplace_back(lead);
    }
    change_in(transaction.connection, close_leads, {}, leads);
    bar_follow_ups(transaction, leads, entry);
}

void enter_do_not_call(Transaction& transaction, const std::vector<storage::DoNotCallRecord>& entries) {
    if (entries.empty()) return;
    auto known = entries_known(transaction.connection, entries);
    std::vector<Values> rows;
    for (const auto& entry : entries) {
        const auto project = entry.project ? transaction.numbers.of(*entry.project) : every_project;
        if (!known.emplace(entry.phone_index.text, project).second) continue;
        rows.push_back({entry.phone_index.text, project, entry.reason, entry.call, transaction.numbers.of(entry.by),
                        entry.since, maybe_text(entry.key.text), maybe_text(entry.phone.text)});
    }
    transaction.connection.insert(new_entries, rows);
    for (const auto& entry : entries) close_what_would_call(transaction, entry);
}

}  // namespace cts::sql
