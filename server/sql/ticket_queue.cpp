#include "server/sql/ticket_queue.h"

namespace cts::sql {
namespace {

using storage::TicketsWanted;

void narrow(TicketCondition& condition, std::string_view sql, Value value) {
    condition.sql += sql;
    condition.values.push_back(std::move(value));
}

// A ticket waits for its first contact while it is open; afterwards the other clock runs alone.
void by_clock(const TicketsWanted& wanted, TicketCondition& condition) {
    if (wanted.clock == followup::ClockName::first_contact) condition.sql += " and f.state = 'open'";
    const bool solved = wanted.clock == followup::ClockName::solved;
    if (solved) condition.sql += " and f.solved_due is not null";
    if (wanted.overdue) narrow(condition, solved ? " and f.solved_due < :now" : " and f.due_order < :now", wanted.now);
}

// Looked up from the customer's side, however many tickets there are: a number has few.
void by_customer(const TicketsWanted& wanted, TicketCondition& condition) {
    std::string found;
    const auto either = [&](const std::string& column, const std::optional<vault::BlindIndex>& index) {
        if (!index) return;
        found += (found.empty() ? "" : " union ") + ("select id from contacts where " + column) + " = :" + column;
        condition.values.emplace_back(index->text);
    };
    either("phone_index", wanted.phone);
    either("last_four_index", wanted.last_four);
    either("name_index", wanted.name);
    if (!found.empty())
        condition.sql += " and f.lead_id in (select l.id from leads l where l.contact_id in (" + found + "))";
}

}  // namespace

TicketCondition tickets_wanted(const TicketsWanted& wanted) {
    TicketCondition condition;
    narrow(condition, "where f.kind = 'complaint_ticket' and f.is_open = :open", wanted.open);
    if (wanted.project)
        narrow(condition, " and f.project_id = (select id from projects where uuid = :project)", *wanted.project);
    if (wanted.state) narrow(condition, " and f.state = :state", followup::state_name(*wanted.state));
    by_clock(wanted, condition);
    if (wanted.agent) narrow(condition, " and f.agent_id = (select id from users where uuid = :agent)", *wanted.agent);
    if (wanted.incident)
        narrow(
            condition,
            " and f.id in (select t.follow_up_id from tickets t join notices n on n.id = t.incident_id where n.uuid = "
            ":incident)",
            *wanted.incident);
    by_customer(wanted, condition);
    return condition;
}

}  // namespace cts::sql
