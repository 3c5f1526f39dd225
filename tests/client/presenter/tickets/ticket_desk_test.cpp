#include "client/presenter/tickets/ticket_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/tickets/ticket_fixture.h"

using namespace cts;
using namespace cts::presenter;
using namespace cts::presenter::test;

namespace {

struct AtTicket : AtDesk {
    AtTicket() {
        server.queue = {ticket(1, "2026-10-12T07:00:00Z"), ticket(2, "2026-10-12T08:00:00Z", "另一件", "冯志强", "")};
        server.stored = api::Call{};
        server.stored->purpose = "first_call";
        server.stored->zone = "Asia/Shanghai";
        server.stored->answers = {{"reached", "yes"}};
        presenter.log_in("zhao", "secret");
        desk().open(id(1));
    }
    WorkView open() { return view().open.value(); }
    model::FollowUpId first = numbered<model::FollowUpId>(1);
    void in(State state) {
        server.detail(first).follow_up.state = followup::state_name(state);
        desk().news();
    }
    void write(std::initializer_list<std::pair<WorkField, const char*>> what) {
        for (const auto& [field, text] : what) desk().type(field, text);
    }
    void a_colleague_contacts(const char* text) {
        api::FollowUpFacts facts;
        facts.contacted = text;
        server.walk(first, Action::contact, facts, "何思远");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_desk, AtTicket)

BOOST_AUTO_TEST_CASE(a_ticket_that_is_opened_shows_its_record_its_course_and_its_next_step) {
    BOOST_TEST(open().subject == "多扣了要退费");
    BOOST_TEST(open().record.lines.size() == 1u);
    BOOST_TEST((open().gate.action == Action::contact));
    BOOST_TEST(open().gate.missing.size() == 1u);
    BOOST_TEST((view().caret == TicketCaret::work));
}

BOOST_AUTO_TEST_CASE(a_step_that_lacks_something_leads_there_instead) {
    desk().save();
    BOOST_TEST(server.taken.empty());
    BOOST_TEST((view().caret_field == WorkField::contacted));
    BOOST_TEST(open().refused);
    BOOST_TEST(!open().notice.empty());
}

BOOST_AUTO_TEST_CASE(a_ticket_goes_its_course_with_one_key) {
    write({{WorkField::contacted, "rang, we look into it"}, {WorkField::identity_verified, "yes"}});
    desk().save();
    desk().save();
    write({{WorkField::facts_checked, "yes"},
           {WorkField::faq_searched, "yes"},
           {WorkField::handling, "looked up the order"},
           {WorkField::reply, "it is cancelled"}});
    desk().save();
    write({{WorkField::cause, "upkeep_missed"},
           {WorkField::result, "refunded"},
           {WorkField::remedy, "5 yuan"},
           {WorkField::customer_told, "paid back"},
           {WorkField::into_faq, "no"}});
    desk().save();
    std::vector<Action> actions;
    for (const auto& step : server.taken) actions.push_back(step.action);
    BOOST_TEST((actions == std::vector<Action>{Action::contact, Action::handle, Action::reply, Action::close}));
    BOOST_TEST(!open().open);
    BOOST_TEST((open().course.back().sign == form::Sign::done));
}

BOOST_AUTO_TEST_CASE(what_the_customer_is_promised_stands_in_the_course_and_in_what_they_were_told) {
    in(State::in_handling);
    write({{WorkField::identity_verified, "yes"},
           {WorkField::facts_checked, "yes"},
           {WorkField::faq_searched, "yes"},
           {WorkField::handling, "x"},
           {WorkField::reply, "y"},
           {WorkField::reply_way, "phone"},
           {WorkField::promise, "paid back by 13 October"}});
    desk().save();
    BOOST_REQUIRE_EQUAL(server.taken.size(), 1u);
    BOOST_TEST(server.taken[0].reason == "By phone; promised: paid back by 13 October");
    BOOST_TEST(field(WorkField::customer_told).value == "paid back by 13 October");
    BOOST_TEST(field(WorkField::promise).value.empty());
}

BOOST_AUTO_TEST_CASE(who_was_slower_keeps_the_typing_and_sees_what_changed) {
    write({{WorkField::contacted, "rang at nine"}, {WorkField::handling, "looked it up"}});
    a_colleague_contacts("wrote to them");
    desk().save();
    BOOST_TEST(server.taken.empty());
    BOOST_TEST(field(WorkField::contacted).value == "rang at nine");
    BOOST_REQUIRE(field(WorkField::contacted).change.has_value());
    BOOST_TEST(field(WorkField::contacted).change->theirs == "wrote to them");
    BOOST_TEST(field(WorkField::contacted).change->by_name == "何思远");
    BOOST_TEST(!field(WorkField::handling).change.has_value());
    BOOST_REQUIRE(open().conflict.has_value());
    BOOST_TEST(open().conflict->by_name == "何思远");
    BOOST_TEST((open().gate.action == Action::handle));
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_before_it_is_decided_whose_text_stands) {
    write({{WorkField::contacted, "rang at nine"}, {WorkField::identity_verified, "yes"}});
    a_colleague_contacts("wrote to them");
    desk().news();
    desk().save();
    BOOST_TEST(server.taken.empty());
    BOOST_TEST((view().caret_field == WorkField::contacted));
    desk().take_theirs(WorkField::contacted);
    BOOST_TEST(field(WorkField::contacted).value == "wrote to them");
    BOOST_TEST(!open().conflict.has_value());
    desk().save();
    BOOST_REQUIRE_EQUAL(server.taken.size(), 1u);
    BOOST_TEST((server.taken[0].action == Action::handle));
    BOOST_TEST(!server.taken[0].facts.contacted.has_value());
}

BOOST_AUTO_TEST_CASE(who_keeps_theirs_sends_it_with_the_new_revision) {
    write({{WorkField::contacted, "rang at nine"}, {WorkField::identity_verified, "yes"}});
    a_colleague_contacts("wrote to them");
    desk().news();
    desk().keep_mine(WorkField::contacted);
    desk().save();
    BOOST_REQUIRE_EQUAL(server.taken.size(), 1u);
    BOOST_TEST(*server.taken[0].facts.contacted == "rang at nine");
}

BOOST_AUTO_TEST_CASE(what_is_typed_waits_in_its_ticket_while_one_walks_the_queue) {
    write({{WorkField::handling, "half a sentence"}});
    desk().open(id(2));
    BOOST_TEST(field(WorkField::handling).value.empty());
    desk().open(id(1));
    BOOST_TEST(field(WorkField::handling).value == "half a sentence");
    presenter.log_in("zhao", "secret");
    desk().open(id(1));
    BOOST_TEST(field(WorkField::handling).value == "half a sentence");
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_server_stands_at_its_field) {
    write({{WorkField::contacted, "rang"}});
    gateway::Fault fault{gateway::FaultKind::refused, 422, {}, "Something is missing."};
    fault.problems.push_back({.reason = model::Reason::contact_missing, .field = "contact"});
    server.refuses_step = fault;
    desk().save();
    BOOST_TEST(!field(WorkField::contacted).refusal.empty());
    BOOST_TEST((view().caret_field == WorkField::contacted));
    BOOST_TEST(field(WorkField::contacted).value == "rang");
    desk().type(WorkField::contacted, "rang again");
    BOOST_TEST(field(WorkField::contacted).refusal.empty());
}

BOOST_AUTO_TEST_CASE(a_server_that_does_not_answer_leaves_everything_typed) {
    write({{WorkField::contacted, "rang"}});
    server.refuses_step = unreachable();
    desk().save();
    BOOST_TEST(open().notice == "no answer");
    BOOST_TEST(field(WorkField::contacted).value == "rang");
    desk().save();
    BOOST_TEST(server.taken.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_faqs_answer_goes_behind_what_is_written_in_the_reply) {
    write({{WorkField::reply, "Dear Ms Zheng"}});
    desk().show_faq();
    desk().search_faq("charged");
    BOOST_REQUIRE(!open().faq.answer.empty());
    const auto answer = open().faq.answer;
    desk().faq_into_reply();
    BOOST_TEST(field(WorkField::reply).value == "Dear Ms Zheng\n" + answer);
    BOOST_TEST(field(WorkField::faq_searched).value == "yes");
    BOOST_TEST(!open().faq_shown);
    BOOST_TEST((view().caret_field == WorkField::reply));
}

BOOST_AUTO_TEST_CASE(an_order_asks_for_what_is_not_known_yet_and_takes_what_is_typed_along) {
    in(State::in_handling);
    write({{WorkField::handling, "asked billing"}});
    desk().open_order();
    BOOST_REQUIRE(view().form.has_value());
    desk().save();
    BOOST_TEST((view().caret_field == WorkField::facts_checked));
    write({{WorkField::facts_checked, "yes"}, {WorkField::department, "billing"}, {WorkField::request, "pay it back"}});
    desk().save();
    BOOST_REQUIRE_EQUAL(server.taken.size(), 1u);
    BOOST_TEST((server.taken[0].action == Action::send_order));
    BOOST_TEST(*server.taken[0].facts.department == "billing");
    BOOST_TEST(*server.taken[0].facts.handling == "asked billing");
    BOOST_TEST((server.taken[0].facts.facts_checked == true));
    BOOST_TEST(!view().form.has_value());
    BOOST_TEST(!open().gate.action.has_value());
}

BOOST_AUTO_TEST_CASE(a_step_that_there_is_not_opens_no_form) {
    desk().open_order();
    BOOST_TEST(!view().form.has_value());
    BOOST_TEST(view().notice == "There is no such step from where the ticket stands.");
}

BOOST_AUTO_TEST_CASE(esc_leaves_the_form_and_keeps_the_ticket) {
    in(State::in_handling);
    desk().open_order();
    presenter.back();
    BOOST_TEST(!view().form.has_value());
    BOOST_TEST(view().open.has_value());
}

BOOST_AUTO_TEST_CASE(of_many_each_has_its_own_result) {
    desk().open_bulk();
    BOOST_TEST(!view().form.has_value());
    desk().tick_row(id(1));
    desk().tick_row(id(2));
    server.of_many.results = {
        {numbered<model::FollowUpId>(1), true, 2, "contacted", {}},
        {numbered<model::FollowUpId>(2), false, {}, {}, {{.reason = model::Reason::changed_meanwhile}}}};
    desk().open_bulk();
    write({{WorkField::contacted, "sent a message to all"}});
    desk().save();
    BOOST_REQUIRE_EQUAL(server.many.size(), 1u);
    BOOST_TEST(server.many[0].rows.size() == 2u);
    const auto results = view().form->results;
    BOOST_REQUIRE_EQUAL(results.size(), 2u);
    BOOST_TEST(results[0].taken);
    BOOST_TEST(!results[1].taken);
    BOOST_TEST(results[1].reasons.size() == 1u);
    BOOST_TEST(results[1].customer_name == "冯志强");
}

BOOST_AUTO_TEST_CASE(a_number_is_proposed_for_the_blacklist_with_a_reason_and_an_end) {
    desk().open_blacklist();
    desk().save();
    BOOST_TEST((view().caret_field == WorkField::phone));
    write({{WorkField::phone, "13712345580"}, {WorkField::reason, "threatened"}, {WorkField::ends_on, "nonsense"}});
    desk().save();
    BOOST_TEST(server.proposed.empty());
    BOOST_TEST((view().caret_field == WorkField::ends_on));
    write({{WorkField::ends_on, "2027-01-31"}});
    desk().save();
    BOOST_REQUIRE_EQUAL(server.proposed.size(), 1u);
    BOOST_TEST((server.proposed[0].project == "example-sale"));
    BOOST_TEST((server.proposed[0].ends_at == at("2027-01-31T15:59:00Z")));
    BOOST_TEST(view().form->notice == "Proposed. Somebody else decides on it.");
}

BOOST_AUTO_TEST_CASE(two_tickets_of_one_customer_become_one) {
    server.queue.push_back(ticket(7, "2026-10-13T08:00:00Z"));
    desk().open(id(2));
    desk().open(id(1));
    BOOST_TEST(open().complaints == 2);
    BOOST_TEST(open().record.complaints.size() == 1u);
    desk().open_merge();
    BOOST_REQUIRE(view().form.has_value());
    BOOST_TEST(field(WorkField::other_ticket).options.size() == 1u);
    write({{WorkField::other_ticket, id(7).c_str()}, {WorkField::reason, "the same matter"}});
    desk().save();
    BOOST_REQUIRE_EQUAL(server.taken.size(), 1u);
    BOOST_TEST((server.taken[0].other_ticket == numbered<model::FollowUpId>(7)));
}

BOOST_AUTO_TEST_CASE(news_touches_nothing_that_is_typed) {
    write({{WorkField::contacted, "rang at n"}});
    desk().news();
    BOOST_TEST(field(WorkField::contacted).value == "rang at n");
    BOOST_TEST(field(WorkField::contacted).typed);
    BOOST_TEST(!open().conflict.has_value());
}

BOOST_AUTO_TEST_CASE(the_customer_is_rung_from_the_desk_and_the_call_leads_back_to_it) {
    write({{WorkField::handling, "half a sentence"}});
    presenter.dial_customer();
    BOOST_REQUIRE((presenter.screen() == Screen::call));
    BOOST_TEST((server.claims.at(0).follow_up == first));
    auto& call = *presenter.call();
    call.choose("reached", "no_answer");
    call.choose_outcome("no_answer");
    call.save();
    BOOST_TEST(server.sent.size() == 1u);
    BOOST_TEST((presenter.screen() == Screen::tickets));
    BOOST_TEST(server.claims.size() == 1u);  // nobody is dialled next
    BOOST_TEST(field(WorkField::handling).value == "half a sentence");
}

BOOST_AUTO_TEST_CASE(a_leader_who_rang_from_the_desk_is_given_the_next_customer_when_the_calls_are_shown_again) {
    presenter.log_out();
    server.roles = {model::Role::agent, model::Role::team_leader};
    presenter.log_in("chen", "secret");
    presenter.open_tickets();
    desk().open(id(1));
    presenter.dial_customer();
    auto& call = *presenter.call();
    call.choose("reached", "no_answer");
    call.choose_outcome("no_answer");
    call.save();
    BOOST_REQUIRE((presenter.screen() == Screen::tickets));
    presenter.back();
    BOOST_TEST((presenter.screen() == Screen::between_calls));
    BOOST_TEST(presenter.between_view().next.has_value());
}

BOOST_AUTO_TEST_CASE(who_cannot_be_rung_now_is_said_at_the_desk) {
    server.refuses_claim = gateway::Fault{gateway::FaultKind::refused, 409, {}, "Somebody else has this customer."};
    presenter.dial_customer();
    BOOST_TEST((presenter.screen() == Screen::tickets));
    BOOST_TEST(view().notice == "Somebody else has this customer.");
}

BOOST_AUTO_TEST_CASE(the_menus_are_the_projects_own_and_what_was_taken_out_is_offered_no_more) {
    server.menus.causes = {{"late", {"来得晚", "Too late"}, false}, {"moon", {"月亮", "The moon"}, true}};
    server.menus.departments = {{"billing", {"计费支撑室", "Billing"}, false}};
    presenter.log_out();
    presenter.log_in("zhao", "secret");
    desk().open(id(1));
    BOOST_REQUIRE_EQUAL(field(WorkField::cause).options.size(), 1u);
    BOOST_TEST(field(WorkField::cause).options[0].label == "Too late");
    BOOST_TEST(!field(WorkField::result).options.empty());  // those every project starts with
    in(State::in_handling);
    desk().open_order();
    BOOST_TEST((field(WorkField::department).control == Control::filtered_menu));
}

BOOST_AUTO_TEST_CASE(a_known_incident_is_met_with_its_approved_answer) {
    api::KnownIncident known;
    known.notice = numbered<model::NoticeId>(3);
    known.title = {"彩铃试听故障", "Tones cannot be tried"};
    known.incident.answer = {"今晚恢复", "Back tonight"};
    known.incident.expected_end = at("2026-10-12T12:00:00Z");
    server.detail(first).incidents = {known};
    desk().news();
    BOOST_REQUIRE_EQUAL(open().incidents.size(), 1u);
    BOOST_TEST(open().incidents[0].answer == "Back tonight");
    BOOST_TEST((open().incidents[0].ends_at == at("2026-10-12T12:00:00Z")));
    BOOST_TEST(!open().incidents[0].put_down);
    desk().faq_into_reply();
    BOOST_TEST(field(WorkField::reply).value == "Back tonight");
    BOOST_TEST(open().incidents[0].put_down);
    write({{WorkField::contacted, "rang, told so"}});
    desk().save();
    BOOST_TEST((server.taken.at(0).facts.incident == known.notice));
    server.detail(first).incidents[0].over = true;
    desk().news();
    BOOST_TEST(open().incidents.empty());
}

BOOST_AUTO_TEST_SUITE_END()
