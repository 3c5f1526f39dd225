#include "client/presenter/records_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyShift;

namespace {

struct Listed : BusyShift {
    Listed() {
        server.stored.customer_name = "周敏";
        server.stored.masked_number = "138****8000";
        server.stored.zone = "America/New_York";
        server.stored.outcome_label = {"无人接听", "No answer"};
        log_in();
    }
    RecordsDesk& desk() { return presenter.around().records(); }
    RecordRow row(model::Language language = model::Language::en) {
        desk().fetch();
        return desk().view(language).rows.at(0);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(records_desk, Listed)

BOOST_AUTO_TEST_CASE(a_record_names_its_customer_number_zone_and_outcome) {
    BOOST_TEST(row().customer_name == "周敏");
    BOOST_TEST(row().masked_number == "138****8000");
    BOOST_TEST(row().zone == "America/New_York");
    BOOST_TEST(row().outcome_label == "No answer");
    BOOST_TEST(row(model::Language::zh_CN).outcome_label == "无人接听");
}

BOOST_AUTO_TEST_CASE(a_record_of_another_project_or_of_practice_says_so) {
    BOOST_TEST((row().other_project.empty() && !row().practice));
    server.stored.project = "second";
    server.stored.origin = api::Origin::practice;
    BOOST_TEST(row().other_project == "second");
    BOOST_TEST(row().practice);
}

BOOST_AUTO_TEST_CASE(moments_of_a_record_are_read_by_the_customers_clock) {
    server.stored.answers = {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", "2026-10-13T13:00:00Z"}};
    desk().open(server.stored.id.to_string());
    auto& amending = *desk().amending();
    amending.choose_field("callback_at");
    BOOST_TEST(amending.view(model::Language::en).current == "2026-10-13 09:00");
}

BOOST_AUTO_TEST_SUITE_END()
