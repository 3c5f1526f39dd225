#include "client/presenter/tickets/ticket_rows.h"

#include <algorithm>

#include "client/presenter/due_strip.h"
#include "shared/model/civil.h"

namespace cts::presenter {

namespace {

constexpr std::size_t shown_of_id = 4;

std::string padded(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

char upper(char one) {
    return one >= 'a' && one <= 'f' ? static_cast<char>(one - 'a' + 'A') : one;
}

using Customers = std::map<std::pair<std::string, std::string>, int>;

Customers customers_in(const std::vector<api::FollowUp>& all) {
    Customers customers;
    for (const auto& each : all) ++customers[{each.masked_number, each.customer_name}];
    return customers;
}

TicketRow row_of_ticket(const api::FollowUp& ticket, const Customers& customers, const RowContext& context) {
    TicketRow row;
    row.id = ticket.id.to_string();
    row.short_id = short_id(ticket, context.zone);
    row.urgent = ticket.priority == form::FollowUpPriority::urgent;
    row.subject = ticket.subject;
    row.customer_name = ticket.customer_name;
    row.masked_number = ticket.masked_number;
    row.project = ticket.project;
    const auto counted = customers.find({ticket.masked_number, ticket.customer_name});
    row.complaints = counted == customers.end() ? 1 : counted->second;
    row.first_contact = clock_view(ticket, followup::ClockName::first_contact, context.now);
    row.solved = clock_view(ticket, followup::ClockName::solved, context.now);
    row.state_label = ticket.state_label.in(context.language);
    row.agent_name = ticket.agent_name;
    row.mine = ticket.agent == context.me;
    row.open = ticket.open;
    return row;
}

}  // namespace

std::string short_id(const api::FollowUp& ticket, const std::string& zone) {
    const auto day = model::to_civil(ticket.created_at, zone).date;
    std::string id = ticket.id.to_string();
    id = id.substr(id.size() - shown_of_id);
    std::ranges::transform(id, id.begin(), upper);
    return padded(day.month) + padded(day.day) + '-' + id;
}

ClockView clock_view(const api::FollowUp& ticket, followup::ClockName name, model::Instant now) {
    const auto clock = std::ranges::find(ticket.clocks, name, &api::FollowUpClock::name);
    if (clock == ticket.clocks.end()) return {};
    return {clock_state(*clock, now), clock->due, clock->stopped};
}

std::vector<TicketRow> ticket_rows(const std::vector<api::FollowUp>& shown, const std::vector<api::FollowUp>& all,
                                   const RowContext& context) {
    std::vector<TicketRow> rows;
    const auto customers = customers_in(all);
    for (const auto& ticket : shown) rows.push_back(row_of_ticket(ticket, customers, context));
    return rows;
}

void order_by_due(std::vector<api::FollowUp>& tickets) {
    std::ranges::stable_sort(tickets, [](const auto& one, const auto& other) {
        if (one.due.has_value() != other.due.has_value()) return one.due.has_value();
        return one.due < other.due;
    });
}

}  // namespace cts::presenter
