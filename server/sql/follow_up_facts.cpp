#include "server/sql/follow_up_facts.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Insert new_tickets{"tickets",
                             "follow_up_id, cause, into_faq, identity_verified, facts_checked, faq_searched, "
                             "what_happened, contacted, handling, result, remedy, reply, customer_told, incident_id"};
constexpr Insert new_orders{"orders", "follow_up_id, request, answer"};
constexpr Insert new_visits{"visits", "follow_up_id, result"};
constexpr std::string_view old_ticket = "delete from tickets where follow_up_id = :id";
constexpr std::string_view old_order = "delete from orders where follow_up_id = :id";
constexpr std::string_view old_visit = "delete from visits where follow_up_id = :id";
constexpr Query ticket_of{
    "select t.cause, t.into_faq, t.identity_verified, t.facts_checked, t.faq_searched, t.what_happened, t.contacted, "
    "t.handling, t.result, t.remedy, t.reply, t.customer_told, n.uuid from tickets t join follow_ups f on f.id = "
    "t.follow_up_id left join notices n on n.id = t.incident_id where f.uuid = :uuid",
    13};
constexpr Query number_of_notice{"select id from notices where uuid = :uuid", 1};
constexpr Query order_of{
    "select o.request, o.answer from orders o join follow_ups f on f.id = o.follow_up_id where f.uuid = :uuid", 2};
constexpr Query visit_of{
    "select v.result from visits v join follow_ups f on f.id = v.follow_up_id where f.uuid = :uuid", 1};

TicketRecord read_ticket(Row row) {
    TicketRecord ticket;
    ticket.cause = row.text();
    if (const auto into = row.maybe_number()) ticket.into_faq = *into != 0;
    ticket.identity_verified = row.yes();
    ticket.facts_checked = row.yes();
    ticket.faq_searched = row.yes();
    for (auto* text : {&ticket.what_happened, &ticket.contacted, &ticket.handling, &ticket.result, &ticket.remedy,
                       &ticket.reply, &ticket.customer_told})
        text->text = row.text();
    ticket.incident = row.maybe_id<model::NoticeId>();
    return ticket;
}

Value number_of_incident(Connection& connection, const std::optional<model::NoticeId>& notice) {
    auto row = notice ? connection.row(number_of_notice, {*notice}) : std::nullopt;
    return row ? Value(row->number()) : Value::no_number();
}

Values row_of(Connection& connection, std::int64_t follow_up, const TicketRecord& ticket) {
    return {follow_up,
            ticket.cause,
            ticket.into_faq,
            ticket.identity_verified,
            ticket.facts_checked,
            ticket.faq_searched,
            ticket.what_happened.text,
            ticket.contacted.text,
            ticket.handling.text,
            ticket.result.text,
            ticket.remedy.text,
            ticket.reply.text,
            ticket.customer_told.text,
            number_of_incident(connection, ticket.incident)};
}

}  // namespace

void write_facts(Transaction& transaction, std::int64_t follow_up, const FactsRecord& facts) {
    auto& connection = transaction.connection;
    if (facts.ticket) {
        connection.change(old_ticket, {follow_up});
        connection.insert(new_tickets, {row_of(connection, follow_up, *facts.ticket)});
    }
    if (facts.order) {
        connection.change(old_order, {follow_up});
        connection.insert(new_orders, {{follow_up, facts.order->request.text, facts.order->answer.text}});
    }
    if (facts.visit) {
        connection.change(old_visit, {follow_up});
        connection.insert(new_visits, {{follow_up, facts.visit->result.text}});
    }
}

FactsRecord read_facts(Connection& connection, model::FollowUpId id) {
    FactsRecord facts;
    if (auto row = connection.row(ticket_of, {id})) facts.ticket = read_ticket(std::move(*row));
    if (auto row = connection.row(order_of, {id})) facts.order = OrderRecord{{row->text()}, {row->text()}};
    if (auto row = connection.row(visit_of, {id})) facts.visit = VisitRecord{{row->text()}};
    return facts;
}

}  // namespace cts::sql
