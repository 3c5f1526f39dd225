#include "client/presenter/field_meter.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/form/session_fixture.h"

using namespace cts;
using namespace cts::presenter;
using namespace std::chrono_literals;

namespace {

struct Measured {
    form::FormSession session = form::test::example_session();
    FieldMeter meter;
    model::Instant now = session.context().at;

    void stay(const std::string& field, std::chrono::milliseconds span, const std::string& text) {
        meter.caret_in(field, session, now);
        session.answer(field, text);
        now = now + span;
    }
    void go(const std::string& field) { meter.caret_in(field, session, now); }
    api::FieldTelemetry of(const std::string& field) {
        for (const auto& each : meter.telemetry(session, {"opening", "wrap_up"}, now).fields)
            if (each.field == field) return each;
        return {};
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(field_meter)

BOOST_FIXTURE_TEST_CASE(the_time_with_the_caret_is_summed_over_several_visits, Measured) {
    stay("reached", 2s, "yes");
    stay("customer_question", 5s, "能退吗？");
    stay("reached", 1500ms, "yes");
    BOOST_TEST(of("reached").milliseconds == 3500);
    BOOST_TEST(of("customer_question").milliseconds == 5000);
}

BOOST_FIXTURE_TEST_CASE(a_look_at_what_was_measured_so_far_counts_nothing_twice, Measured) {
    stay("reached", 1s, "no_answer");
    stay("convenient", 1s, "");
    stay("reached", 2s, "yes");
    FieldMeter after;
    after.go_on_from(meter.so_far(now));
    meter = after;
    go("reached");
    now = now + 500ms;
    BOOST_TEST(of("reached").milliseconds == 3500);
    BOOST_TEST(of("reached").corrections == 1);
}

BOOST_FIXTURE_TEST_CASE(an_answer_is_corrected_when_it_is_changed_after_the_field_was_left, Measured) {
    stay("reached", 1s, "no_answer");
    stay("convenient", 1s, "");
    stay("reached", 1s, "yes");
    BOOST_TEST(of("reached").corrections == 1);
    go("convenient");
    go("reached");
    BOOST_TEST(of("reached").corrections == 1);
}

BOOST_FIXTURE_TEST_CASE(typing_on_without_leaving_corrects_nothing, Measured) {
    stay("reached", 1s, "no_answer");
    stay("reached", 1s, "yes");
    BOOST_TEST(of("reached").corrections == 0);
}

BOOST_FIXTURE_TEST_CASE(a_field_left_with_a_refused_value_counts_a_refusal_each_time, Measured) {
    session.answer("reached", "yes");
    stay("customer_question", 1s, "13812345678 或 13987654321");
    BOOST_REQUIRE(!session.field_state("customer_question").problems.empty());
    go("remarks");
    go("customer_question");
    go("remarks");
    BOOST_TEST(of("customer_question").refusals == 2);
}

BOOST_FIXTURE_TEST_CASE(one_datum_is_told_without_its_reason, Measured) {
    session.answer("reached", "yes");
    stay("customer_question", 1s, "13812345678 或 13987654321");
    session.one_datum("customer_question", "same person");
    BOOST_TEST(of("customer_question").one_datum);
}

BOOST_FIXTURE_TEST_CASE(a_field_is_left_empty_only_when_it_was_shown, Measured) {
    stay("reached", 1s, "yes");
    BOOST_TEST(of("convenient").left_empty);
    BOOST_TEST(of("mood").left_empty);
    BOOST_TEST(!of("reached").left_empty);
    BOOST_TEST(of("interest").field == "");       // its step never opened
    BOOST_TEST(of("callback_note").field == "");  // hidden by what was answered
}

BOOST_AUTO_TEST_SUITE_END()
