#include "client/presenter/amend_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyShift;

namespace {

// The record just saved, open to be amended.
struct OpenRecord : BusyShift {
    OpenRecord() {
        server.stored.answers = {{"reached", "no_answer"}};
        log_in();
        in_call();
        end_call();
        auto& records = presenter.around().records();
        presenter.open_records();
        records.open(server.stored.id.to_string());
    }
    AmendDesk& desk() { return *presenter.around().records().amending(); }
    AmendView view() { return desk().view(model::Language::en); }
    void give(const std::string& option, const std::string& reason) {
        desk().choose_field("reached");
        desk().choose(option);
        desk().give_reason(reason);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(amend_desk)

BOOST_FIXTURE_TEST_CASE(an_amendment_carries_its_field_value_and_reason_and_stands_in_the_history, OpenRecord) {
    give("wrong_number", "heard it on the recording");
    BOOST_TEST(view().current == "No answer");
    desk().send();
    BOOST_REQUIRE(server.amended.size() == 1u);
    BOOST_TEST(server.amended[0].field == "reached");
    BOOST_TEST(server.amended[0].value == "wrong_number");
    BOOST_REQUIRE(view().history.size() == 1u);
    BOOST_TEST(view().history[0].after == "Wrong number");
    BOOST_TEST(view().notice == "The amendment is stored.");
    BOOST_TEST(!desk().typing());
}

BOOST_FIXTURE_TEST_CASE(nothing_is_sent_without_a_reason_and_the_caret_goes_there, OpenRecord) {
    give("wrong_number", "");
    desk().send();
    BOOST_TEST(server.amended.empty());
    BOOST_TEST((view().caret == AmendCaret::reason));
    BOOST_TEST(view().refused);
}

BOOST_FIXTURE_TEST_CASE(nothing_is_sent_while_the_value_is_the_old_one, OpenRecord) {
    give("no_answer", "a reason");
    desk().send();
    BOOST_TEST(server.amended.empty());
    BOOST_TEST((view().caret == AmendCaret::value));
}

BOOST_FIXTURE_TEST_CASE(what_no_value_can_mend_is_settled_by_the_outcome_as_it_is_with_a_reason, BusyShift) {
    server.stored.answers = {{"reached", "no_answer"}};
    log_in();
    in_call();
    end_call();
    server.stored.state = api::CallState::needs_correction;
    server.stored.problems = {{model::Reason::taken_without_server, "", {}, {}, {}}};
    auto& records = presenter.around().records();
    presenter.open_records();
    records.open(server.stored.id.to_string());
    auto& desk = *records.amending();
    BOOST_TEST(desk.view(model::Language::en).field == "/outcome");
    BOOST_TEST((desk.view(model::Language::en).caret == AmendCaret::reason));
    desk.send();
    BOOST_TEST(server.amended.empty());
    desk.give_reason("heard it, it is right");
    desk.send();
    BOOST_REQUIRE(server.amended.size() == 1u);
    BOOST_TEST(server.amended[0].field == "/outcome");
    BOOST_TEST(server.amended[0].value == server.stored.outcome);
}

BOOST_FIXTURE_TEST_CASE(what_was_typed_stays_and_the_difference_shows_when_somebody_was_faster, OpenRecord) {
    give("wrong_number", "heard it");
    server.amended_by("何思远", "reached", "yes");
    desk().send();
    BOOST_TEST(server.amended.empty());
    const auto shown = view();
    BOOST_REQUIRE(shown.conflict.has_value());
    BOOST_TEST(shown.conflict->by_name == "何思远");
    BOOST_TEST(shown.conflict->theirs == "Reached");
    BOOST_TEST(shown.conflict->same_field);
    BOOST_TEST(shown.editor.value().value == "wrong_number");
    BOOST_TEST(shown.reason == "heard it");
    BOOST_TEST(shown.current == "Reached");
}

BOOST_FIXTURE_TEST_CASE(keeping_ones_own_sends_it_with_the_new_revision, OpenRecord) {
    give("wrong_number", "heard it");
    server.amended_by("何思远", "reached", "yes");
    desk().send();
    desk().keep_mine();
    BOOST_REQUIRE(server.amended.size() == 1u);
    BOOST_TEST(server.stored.answers["reached"] == "wrong_number");
    BOOST_TEST(!view().conflict.has_value());
}

BOOST_FIXTURE_TEST_CASE(taking_theirs_sends_nothing_and_shows_their_value, OpenRecord) {
    give("wrong_number", "heard it");
    server.amended_by("何思远", "reached", "yes");
    desk().send();
    desk().take_theirs();
    BOOST_TEST(server.amended.empty());
    BOOST_TEST(view().editor.value().value == "yes");
    BOOST_TEST(view().reason == "heard it");
}

BOOST_FIXTURE_TEST_CASE(news_about_calls_leaves_what_is_being_typed_alone, OpenRecord) {
    give("wrong_number", "heard it");
    server.amended_by("何思远", "reached", "yes");
    hear({"call_amended", "x", "example-sale"});
    BOOST_TEST(view().editor.value().value == "wrong_number");
    BOOST_TEST(view().current == "No answer");
}

BOOST_FIXTURE_TEST_CASE(what_is_typed_waits_when_one_goes_back_to_the_calls, OpenRecord) {
    give("wrong_number", "heard it");
    presenter.back();
    BOOST_TEST((presenter.screen() == Screen::between_calls));
    presenter.open_records();
    BOOST_TEST(view().reason == "heard it");
}

BOOST_AUTO_TEST_CASE(a_record_that_needs_correction_opens_at_its_first_problem) {
    BusyShift shift;
    shift.server.stored.state = api::CallState::needs_correction;
    shift.server.stored.problems = {{model::Reason::not_in_menu, "reached"}};
    shift.log_in();
    shift.presenter.open_records();
    shift.presenter.around().records().open(shift.server.stored.id.to_string());
    const auto view = shift.presenter.records_view();
    BOOST_TEST(view.open.value().field == "reached");
    BOOST_TEST((view.open->caret == AmendCaret::value));
    BOOST_REQUIRE(view.open->problems.size() == 1u);
    BOOST_TEST(view.open->problems[0].label == "Reached");
    BOOST_TEST(!view.open->problems[0].sentence.empty());
}

BOOST_AUTO_TEST_SUITE_END()
