#include "client/presenter/tickets/ticket_gate.h"

#include <boost/test/unit_test.hpp>

#include "client/presenter/tickets/ticket_counts.h"
#include "client/presenter/tickets/ticket_course.h"
#include "tests/client/presenter/tickets/ticket_fixture.h"

using namespace cts;
using namespace cts::presenter;
using namespace cts::presenter::test;

namespace {

struct Ticket {
    DeskServer server;
    TicketDraft draft;
    model::FollowUpId id = numbered<model::FollowUpId>(1);

    Ticket() { server.queue = {ticket(1, "2026-10-12T07:00:00Z")}; }
    api::FollowUpDetail& in(State state) {
        auto& detail = server.detail(id);
        detail.follow_up.state = followup::state_name(state);
        detail.follow_up.open = followup::is_open(detail.follow_up.kind, state);
        draft.stands(server.detail(id));
        return server.detail(id);
    }
    std::vector<WorkField> missing(State state, Action action) {
        std::vector<WorkField> fields;
        for (const auto& each : missing_for(in(state), action, draft, model::Language::en))
            fields.push_back(each.field);
        return fields;
    }
};
using Fields = std::vector<WorkField>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_gate, Ticket)

BOOST_AUTO_TEST_CASE(the_key_that_saves_leads_on_from_where_the_ticket_stands) {
    BOOST_TEST((main_action(in(State::open)) == Action::contact));
    BOOST_TEST((main_action(in(State::contacted)) == Action::handle));
    BOOST_TEST((main_action(in(State::in_handling)) == Action::reply));
    BOOST_TEST((main_action(in(State::replied)) == Action::close));
    BOOST_TEST((main_action(in(State::closed)) == Action::reopen));
    BOOST_TEST(!main_action(in(State::waiting_for_department)).has_value());
    BOOST_TEST(!main_action(in(State::merged)).has_value());
}

BOOST_AUTO_TEST_CASE(a_close_names_each_of_the_five_things_it_lacks_in_order) {
    BOOST_TEST((missing(State::replied, Action::close) == Fields{WorkField::cause, WorkField::result, WorkField::remedy,
                                                                 WorkField::customer_told, WorkField::into_faq}));
    draft.type(WorkField::result, "refunded");
    draft.type(WorkField::into_faq, "no");
    BOOST_TEST((missing(State::replied, Action::close) ==
                Fields{WorkField::cause, WorkField::remedy, WorkField::customer_told}));
}

BOOST_AUTO_TEST_CASE(nothing_is_closed_while_an_order_is_away) {
    api::FollowUp order;
    order.kind = FollowUpKind::department_order;
    in(State::replied).orders.push_back(order);
    const auto lacks = missing_for(in(State::replied), Action::close, draft, model::Language::en);
    BOOST_TEST((lacks.front().field == WorkField::none));
    BOOST_TEST((lacks.front().step == CourseStep::handling));
}

BOOST_AUTO_TEST_CASE(the_gate_is_closed_while_somebody_elses_change_waits) {
    auto& detail = in(State::open);
    draft.type(WorkField::contacted, "rang");
    BOOST_TEST(gate_view(detail, draft, Action::contact, model::Language::en).open);
    detail.facts.contacted = "wrote";
    draft.stands(detail);
    BOOST_TEST(!gate_view(detail, draft, Action::contact, model::Language::en).open);
}

BOOST_AUTO_TEST_CASE(the_course_shows_what_is_done_and_where_one_is) {
    in(State::open);
    server.walk(id, Action::contact, {}, "何思远");
    server.walk(id, Action::handle, {}, "何思远");
    auto& detail = server.detail(id);
    detail.facts.identity_verified = true;
    detail.facts.facts_checked = true;
    draft.stands(detail);
    const auto rows =
        course_rows(detail, draft, missing_for(detail, Action::reply, draft, model::Language::en), model::Language::en);
    BOOST_REQUIRE_EQUAL(rows.size(), 6u);
    BOOST_TEST((rows[0].sign == form::Sign::done));
    BOOST_TEST(rows[0].by_name == "何思远");
    BOOST_TEST((rows[1].sign == form::Sign::done));
    BOOST_TEST((rows[2].sign == form::Sign::open));
    BOOST_TEST(rows[2].current);
    BOOST_TEST(rows[2].missing == 1);
    BOOST_TEST(!rows[3].current);
    BOOST_TEST(course_events(detail, model::Language::en).front().action_label ==
               followup::action_label(Action::handle).en);
}

BOOST_AUTO_TEST_CASE(what_is_counted_says_when_there_is_more_behind_it) {
    const auto now = at("2026-10-12T06:00:00Z");
    const std::vector<api::FollowUp> team{ticket(1, "2026-10-12T05:00:00Z"), ticket(2, "2026-10-12T07:00:00Z"),
                                          ticket(3, "2026-10-12T09:00:00Z")};
    const auto counts = ticket_counts({{}, false}, {team, true}, now);
    BOOST_TEST(counts.overdue.count == 1);
    BOOST_TEST(!counts.overdue.at_least);
    BOOST_TEST(counts.soon.count == 1);
    BOOST_TEST(!counts.soon.at_least);
    BOOST_TEST(counts.team.count == 3);
    BOOST_TEST(counts.team.at_least);
    BOOST_TEST(ticket_counts({{}, false}, {team, true}, at("2026-10-13T06:00:00Z")).overdue.at_least);
}

BOOST_AUTO_TEST_SUITE_END()
