#include "server/sql/bar.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query do_not_call_on{
    "select count(*) from do_not_call where phone_index = :phone and project_id in (0, :project)", 1};
constexpr Query entries_that_bar{
    "select state, urgent, ends_at from blacklist where phone_index = :phone and project_id in (0, :project) and "
    "bars_until > :now",
    3};
constexpr Query do_not_call_among{
    "select phone_index from do_not_call where project_id in (0, :project) and phone_index in ({{in}})", 1};
constexpr Query blacklisted_among{
    "select phone_index from blacklist where project_id in (0, :project) and bars_until > :now and phone_index in "
    "({{in}})",
    1};

BlacklistRecord read_entry(Row row) {
    BlacklistRecord entry;
    entry.state = parse_blacklist_state(row.text()).value();
    entry.urgent = row.yes();
    entry.ends_at = row.maybe_instant();
    return entry;
}

}  // namespace

std::optional<Bar> bar_on(Connection& connection, const std::string& phone_index, std::int64_t project,
                          model::Instant now) {
    Standing standing;
    standing.do_not_call = connection.row(do_not_call_on, {phone_index, project}).value().number() > 0;
    for (auto& row : connection.rows(entries_that_bar, {phone_index, project, now}))
        standing.entries.push_back(read_entry(std::move(row)));
    return bar_of(standing, now);
}

std::map<std::string, BarKind> bars_among(Connection& connection, const Values& phone_indexes, std::int64_t project,
                                          model::Instant now) {
    std::map<std::string, BarKind> bars;
    for (auto& row : rows_in(connection, do_not_call_among, {project}, phone_indexes))
        bars.emplace(row.text(), BarKind::do_not_call);
    for (auto& row : rows_in(connection, blacklisted_among, {project, now}, phone_indexes))
        bars.emplace(row.text(), BarKind::blacklist);
    return bars;
}

std::string not_blacklisted(const std::string& alias) {
    return "not exists (select 1 from blacklist b where b.phone_index = " + alias +
           ".phone_index and b.project_id in (0, " + alias + ".project_id) and b.bars_until > :bars_now)";
}

}  // namespace cts::sql
