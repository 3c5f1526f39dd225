#include "shared/followup/ticket_facts.h"

#include "shared/model/text.h"

namespace cts::followup {
namespace {

bool is_written(const std::string& text) {
    return !model::trim(text).empty();
}

}  // namespace

Needs known_of(const TicketFacts& facts) {
    Needs known;
    known.add_if(is_written(facts.contacted), Need::contact);
    known.add_if(facts.identity_verified, Need::identity);
    known.add_if(facts.facts_checked, Need::facts);
    known.add_if(facts.faq_searched, Need::faq_search);
    known.add_if(is_written(facts.handling), Need::handling);
    known.add_if(facts.orders_away == 0, Need::orders_back);
    known.add_if(is_written(facts.reply), Need::reply);
    known.add_if(is_written(facts.cause), Need::cause);
    known.add_if(is_written(facts.result), Need::result);
    known.add_if(is_written(facts.remedy), Need::remedy);
    known.add_if(is_written(facts.customer_told), Need::customer_told);
    known.add_if(facts.into_faq.has_value(), Need::faq_choice);
    return known;
}

Needs known_of(const OrderFacts& facts) {
    Needs known;
    known.add_if(is_written(facts.department), Need::department);
    known.add_if(is_written(facts.request), Need::request);
    known.add_if(is_written(facts.answer), Need::department_answer);
    return known;
}

Needs known_of(const VisitFacts& facts) {
    Needs known;
    known.add_if(is_written(facts.district), Need::district);
    known.add_if(facts.appointment.has_value(), Need::appointment);
    known.add_if(is_written(facts.result), Need::visit_result);
    return known;
}

}  // namespace cts::followup
