#include "client/presenter/tickets/ticket_list.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/tickets/ticket_fixture.h"

using namespace cts;
using namespace cts::presenter;
using namespace cts::presenter::test;

namespace {

template <class Shift>
struct Queue : Shift {
    Queue() {
        this->server.queue = {ticket(1, "2026-10-12T05:00:00Z"),
                              ticket(2, "2026-10-12T07:00:00Z", "称未同意却被开通", "冯志强", "138 **** 2201"),
                              ticket(3, "2026-10-12T09:00:00Z", "掉线后无人回拨", "邓佩玲", "139 **** 3302")};
    }
    std::vector<std::string> rows() {
        std::vector<std::string> ids;
        for (const auto& row : this->view().rows) ids.push_back(row.id);
        return ids;
    }
    std::vector<std::string> ids(std::initializer_list<int> numbers) {
        std::vector<std::string> made;
        for (const int number : numbers) made.push_back(this->id(number));
        return made;
    }
};
struct Open : Queue<AtDesk> {
    Open() { presenter.log_in("zhao", "secret"); }
};
struct Slow : Queue<AtSlowDesk> {
    Slow() {
        presenter.log_in("zhao", "secret");
        executor.all();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ticket_list)

BOOST_FIXTURE_TEST_CASE(who_works_tickets_only_is_at_the_desk_at_once, Open) {
    BOOST_TEST((presenter.screen() == Screen::tickets));
    BOOST_TEST((rows() == ids({1, 2, 3})));
    BOOST_TEST(view().top.agent_name == "林晓雯");
    presenter.back();
    BOOST_TEST((presenter.screen() == Screen::tickets));
}

BOOST_FIXTURE_TEST_CASE(who_leads_a_project_chooses_it_first_and_opens_the_desk_beside_it, Queue<AtDesk>) {
    server.roles = {model::Role::project_manager};
    presenter.log_in("he", "secret");
    BOOST_TEST((presenter.screen() == Screen::between_calls));
    presenter.open_tickets();
    BOOST_TEST((presenter.screen() == Screen::tickets));
}

BOOST_FIXTURE_TEST_CASE(a_row_shows_both_clocks_and_how_often_its_customer_complained, Open) {
    server.queue.push_back(ticket(4, "2026-10-13T09:00:00Z"));
    desk().fetch();
    const auto row = view().rows.front();
    BOOST_TEST(row.short_id == "0930-0001");
    BOOST_TEST(row.complaints == 2);
    BOOST_TEST((row.first_contact.state == ClockState::overdue));
    BOOST_TEST((row.solved.state == ClockState::not_set));
    BOOST_TEST(view().counts.overdue.count == 1);
    BOOST_TEST(view().counts.soon.count == 1);
}

BOOST_FIXTURE_TEST_CASE(the_page_behind_comes_when_it_is_asked_for, Open) {
    server.page_length = 2;
    desk().show_tab(TicketTab::over);
    desk().show_tab(TicketTab::team);
    BOOST_TEST((rows() == ids({1, 2})));
    BOOST_TEST(view().more);
    desk().more();
    BOOST_TEST((rows() == ids({1, 2, 3})));
    BOOST_TEST(!view().more);
}

BOOST_FIXTURE_TEST_CASE(news_keeps_the_selection_what_is_ticked_and_how_far_one_had_come, Open) {
    server.page_length = 2;
    desk().fetch();
    desk().more();
    desk().select(id(3));
    desk().tick_row(id(2));
    server.queue.insert(server.queue.begin(), ticket(9, "2026-10-12T04:00:00Z"));
    desk().news();
    BOOST_TEST((rows() == ids({9, 1, 2, 3})));
    BOOST_TEST(view().selected == id(3));
    BOOST_TEST(view().rows[2].ticked);
    BOOST_TEST(view().ticked == 1);
}

BOOST_FIXTURE_TEST_CASE(what_a_colleague_does_is_heard_of_by_push, Open) {
    server.queue.push_back(ticket(8, "2026-10-12T10:00:00Z"));
    server.news = {{"follow_up_stepped", id(8), {}}};
    presenter.around().live().hear();
    BOOST_TEST((rows() == ids({1, 2, 3, 8})));
}

BOOST_FIXTURE_TEST_CASE(old_rows_stay_while_new_ones_are_fetched, Slow) {
    desk().fetch();
    BOOST_TEST(view().loading);
    BOOST_TEST((rows() == ids({1, 2, 3})));
    desk().news();  // while it is under way: once more behind it, not twice at once
    server.queue.pop_back();
    executor.all();
    BOOST_TEST(!view().loading);
    BOOST_TEST((rows() == ids({1, 2})));
}

BOOST_FIXTURE_TEST_CASE(a_page_of_a_tab_that_was_left_is_dropped, Slow) {
    desk().fetch();
    desk().show_tab(TicketTab::over);
    executor.all();
    BOOST_TEST(rows().empty());
}

BOOST_FIXTURE_TEST_CASE(a_queue_that_cannot_be_fetched_says_so_and_keeps_its_rows, Open) {
    server.refuses_queue = unreachable();
    desk().fetch();
    BOOST_TEST(view().notice == "no answer");
    BOOST_TEST((rows() == ids({1, 2, 3})));
}

BOOST_FIXTURE_TEST_CASE(the_filter_finds_initials_of_the_subject_here, Open) {
    desk().search("dx");
    BOOST_TEST((rows() == ids({3})));
    desk().search("");
    BOOST_TEST((rows() == ids({1, 2, 3})));
}

BOOST_FIXTURE_TEST_CASE(a_filter_goes_on_through_the_pages_behind, Open) {
    server.page_length = 1;
    desk().show_tab(TicketTab::over);
    desk().show_tab(TicketTab::team);
    BOOST_TEST((rows() == ids({1})));
    desk().search("dx");
    BOOST_TEST((rows() == ids({3})));
}

BOOST_FIXTURE_TEST_CASE(a_filter_stops_once_it_has_found_enough, Open) {
    server.queue.clear();
    for (int number = 1; number <= 500; ++number) server.queue.push_back(ticket(number, "2026-10-12T05:00:00Z"));
    desk().fetch();
    desk().search("tf");
    BOOST_TEST(view().rows.size() >= TicketList::enough_found);
    BOOST_TEST(view().rows.size() < 300u);
    BOOST_TEST(view().more);
}

BOOST_FIXTURE_TEST_CASE(what_is_sealed_is_found_by_the_server_in_all_there_are, Open) {
    server.page_length = 1;
    server.queue.push_back(ticket(300, "2026-10-20T05:00:00Z", "扣的是父亲的话费", "姚晓东", "136 **** 7788"));
    desk().fetch();
    desk().search("7788");
    BOOST_TEST((rows() == ids({300})));
    BOOST_TEST(std::ranges::any_of(server.asked, [](const auto& each) { return each.search == "7788"; }));
}

BOOST_FIXTURE_TEST_CASE(esc_takes_the_filter_away_first, Open) {
    desk().search("dx");
    presenter.back();
    BOOST_TEST(view().filter.empty());
}

BOOST_AUTO_TEST_SUITE_END()
