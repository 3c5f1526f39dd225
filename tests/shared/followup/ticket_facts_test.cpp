#include "shared/followup/ticket_facts.h"

#include <boost/test/unit_test.hpp>

#include "shared/followup/complaint_causes.h"
#include "shared/followup/machine.h"

BOOST_AUTO_TEST_SUITE(ticket_facts_test)

namespace {

using namespace cts::followup;

TicketFacts all_written() {
    TicketFacts facts;
    facts.cause = "upkeep_missed";
    facts.handling = "退费已办";
    facts.result = "refunded";
    facts.remedy = "退费 5.00 元";
    facts.reply = "已安排退回";
    facts.customer_told = "三天内到账";
    facts.contacted = "电话";
    facts.into_faq = false;
    facts.identity_verified = facts.facts_checked = facts.faq_searched = true;
    return facts;
}

std::string missing_to_close(const TicketFacts& facts) {
    const auto after =
        apply(FollowUpKind::complaint_ticket, State::replied, Action::close, {Actor::back_office, known_of(facts)});
    if (after) return "nothing";
    std::string fields;
    for (const auto& problem : after.error()) fields += (fields.empty() ? "" : " ") + problem.field;
    return fields;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_ticket_closes_with_its_five_things_and_says_which_of_them_are_missing) {
    BOOST_TEST(missing_to_close(all_written()) == "nothing");
    BOOST_TEST(missing_to_close({}) == "cause result remedy customer_told faq_choice");
    TicketFacts facts = all_written();
    facts.result.clear();
    facts.customer_told = " \n ";
    facts.into_faq.reset();
    BOOST_TEST(missing_to_close(facts) == "result customer_told faq_choice");
}

BOOST_AUTO_TEST_CASE(a_ticket_does_not_close_while_an_order_is_away) {
    TicketFacts facts = all_written();
    facts.orders_away = 1;
    BOOST_TEST(missing_to_close(facts) == "orders_back");
}

BOOST_AUTO_TEST_CASE(a_no_to_the_faq_is_a_choice) {
    TicketFacts facts = all_written();
    for (const bool choice : {true, false}) {
        facts.into_faq = choice;
        BOOST_TEST(missing_to_close(facts) == "nothing");
    }
}

BOOST_AUTO_TEST_CASE(an_order_and_a_visit_give_what_is_written_in_them) {
    BOOST_TEST((known_of(OrderFacts{"billing", " ", ""}) == Needs{Need::department}));
    BOOST_TEST((known_of(OrderFacts{"billing", "核对并退回", "已退"}) ==
                Needs{Need::department, Need::request, Need::department_answer}));
    BOOST_TEST((known_of(VisitFacts{"西湖", cts::model::Instant{1}, ""}) == Needs{Need::district, Need::appointment}));
    BOOST_TEST((known_of(VisitFacts{}) == Needs{}));
}

BOOST_AUTO_TEST_CASE(a_project_starts_with_the_five_causes) {
    std::set<std::string_view> names;
    for (const ComplaintCause& cause : usual_causes()) {
        names.insert(cause.name);
        BOOST_TEST(!cause.label.zh_CN.empty());
        BOOST_TEST(!cause.label.en.empty());
    }
    BOOST_TEST(names.size() == 5u);
}

BOOST_AUTO_TEST_SUITE_END()
