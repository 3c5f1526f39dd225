#include "server/service/kept_facts.h"

#include <algorithm>

#include "server/service/text_rules.h"
#include "server/service/ticket_menus.h"

namespace cts::service {

using form::FollowUpKind;
using model::Problems;
using model::Reason;

namespace {

constexpr std::size_t longest_fact = 2000;
constexpr std::size_t longest_fact_name = 100;

struct SealedText {
    const char* column;
    std::string followup::TicketFacts::*plain;
    vault::Sealed storage::TicketRecord::*sealed;
};
constexpr SealedText ticket_texts[] = {
    {"what_happened", &followup::TicketFacts::what_happened, &storage::TicketRecord::what_happened},
    {"contacted", &followup::TicketFacts::contacted, &storage::TicketRecord::contacted},
    {"handling", &followup::TicketFacts::handling, &storage::TicketRecord::handling},
    {"result", &followup::TicketFacts::result, &storage::TicketRecord::result},
    {"remedy", &followup::TicketFacts::remedy, &storage::TicketRecord::remedy},
    {"reply", &followup::TicketFacts::reply, &storage::TicketRecord::reply},
    {"customer_told", &followup::TicketFacts::customer_told, &storage::TicketRecord::customer_told},
};

using Menu = std::vector<api::MenuEntry>;

class Writing {  // one member after the other, every problem noted
  public:
    void text(const char* member, const std::optional<std::string>& wanted, std::string& into,
              std::size_t longest = longest_fact) {
        if (!wanted) return;
        if (!wanted->empty()) check_text(*wanted, longest, pointer(member), problems_);
        into = *wanted;
    }
    void yes(const std::optional<bool>& wanted, bool& into) {
        if (wanted) into = *wanted;
    }
    void choice(const char* member, const std::optional<std::string>& wanted, const Menu& menu, std::string& into) {
        const bool may_be = !wanted || wanted->empty() || *wanted == into || may_choose(menu, *wanted);
        refuse_if(!may_be, member);
        if (may_be) text(member, wanted, into, longest_fact_name);
    }
    void refuse_if(bool there, const char* member) {
        if (there) problems_.push_back({.reason = Reason::bad_member, .field = pointer(member)});
    }
    Problems take() { return std::move(problems_); }

  private:
    static std::string pointer(const char* member) { return std::string("/facts/") + member; }
    Problems problems_;
};

void write_ticket(const api::FollowUpFacts& wanted, const api::TicketMenus& menus, followup::TicketFacts& ticket,
                  Writing& writing) {
    writing.text("what_happened", wanted.what_happened, ticket.what_happened);
    writing.text("contacted", wanted.contacted, ticket.contacted);
    writing.choice("cause", wanted.cause, menus.causes, ticket.cause);
    writing.text("handling", wanted.handling, ticket.handling);
    writing.choice("result", wanted.result, menus.results, ticket.result);
    writing.text("remedy", wanted.remedy, ticket.remedy);
    writing.text("reply", wanted.reply, ticket.reply);
    writing.text("customer_told", wanted.customer_told, ticket.customer_told);
    if (wanted.into_faq) ticket.into_faq = wanted.into_faq;
    writing.yes(wanted.identity_verified, ticket.identity_verified);
    writing.yes(wanted.facts_checked, ticket.facts_checked);
    writing.yes(wanted.faq_searched, ticket.faq_searched);
    if (wanted.incident) ticket.incident = wanted.incident;
}

void refuse_ticket(const api::FollowUpFacts& wanted, Writing& writing) {
    for (const auto& [member, there] : std::initializer_list<std::pair<const char*, bool>>{
             {"what_happened", wanted.what_happened.has_value()},
             {"contacted", wanted.contacted.has_value()},
             {"cause", wanted.cause.has_value()},
             {"handling", wanted.handling.has_value()},
             {"result", wanted.result.has_value()},
             {"remedy", wanted.remedy.has_value()},
             {"reply", wanted.reply.has_value()},
             {"customer_told", wanted.customer_told.has_value()},
             {"into_faq", wanted.into_faq.has_value()},
             {"identity_verified", wanted.identity_verified.has_value()},
             {"facts_checked", wanted.facts_checked.has_value()},
             {"faq_searched", wanted.faq_searched.has_value()},
             {"incident", wanted.incident.has_value()}})
        writing.refuse_if(there, member);
}

void write_order(FollowUpKind kind, const api::FollowUpFacts& wanted, const Menu& departments,
                 followup::OrderFacts& order, Writing& writing) {
    const bool is_order = kind == FollowUpKind::department_order;
    if (kind == FollowUpKind::complaint_ticket) {  // of the order that a step sends
        writing.choice("department", wanted.department, departments, order.department);
        writing.text("request", wanted.request, order.request);
    } else {
        writing.refuse_if(wanted.department.has_value(), "department");
        writing.refuse_if(wanted.request.has_value(), "request");
    }
    if (is_order)
        writing.text("answer", wanted.answer, order.answer);
    else
        writing.refuse_if(wanted.answer.has_value(), "answer");
}

void write_visit(FollowUpKind kind, const api::FollowUpFacts& wanted, const Menu& districts,
                 followup::VisitFacts& visit, Writing& writing) {
    if (kind == FollowUpKind::field_visit) {
        writing.choice("district", wanted.district, districts, visit.district);
        if (wanted.appointment) visit.appointment = wanted.appointment;
        writing.text("visit_result", wanted.visit_result, visit.result);
        return;
    }
    writing.refuse_if(wanted.district.has_value(), "district");
    writing.refuse_if(wanted.appointment.has_value(), "appointment");
    writing.refuse_if(wanted.visit_result.has_value(), "visit_result");
}

followup::TicketFacts unsealed_ticket(const SealedBeside& values, const std::string& row,
                                      const storage::TicketRecord& record) {
    followup::TicketFacts ticket;
    for (const auto& [column, plain, sealed] : ticket_texts)
        ticket.*plain = values.unseal("ticket", column, row, record.*sealed);
    ticket.cause = record.cause;
    ticket.into_faq = record.into_faq;
    ticket.identity_verified = record.identity_verified;
    ticket.facts_checked = record.facts_checked;
    ticket.faq_searched = record.faq_searched;
    ticket.incident = record.incident;
    return ticket;
}

storage::TicketRecord sealed_ticket(const SealedBeside& values, const std::string& row,
                                    const followup::TicketFacts& ticket) {
    storage::TicketRecord record;
    for (const auto& [column, plain, sealed] : ticket_texts)
        record.*sealed = values.seal("ticket", column, row, ticket.*plain);
    record.cause = ticket.cause;
    record.into_faq = ticket.into_faq;
    record.identity_verified = ticket.identity_verified;
    record.facts_checked = ticket.facts_checked;
    record.faq_searched = ticket.faq_searched;
    record.incident = ticket.incident;
    return record;
}

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

PlainFacts unsealed_facts(const SealedBeside& values, const storage::FollowUpRecord& record,
                          const storage::FactsRecord& facts) {
    PlainFacts plain;
    const std::string row = record.id.to_string();
    if (facts.ticket) plain.ticket = unsealed_ticket(values, row, *facts.ticket);
    if (record.kind == FollowUpKind::department_order) plain.order.department = record.group;
    if (facts.order) {
        plain.order.request = values.unseal("order", "request", row, facts.order->request);
        plain.order.answer = values.unseal("order", "answer", row, facts.order->answer);
    }
    if (record.kind != FollowUpKind::field_visit) return plain;
    plain.visit.district = record.group;
    if (record.state == followup::State::appointed) plain.visit.appointment = record.due;
    if (facts.visit) plain.visit.result = values.unseal("visit", "result", row, facts.visit->result);
    return plain;
}

storage::FactsRecord sealed_facts(const SealedBeside& values, const storage::FollowUpRecord& record,
                                  const PlainFacts& facts) {
    storage::FactsRecord sealed;
    const std::string row = record.id.to_string();
    if (record.kind == FollowUpKind::complaint_ticket) sealed.ticket = sealed_ticket(values, row, facts.ticket);
    if (record.kind == FollowUpKind::department_order)
        sealed.order = storage::OrderRecord{values.seal("order", "request", row, facts.order.request),
                                            values.seal("order", "answer", row, facts.order.answer)};
    if (record.kind == FollowUpKind::field_visit)
        sealed.visit = storage::VisitRecord{values.seal("visit", "result", row, facts.visit.result)};
    return sealed;
}

api::FollowUpFacts shown_facts(FollowUpKind kind, const PlainFacts& facts) {
    api::FollowUpFacts shown;
    if (kind == FollowUpKind::complaint_ticket) {
        const auto& ticket = facts.ticket;
        shown.what_happened = unless_empty(ticket.what_happened);
        shown.contacted = unless_empty(ticket.contacted);
        shown.cause = unless_empty(ticket.cause);
        shown.handling = unless_empty(ticket.handling);
        shown.result = unless_empty(ticket.result);
        shown.remedy = unless_empty(ticket.remedy);
        shown.reply = unless_empty(ticket.reply);
        shown.customer_told = unless_empty(ticket.customer_told);
        shown.into_faq = ticket.into_faq;
        shown.identity_verified = ticket.identity_verified;
        shown.facts_checked = ticket.facts_checked;
        shown.faq_searched = ticket.faq_searched;
        shown.incident = ticket.incident;
    }
    if (kind == FollowUpKind::department_order) {
        shown.department = unless_empty(facts.order.department);
        shown.request = unless_empty(facts.order.request);
        shown.answer = unless_empty(facts.order.answer);
    }
    if (kind == FollowUpKind::field_visit) {
        shown.district = unless_empty(facts.visit.district);
        shown.appointment = facts.visit.appointment;
        shown.visit_result = unless_empty(facts.visit.result);
    }
    return shown;
}

Problems write_facts(FollowUpKind kind, const api::FollowUpFacts& wanted, const api::TicketMenus& menus,
                     PlainFacts& facts) {
    Writing writing;
    if (kind == FollowUpKind::complaint_ticket)
        write_ticket(wanted, menus, facts.ticket, writing);
    else
        refuse_ticket(wanted, writing);
    write_order(kind, wanted, menus.departments, facts.order, writing);
    write_visit(kind, wanted, menus.districts, facts.visit, writing);
    return writing.take();
}

followup::Needs known_of(FollowUpKind kind, const PlainFacts& facts) {
    if (kind == FollowUpKind::field_visit) return followup::known_of(facts.visit);
    followup::Needs known = followup::known_of(facts.order);
    if (kind != FollowUpKind::complaint_ticket) return known;
    const auto of_ticket = followup::known_of(facts.ticket);
    for (const auto need : followup::all_needs()) known.add_if(of_ticket.has(need), need);
    return known;
}

}  // namespace cts::service
