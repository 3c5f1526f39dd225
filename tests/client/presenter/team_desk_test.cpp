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

BOOST_AUTO_TEST_SUITE_END()
