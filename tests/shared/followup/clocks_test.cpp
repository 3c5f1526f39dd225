#include "shared/followup/clocks.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(clocks_test)

namespace {

using namespace cts::followup;
using namespace std::chrono_literals;

Instant at_hour(int hour) {
    return {hour * 3'600'000LL};
}

// A ticket of hour 0: first contact by 24, solved by 72.
FollowUpClocks ticket() {
    return {{ClockName::first_contact, at_hour(0), at_hour(24), {}}, {ClockName::solved, at_hour(0), at_hour(72), {}}};
}

FollowUpClocks promise() {
    return {{ClockName::due, at_hour(0), at_hour(5), {}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(first_contact_stops_the_first_clock_and_the_second_runs_on) {
    const auto clocks =
        clocks_after(FollowUpKind::complaint_ticket, ticket(), Action::contact, State::contacted, at_hour(3));
    BOOST_TEST((clocks[0].stopped == at_hour(3)));
    BOOST_TEST(!clocks[1].stopped);
    BOOST_TEST((next_to_strike(clocks)->name == ClockName::solved));
}

BOOST_AUTO_TEST_CASE(waiting_for_a_department_stops_no_clock) {
    const auto clocks = clocks_after(FollowUpKind::complaint_ticket, ticket(), Action::send_order,
                                     State::waiting_for_department, at_hour(9));
    BOOST_TEST((clocks == ticket()));
}

BOOST_AUTO_TEST_CASE(closing_stops_what_still_runs_and_keeps_the_first_stop) {
    auto clocks = clocks_after(FollowUpKind::complaint_ticket, ticket(), Action::contact, State::contacted, at_hour(3));
    clocks = clocks_after(FollowUpKind::complaint_ticket, clocks, Action::close, State::closed, at_hour(50));
    BOOST_TEST((clocks[0].stopped == at_hour(3)));
    BOOST_TEST((clocks[1].stopped == at_hour(50)));
    BOOST_TEST(!next_to_strike(clocks));
}

BOOST_AUTO_TEST_CASE(a_reopened_ticket_is_to_be_solved_anew_and_was_contacted_once) {
    auto clocks = clocks_after(FollowUpKind::complaint_ticket, ticket(), Action::contact, State::contacted, at_hour(3));
    clocks = clocks_after(FollowUpKind::complaint_ticket, clocks, Action::close, State::closed, at_hour(50));
    clocks = clocks_after(FollowUpKind::complaint_ticket, clocks, Action::reopen, State::in_handling, at_hour(60),
                          at_hour(132));
    BOOST_TEST((clocks[0].stopped == at_hour(3)));
    BOOST_TEST((clocks[1] == FollowUpClock{ClockName::solved, at_hour(60), at_hour(132), {}}));
}

BOOST_AUTO_TEST_CASE(an_extended_trial_and_a_new_appointment_start_their_clock_anew) {
    const auto extended = clocks_after(FollowUpKind::second_confirmation, promise(), Action::extend, State::extended,
                                       at_hour(7), at_hour(700));
    BOOST_TEST((extended[0] == FollowUpClock{ClockName::due, at_hour(7), at_hour(700), {}}));
    const auto appointed =
        clocks_after(FollowUpKind::field_visit, promise(), Action::appoint, State::appointed, at_hour(2));
    BOOST_TEST((appointed[0] == FollowUpClock{ClockName::due, at_hour(2), {}, {}}));
}

BOOST_AUTO_TEST_CASE(a_clock_without_a_moment_never_strikes) {
    const FollowUpClocks unset{{ClockName::first_contact, at_hour(0), at_hour(24), {}},
                               {ClockName::solved, at_hour(0), {}, {}}};
    BOOST_TEST((next_to_strike(unset)->name == ClockName::first_contact));
    BOOST_TEST(!is_overdue(unset[1], at_hour(10'000)));
}

BOOST_AUTO_TEST_CASE(a_clock_is_overdue_behind_its_moment_and_stays_so_when_it_was_stopped_too_late) {
    FollowUpClock clock{ClockName::due, at_hour(0), at_hour(24), {}};
    BOOST_TEST(!is_overdue(clock, at_hour(24)));
    BOOST_TEST(is_overdue(clock, at_hour(24) + 1ms));
    clock.stopped = at_hour(30);
    BOOST_TEST(is_overdue(clock, at_hour(100)));
    clock.stopped = at_hour(20);
    BOOST_TEST(!is_overdue(clock, at_hour(100)));
}

BOOST_AUTO_TEST_CASE(only_a_ticket_has_two_clocks) {
    BOOST_TEST(clocks_of(FollowUpKind::complaint_ticket).size() == 2u);
    BOOST_TEST((clocks_of(FollowUpKind::department_order) == std::vector{ClockName::due}));
    for (const ClockName name : {ClockName::due, ClockName::first_contact, ClockName::solved})
        BOOST_TEST((parse_clock(clock_name(name)) == name));
    BOOST_TEST(!parse_clock("answer"));
}

BOOST_AUTO_TEST_SUITE_END()
