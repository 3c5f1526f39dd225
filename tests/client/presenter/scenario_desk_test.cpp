#include "client/presenter/scenario_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/scenario_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::ScenarioCall;
using cts::presenter::test::words_of;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(scenario_desk)

BOOST_AUTO_TEST_CASE(one_press_shows_the_first_sentence_filled_in_chooses_the_outcome_and_books_its_callback) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    const auto& view = at.call.view();
    BOOST_REQUIRE(view.scenario.has_value());
    BOOST_TEST(words_of(view.scenario->say) == "This is 林晓雯: I cannot hear you.");
    BOOST_TEST(view.outcome.chosen == "cannot_hear");
    BOOST_REQUIRE(view.outcome.will_create.size() == 1);
    BOOST_TEST((view.outcome.will_create[0].due == at.desk.clock.now() + 10min));
    BOOST_TEST(view.gate.open);
}

BOOST_AUTO_TEST_CASE(the_next_sentence_comes_by_itself_when_the_time_is_over) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.pass(2999ms);
    BOOST_TEST(at.call.view().scenario->stage == 1);
    at.pass(1ms);
    BOOST_TEST(at.call.view().scenario->stage == 2);
    BOOST_TEST(words_of(at.call.view().scenario->say) == "Goodbye.");
    BOOST_TEST((at.call.view().scenario->wait_until == at.desk.clock.now() + 5s));
}

BOOST_AUTO_TEST_CASE(behind_the_last_sentence_the_agent_is_asked_to_hang_up_and_nobody_does_it_for_them) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.pass(7s);
    BOOST_TEST(!at.call.view().scenario->hang_up);
    at.pass(1min);
    BOOST_TEST(at.call.view().scenario->hang_up);
    BOOST_TEST((at.call.view().phone.state == PhoneState::connected));
}

BOOST_AUTO_TEST_CASE(both_waits_are_over_in_one_tick_when_the_clock_was_looked_at_late) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.pass(8s);
    BOOST_TEST(at.call.view().scenario->hang_up);
}

BOOST_AUTO_TEST_CASE(the_same_key_again_goes_on_to_the_next_sentence) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.pass(1s);
    at.call.press_scenario("cannot_hear");
    BOOST_TEST(at.call.view().scenario->stage == 2);
    at.call.press_scenario("cannot_hear");
    BOOST_TEST(at.call.view().scenario->hang_up);
    at.call.press_scenario("cannot_hear");
    BOOST_TEST(at.call.view().scenario->stage == 2);
}

BOOST_AUTO_TEST_CASE(an_outcome_without_sentences_shows_its_rule) {
    ScenarioCall at;
    at.call.answer("reached", "yes");
    at.call.press_scenario("number_mismatch");
    BOOST_REQUIRE(at.call.view().scenario.has_value());
    BOOST_TEST(at.call.view().scenario->rule_only);
    BOOST_TEST(words_of(at.call.view().scenario->say) == "The customer complains");
    BOOST_TEST(at.call.view().scenario->hang_up);
}

BOOST_AUTO_TEST_CASE(the_caret_goes_to_what_the_outcome_still_needs) {
    ScenarioCall at;
    at.call.answer("reached", "yes");
    at.call.answer("convenient", "no");
    at.call.press_scenario("not_convenient");
    BOOST_TEST(at.call.view().focus_field == "callback_at");
    BOOST_TEST(at.call.view().step_title == "Wrap-up");
}

BOOST_AUTO_TEST_CASE(leaving_brings_back_outcome_step_and_field_and_discards_nothing_typed) {
    ScenarioCall at;
    at.call.answer("reached", "yes");
    at.call.focus("convenient");
    at.call.answer("convenient", "no");
    at.call.choose_outcome("complaint");
    at.call.press_scenario("not_convenient");
    at.call.answer("callback_at", "2026-10-13 15:00");
    at.call.press_scenario("cannot_hear");
    at.call.leave_scenario();
    const auto& view = at.call.view();
    BOOST_TEST(!view.scenario.has_value());
    BOOST_TEST(view.outcome.chosen == "complaint");
    BOOST_TEST(view.step_title == "Opening");
    BOOST_TEST(view.focus_field == "convenient");
    at.call.go_to_step(4);
    BOOST_TEST(at.call.view().fields[1].value == "2026-10-13T07:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_sentence_that_comes_by_itself_leaves_the_caret_alone) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.pass(3s);
    BOOST_TEST(at.call.view().focus_field == "");
}

BOOST_AUTO_TEST_CASE(an_outcome_chosen_by_hand_ends_the_scenario_and_stands) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.call.choose_outcome("no_answer");
    BOOST_TEST(!at.call.view().scenario.has_value());
    at.call.leave_scenario();
    BOOST_TEST(at.call.view().outcome.chosen == "no_answer");
}

BOOST_AUTO_TEST_CASE(hanging_up_ends_the_scenario_and_keeps_its_outcome) {
    ScenarioCall at;
    at.call.press_scenario("cannot_hear");
    at.call.hang_up(api::HungUpBy::agent);
    BOOST_TEST(!at.call.view().scenario.has_value());
    BOOST_TEST(at.call.view().outcome.chosen == "cannot_hear");
}

BOOST_AUTO_TEST_CASE(a_key_that_fits_neither_form_nor_answers_says_so_and_changes_nothing) {
    ScenarioCall at;
    at.call.press_scenario("roaming");
    BOOST_TEST(at.call.view().notice == "This form has no scenario for that key.");
    at.call.press_scenario("not_convenient");
    BOOST_TEST(at.call.view().notice == "That scenario does not fit the answers so far.");
    BOOST_TEST(at.call.view().outcome.chosen == "");
    BOOST_TEST(!at.call.view().scenario.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
