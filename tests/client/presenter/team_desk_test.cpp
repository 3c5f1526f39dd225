#include "client/presenter/team_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyServer;
using cts::presenter::test::BusyShift;

namespace {

struct OpenTeam : BusyShift {
    OpenTeam() {
        server.roles = {model::Role::agent, model::Role::team_leader};
        server.of_project = {BusyServer::follow_up(1, clock.now()), BusyServer::follow_up(2, clock.now())};
        log_in();
        presenter.open_team();
    }
    TeamDesk& desk() { return presenter.around().team(); }
    TeamView view() { return presenter.team_view(); }
    std::string first() { return server.of_project[0].id.to_string(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(team_desk)

BOOST_AUTO_TEST_CASE(the_teams_workspace_is_closed_to_those_who_do_not_lead) {
    BusyShift shift;
    shift.log_in();
    BOOST_TEST(!shift.presenter.around_view().may_lead);
    shift.presenter.open_team();
    BOOST_TEST((shift.presenter.screen() == Screen::between_calls));
}

BOOST_FIXTURE_TEST_CASE(each_tab_asks_for_its_own_view, OpenTeam) {
    BOOST_TEST((presenter.screen() == Screen::team));
    desk().show_tab(TeamTab::nobody);
    desk().show_tab(TeamTab::unassigned);
    desk().show_tab(TeamTab::open);
    for (const auto each : {api::FollowUpView::overdue, api::FollowUpView::nobody, api::FollowUpView::unassigned,
                            api::FollowUpView::open})
        BOOST_TEST(server.views_asked[each] == 1);
}

BOOST_FIXTURE_TEST_CASE(the_page_behind_is_added_at_the_end, OpenTeam) {
    BOOST_TEST(view().more);
    desk().more();
    BOOST_TEST(view().rows.size() == 3u);
    BOOST_TEST(!view().more);
}

BOOST_FIXTURE_TEST_CASE(a_promise_is_handed_over_with_a_reason_only, OpenTeam) {
    desk().select(first());
    desk().send();
    BOOST_TEST((view().caret == TeamCaret::to));
    desk().choose_colleague(BusyServer::user(1).to_string());
    desk().send();
    BOOST_TEST((view().caret == TeamCaret::reason));
    BOOST_TEST(server.assigned.empty());
    desk().give_reason("speaks Cantonese");
    desk().send();
    BOOST_REQUIRE(server.assigned.size() == 1u);
    BOOST_TEST((server.assigned[0].agent == BusyServer::user(1)));
    BOOST_TEST(view().notice == "Handed over.");
    BOOST_TEST(!view().refused);
}

BOOST_FIXTURE_TEST_CASE(back_to_the_team_means_nobody_by_name, OpenTeam) {
    desk().select(first());
    desk().choose_colleague("");
    desk().give_reason("ill today");
    desk().send();
    BOOST_REQUIRE(server.assigned.size() == 1u);
    BOOST_TEST(!server.assigned[0].agent.has_value());
}

BOOST_FIXTURE_TEST_CASE(who_was_faster_is_named_and_what_was_typed_can_be_sent_again, OpenTeam) {
    desk().select(first());
    desk().choose_colleague(BusyServer::user(1).to_string());
    desk().give_reason("speaks Cantonese");
    server.of_project[0].revision = 2;
    server.steps = {{clock.now(), "陈卓", "assigned", "林晓雯", ""}};
    desk().send();
    const auto shown = view().open.value();
    BOOST_REQUIRE(shown.conflict.has_value());
    BOOST_TEST(shown.conflict->by_name == "陈卓");
    BOOST_TEST(shown.reason == "speaks Cantonese");
    BOOST_TEST(shown.to.value() == BusyServer::user(1).to_string());
    desk().send();
    BOOST_TEST(server.assigned.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(news_reloads_the_list_and_keeps_what_is_typed, OpenTeam) {
    desk().select(first());
    desk().give_reason("speaks");
    server.of_project.push_back(BusyServer::follow_up(3, clock.now()));
    hear({"follow_up_assigned", "x", "example-sale"});
    BOOST_TEST(view().rows.size() == 3u);
    BOOST_TEST(view().open.value().reason == "speaks");
    BOOST_TEST(view().selected == first());
}

BOOST_FIXTURE_TEST_CASE(a_notice_needs_both_languages_before_it_goes_out, OpenTeam) {
    server.roles = {model::Role::team_leader};
    log_in();
    desk().may_publish(true);
    desk().show_tab(TeamTab::notices);
    NoticeDraft draft{"停机", "", "今晚停机", "Down tonight"};
    desk().write(draft);
    desk().send();
    BOOST_TEST(server.published.empty());
    BOOST_TEST((view().caret == TeamCaret::title_en));
    draft.title_en = "Outage";
    desk().write(draft);
    desk().send();
    BOOST_REQUIRE(server.published.size() == 1u);
    BOOST_TEST((server.published[0].urgency == api::Urgency::urgent));
    BOOST_TEST(server.published[0].project.value() == "example-sale");
    BOOST_TEST(server.published[0].valid_until.has_value());
    BOOST_TEST(view().draft.title_zh.empty());
}

BOOST_FIXTURE_TEST_CASE(queries_and_visits_have_a_tab_each_and_visits_are_narrowed_by_district, OpenTeam) {
    desk().show_tab(TeamTab::queries);
    BOOST_TEST((server.asked_for.back().kind == form::FollowUpKind::technical_query));
    server.of_project[0].kind = form::FollowUpKind::field_visit;
    server.of_project[0].group = "西湖区";
    desk().show_tab(TeamTab::visits);
    BOOST_TEST((server.asked_for.back().kind == form::FollowUpKind::field_visit));
    BOOST_TEST((view().groups == std::vector<std::string>{"西湖区"}));
    desk().show_group("西湖区");
    BOOST_TEST(server.asked_for.back().group == "西湖区");
    BOOST_TEST(view().rows[0].group == "西湖区");
    desk().show_tab(TeamTab::open);
    BOOST_TEST(server.asked_for.back().group == "");
}

BOOST_FIXTURE_TEST_CASE(who_holds_what_leads_to_what_they_hold, OpenTeam) {
    server.held.items = {{BusyServer::user(1), "何思远", 7, 2, clock.now()}, {std::nullopt, "", 3, 0, std::nullopt}};
    desk().show_tab(TeamTab::holders);
    BOOST_REQUIRE_EQUAL(view().holders.size(), 2u);
    BOOST_TEST(view().holders[0].overdue == 2);
    desk().show_holder(BusyServer::user(1).to_string());
    BOOST_TEST((view().tab == TeamTab::open));
    BOOST_TEST(view().whose == "何思远");
    BOOST_TEST((server.asked_for.back().agent == BusyServer::user(1)));
    desk().show_tab(TeamTab::holders);
    desk().show_holder("");
    BOOST_TEST((server.asked_for.back().view == api::FollowUpView::unassigned));
}

BOOST_FIXTURE_TEST_CASE(a_query_is_cleared_with_what_was_found, OpenTeam) {
    server.of_project[0].kind = form::FollowUpKind::technical_query;
    server.of_project[0].state = "raised";
    desk().show_tab(TeamTab::queries);
    desk().select(first());
    BOOST_TEST(view().open->steps.size() == 3u);
    desk().open_step(followup::Action::clear);
    BOOST_REQUIRE(view().form.has_value());
    BOOST_TEST((view().caret == TeamCaret::form));
    BOOST_TEST((view().form_field == WorkField::reason));
    desk().send();
    BOOST_TEST(server.steps_taken.empty());
    desk().type(WorkField::reason, "forwarded by the exchange, the number is right");
    desk().send();
    BOOST_REQUIRE_EQUAL(server.steps_taken.size(), 1u);
    BOOST_TEST(!view().form.has_value());
    BOOST_TEST(view().notice == "Done, and stored by the server.");
}

BOOST_FIXTURE_TEST_CASE(a_visit_is_appointed_with_district_and_moment_and_esc_leaves_its_form, OpenTeam) {
    server.of_project[0].kind = form::FollowUpKind::field_visit;
    server.of_project[0].state = "to_appoint";
    desk().show_tab(TeamTab::visits);
    desk().select(first());
    desk().open_step(followup::Action::appoint);
    presenter.back();
    BOOST_TEST(!view().form.has_value());
    BOOST_TEST((presenter.screen() == Screen::team));
    desk().open_step(followup::Action::appoint);
    desk().type(WorkField::district, "西湖区");
    desk().type(WorkField::appointment, "2026-10-13 15:00");
    desk().send();
    BOOST_REQUIRE_EQUAL(server.steps_taken.size(), 1u);
    BOOST_TEST((server.steps_taken[0].facts.appointment == model::Instant::parse_iso8601("2026-10-13T07:00:00Z")));
}

BOOST_AUTO_TEST_SUITE_END()
