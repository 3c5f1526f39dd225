#include "client/presenter/notice_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyServer;
using cts::presenter::test::BusyShift;
using namespace std::chrono_literals;

namespace {

api::Notice notice(std::uint8_t number, api::Urgency urgency, model::Instant from) {
    api::Notice made;
    made.id = BusyServer::notice(number);
    made.urgency = urgency;
    made.title = {"通知" + std::to_string(number), "Notice " + std::to_string(number)};
    made.valid_from = from;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(notice_desk)

BOOST_AUTO_TEST_CASE(urgent_notices_queue_and_each_goes_when_it_is_acknowledged) {
    BusyShift shift;
    const auto now = shift.clock.now();
    shift.server.in_force = {notice(2, api::Urgency::urgent, now - 1min), notice(1, api::Urgency::urgent, now - 2min)};
    shift.log_in();
    auto view = shift.presenter.around_view().notices;
    BOOST_TEST(view.urgent.value().title == "Notice 1");
    BOOST_TEST(view.urgent_behind == 1);
    shift.presenter.around().notices().acknowledge();
    view = shift.presenter.around_view().notices;
    BOOST_TEST(view.urgent.value().title == "Notice 2");
    BOOST_TEST(view.urgent_behind == 0);
    shift.presenter.around().notices().acknowledge();
    BOOST_TEST(!shift.presenter.around_view().notices.urgent.has_value());
    BOOST_TEST(shift.server.acknowledged.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_acknowledgement_is_sent_again_when_the_server_was_away) {
    BusyShift shift;
    shift.server.in_force = {notice(1, api::Urgency::urgent, shift.clock.now())};
    shift.log_in();
    shift.server.refuses_acknowledging = test::unreachable();
    shift.presenter.around().notices().acknowledge();
    BOOST_TEST(!shift.presenter.around_view().notices.urgent.has_value());
    shift.server.refuses_acknowledging.reset();
    shift.pass(15s);
    BOOST_TEST(shift.server.acknowledged.size() == 1u);
}

BOOST_AUTO_TEST_CASE(updates_open_one_by_one_newest_first_and_go_when_read) {
    BusyShift shift;
    const auto now = shift.clock.now();
    shift.server.in_force = {notice(1, api::Urgency::normal, now - 2min), notice(2, api::Urgency::normal, now - 1min)};
    shift.log_in();
    auto& desk = shift.presenter.around().notices();
    BOOST_TEST(shift.presenter.around_view().notices.open_update == -1);
    desk.acknowledge();
    BOOST_TEST(shift.server.acknowledged.empty());
    desk.next_update();
    BOOST_TEST(shift.presenter.around_view().notices.open_update == 0);
    desk.next_update();
    BOOST_TEST(shift.presenter.around_view().notices.open_update == 1);
    desk.acknowledge();
    const auto view = shift.presenter.around_view().notices;
    BOOST_REQUIRE(view.updates.size() == 1u);
    BOOST_TEST(view.updates.front().title == "Notice 2");
}

BOOST_AUTO_TEST_CASE(a_notice_shows_from_its_moment_until_its_moment) {
    BusyShift shift;
    auto later = notice(1, api::Urgency::urgent, shift.clock.now() + 1min);
    later.valid_until = shift.clock.now() + 3min;
    shift.server.in_force = {later};
    shift.log_in();
    BOOST_TEST(!shift.presenter.around_view().notices.urgent.has_value());
    const int before = shift.changes;
    shift.pass(1min);
    BOOST_TEST(shift.presenter.around_view().notices.urgent.has_value());
    BOOST_TEST(shift.changes > before);
    shift.pass(2min);
    BOOST_TEST(!shift.presenter.around_view().notices.urgent.has_value());
}

BOOST_AUTO_TEST_CASE(a_notice_of_another_project_is_not_shown) {
    BusyShift shift;
    auto ours = notice(1, api::Urgency::urgent, shift.clock.now());
    ours.project = "example-sale";
    auto theirs = notice(2, api::Urgency::urgent, shift.clock.now());
    theirs.project = "other";
    shift.server.in_force = {ours, theirs};
    shift.log_in();
    const auto view = shift.presenter.around_view().notices;
    BOOST_TEST(view.urgent.value().title == "Notice 1");
    BOOST_TEST(view.urgent_behind == 0);
}

BOOST_AUTO_TEST_CASE(a_notice_published_while_typing_appears_and_touches_nothing) {
    BusyShift shift;
    shift.log_in();
    auto& call = shift.in_call();
    call.choose("reached", "yes");
    const auto before = call.view().fields.size();
    shift.server.in_force = {notice(1, api::Urgency::urgent, shift.clock.now())};
    shift.hear({"notice_published", "x", ""});
    BOOST_TEST(shift.presenter.around_view().notices.urgent.has_value());
    BOOST_TEST(call.view().fields.size() == before);
    BOOST_TEST(call.view().notice.empty());
}

BOOST_AUTO_TEST_CASE(a_known_incident_stays_at_hand_when_its_notice_was_acknowledged_and_until_it_ends) {
    BusyShift shift;
    auto outage = notice(1, api::Urgency::urgent, shift.clock.now());
    outage.incident = api::Incident{{"正在抢修", "It is being repaired."}, "", shift.clock.now() + 2h};
    outage.valid_until = shift.clock.now() + 4h;
    shift.server.in_force = {outage, notice(2, api::Urgency::urgent, shift.clock.now())};
    shift.log_in();
    shift.presenter.around().notices().acknowledge();
    const auto known = shift.presenter.around_view().incidents;
    BOOST_REQUIRE(known.size() == 1u);
    BOOST_TEST(known[0].answer == "It is being repaired.");
    BOOST_TEST((known[0].ends_at == outage.incident->expected_end));
    shift.pass(4h);
    BOOST_TEST(shift.presenter.around_view().incidents.empty());
}

BOOST_AUTO_TEST_SUITE_END()
