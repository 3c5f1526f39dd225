#include "server/sql/lapsed_leases.h"

#include "server/sql/rows.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

constexpr Query every_project_id{"select id from projects order by id", 1};
constexpr Query lapsed_of_project{
    "select id from leads where project_id = :project and state = 'held' and lease_until < :now order by lease_until, "
    "id limit :most {{skip_locked}}",
    1};
const std::string lapsed_leads = select_lead + "where l.id in ({{in}})";
const std::string give_them_back = give_lead_back + "where id in ({{in}})";

void tell_given_back(Transaction& transaction, const Values& ids, model::Instant now) {
    for (auto& row : rows_in(transaction.connection, {lapsed_leads, lead_columns}, {}, ids)) {
        const auto lead = read_lead(std::move(row)).record;
        if (lead.lease) transaction.tell(storage::lead_given_back_event(lead, now));
    }
}

}  // namespace

int give_back_lapsed_leads(Transaction& transaction, model::Instant now, int most) {
    auto& connection = transaction.connection;
    Values lapsed;
    for (auto& project : connection.rows(every_project_id)) {
        const auto room = most - static_cast<int>(lapsed.size());
        if (room == 0) break;
        for (auto& row : connection.rows(lapsed_of_project, {project.number(), now, room}))
            lapsed.emplace_back(row.number());
    }
    tell_given_back(transaction, lapsed, now);
    change_in(connection, give_them_back, {now, now}, lapsed);
    return static_cast<int>(lapsed.size());
}

}  // namespace cts::sql
