#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyShift;

namespace {

struct Leader : BusyShift {
    Leader() {
        server.roles = {model::Role::agent, model::Role::team_leader};
        log_in();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(shift_workspaces)

BOOST_FIXTURE_TEST_CASE(one_key_leads_a_leader_from_the_calls_to_the_team_to_the_desk_and_back, Leader) {
    for (const Screen screen : {Screen::team, Screen::tickets, Screen::between_calls}) {
        presenter.next_workspace();
        BOOST_TEST((presenter.screen() == screen));
    }
}

BOOST_FIXTURE_TEST_CASE(the_record_of_a_ticket_leads_back_to_the_desk, Leader) {
    presenter.open_tickets();
    presenter.open_record(server.stored.id.to_string());
    BOOST_TEST((presenter.screen() == Screen::records));
    presenter.back();
    BOOST_TEST((presenter.screen() == Screen::tickets));
}

BOOST_FIXTURE_TEST_CASE(who_only_calls_stays_with_the_calls, BusyShift) {
    log_in();
    presenter.next_workspace();
    BOOST_TEST((presenter.screen() == Screen::between_calls));
}

BOOST_AUTO_TEST_SUITE_END()
