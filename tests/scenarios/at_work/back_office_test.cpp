// The back office's desk against the real server: a complaint from the call that leaves it to its close, an order to a
// department between; two people at one ticket; many at once.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using followup::Action;
using presenter::WorkField;
using scenarios::operator+;

namespace {

const scenarios::Given complains = scenarios::somebody_speaks + scenarios::complains_of_charge;

const scenarios::Given refuses =
    scenarios::usage_told + scenarios::Given{{"decision", "refuses"}, {"refusal_reason", "price"}};

struct BackOffice : TrialShop {
    BackOffice() : TrialShop(4) {
        add_person("zhao", {"back_office"});
        add_person("sun", {"back_office"});
    }
    AtWork lin{*this, "lin"};

    static presenter::TicketDeskView view(PersonAtDesk& who) { return who.shift().tickets_view(); }
    static presenter::WorkView open(PersonAtDesk& who) { return view(who).open.value(); }
    static presenter::WorkFieldView field(PersonAtDesk& who, WorkField wanted) {
        const auto shown = view(who);
        for (const auto& each : shown.form ? shown.form->fields : shown.open->fields)
            if (each.field == wanted) return each;
        return {};
    }
    static presenter::TicketDesk& desk(PersonAtDesk& who) { return who.shift().around().tickets(); }
    static void opens_the_first(PersonAtDesk& who) {
        BOOST_REQUIRE(!view(who).rows.empty());
        who.does([&] { desk(who).open(view(who).rows.front().id); });
    }
    static void writes(PersonAtDesk& who, std::initializer_list<std::pair<WorkField, const char*>> what) {
        for (const auto& [field, text] : what) who.does([&] { desk(who).type(field, text); });
    }
    static void saves(PersonAtDesk& who) {
        who.does([&] { desk(who).save(); });
        BOOST_TEST_MESSAGE(open(who).notice);
    }
    static std::string state(PersonAtDesk& who) { return desk(who).working()->detail().follow_up.state; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(back_office, BackOffice)

BOOST_AUTO_TEST_CASE(a_complaint_goes_from_its_call_through_a_department_to_its_close) {
    const auto customer = lin.between().next.value().name;
    lin.calls(complains, "complaint");
    clock.pass(20min);
    PersonAtDesk zhao{*this, "zhao"};
    BOOST_REQUIRE((zhao.shift().screen() == presenter::Screen::tickets));
    opens_the_first(zhao);
    BOOST_TEST(open(zhao).customer_name == customer);
    BOOST_TEST(open(zhao).record.agent_name == "lin");
    BOOST_TEST(open(zhao).record.problem == "");
    BOOST_TEST(!open(zhao).record.lines.empty());
    BOOST_TEST(open(zhao).record.left_behind.size() == 1u);
    BOOST_TEST(open(zhao).due.clocks.size() == 2u);
    BOOST_TEST((open(zhao).due.clocks.at(0).pace == calendar::Pace::elapsed));

    writes(zhao, {{WorkField::contacted, "rang, said that we look into it"}, {WorkField::identity_verified, "yes"}});
    saves(zhao);
    BOOST_TEST(state(zhao) == "contacted");
    saves(zhao);
    BOOST_TEST(state(zhao) == "in_handling");

    zhao.does([&] { desk(zhao).open_order(); });
    writes(zhao, {{WorkField::facts_checked, "yes"},
                  {WorkField::department, "计费支撑室"},
                  {WorkField::request, "核对并退回 5.00 元"}});
    saves(zhao);
    BOOST_TEST(state(zhao) == "waiting_for_department");
    BOOST_REQUIRE_EQUAL(open(zhao).orders.size(), 1u);
    BOOST_TEST(open(zhao).orders[0].request == "核对并退回 5.00 元");
    zhao.does([&] { desk(zhao).open_order_step(open(zhao).orders[0].id, Action::answer); });
    writes(zhao, {{WorkField::answer, "10 月 13 日退回"}});
    saves(zhao);
    BOOST_TEST(state(zhao) == "in_handling");

    writes(zhao, {{WorkField::faq_searched, "yes"},
                  {WorkField::handling, "体验取消，5 元退回"},
                  {WorkField::reply, "多扣的 5 元已安排退回"},
                  {WorkField::reply_way, "phone"},
                  {WorkField::promise, "13 日前到账"}});
    saves(zhao);
    BOOST_TEST(state(zhao) == "replied");
    saves(zhao);  // the close lacks four things
    BOOST_TEST(open(zhao).gate.missing.size() == 4u);
    writes(zhao, {{WorkField::cause, "upkeep_missed"},
                  {WorkField::result, "refunded"},
                  {WorkField::remedy, "退费 5.00 元"},
                  {WorkField::into_faq, "no"}});
    saves(zhao);
    BOOST_TEST(state(zhao) == "closed");
    BOOST_TEST(field(zhao, WorkField::customer_told).value == "13 日前到账");
    BOOST_TEST(view(zhao).rows.empty());
    zhao.does([&] { desk(zhao).show_tab(presenter::TicketTab::over); });
    BOOST_TEST(view(zhao).rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_letter_is_attached_read_by_a_colleague_and_a_program_called_a_letter_is_refused) {
    lin.calls(complains, "complaint");
    PersonAtDesk zhao{*this, "zhao"};
    opens_the_first(zhao);
    const std::string letter = "%PDF-1.4 a letter of complaint";
    zhao.does([&] { desk(zhao).attach("投诉信.pdf", letter); });
    BOOST_TEST(view(zhao).notice == "Attached: 投诉信.pdf");
    BOOST_REQUIRE_EQUAL(open(zhao).attachments.size(), 1u);
    zhao.does([&] { desk(zhao).attach("letter.pdf", "MZ a program"); });
    BOOST_TEST(!view(zhao).notice.empty());
    BOOST_TEST(open(zhao).attachments.size() == 1u);

    PersonAtDesk sun{*this, "sun"};
    opens_the_first(sun);
    const auto there = open(sun).attachments;
    BOOST_REQUIRE_EQUAL(there.size(), 1u);
    BOOST_TEST(there[0].name == "投诉信.pdf");
    BOOST_TEST(there[0].by_name == "zhao");
    std::string read;
    sun.does([&] { desk(sun).read_attachment(there[0].id, [&](const std::string& bytes) { read = bytes; }); });
    BOOST_TEST(read == letter);
}

BOOST_AUTO_TEST_CASE(of_two_at_one_ticket_one_wins_and_the_other_keeps_the_typing_and_sees_what_changed) {
    lin.calls(complains, "complaint");
    PersonAtDesk zhao{*this, "zhao"};
    PersonAtDesk sun{*this, "sun"};
    opens_the_first(zhao);
    opens_the_first(sun);
    writes(zhao, {{WorkField::contacted, "rang at nine"}});
    writes(sun, {{WorkField::contacted, "wrote a message"}, {WorkField::handling, "asked billing"}});
    saves(zhao);
    saves(sun);
    BOOST_TEST(field(sun, WorkField::contacted).value == "wrote a message");
    BOOST_REQUIRE(field(sun, WorkField::contacted).change.has_value());
    BOOST_TEST(field(sun, WorkField::contacted).change->theirs == "rang at nine");
    BOOST_TEST(field(sun, WorkField::handling).value == "asked billing");
    BOOST_TEST(open(sun).conflict.value().by_name == "zhao");
    BOOST_TEST(state(sun) == "contacted");
    sun.does([&] { desk(sun).take_theirs(WorkField::contacted); });
    writes(sun, {{WorkField::identity_verified, "yes"}});
    saves(sun);
    BOOST_TEST(state(sun) == "in_handling");
    BOOST_TEST(field(sun, WorkField::contacted).value == "rang at nine");
    BOOST_TEST(!field(sun, WorkField::handling).typed);
}

BOOST_AUTO_TEST_CASE(one_step_for_many_gives_each_its_result) {
    lin.calls(complains, "complaint");
    lin.calls(complains, "complaint");
    PersonAtDesk zhao{*this, "zhao"};
    PersonAtDesk sun{*this, "sun"};
    BOOST_REQUIRE_EQUAL(view(zhao).rows.size(), 2u);
    for (const auto& row : view(zhao).rows) zhao.does([&] { desk(zhao).tick_row(row.id); });
    opens_the_first(sun);
    const auto first = view(sun).open->id;
    writes(sun, {{WorkField::contacted, "rang"}});
    saves(sun);
    zhao.does([&] { desk(zhao).open_bulk(); });
    writes(zhao, {{WorkField::contacted, "sent a message to all"}});
    zhao.does([&] { desk(zhao).save(); });
    const auto results = view(zhao).form.value().results;
    BOOST_REQUIRE_EQUAL(results.size(), 2u);
    for (const auto& result : results) BOOST_TEST(result.taken == (result.ticket != first));
}

BOOST_AUTO_TEST_CASE(a_ticket_is_found_by_the_initials_of_what_it_is_about_and_by_the_last_four_digits) {
    lin.calls(complains, "complaint");
    PersonAtDesk zhao{*this, "zhao"};
    const auto digits = view(zhao).rows.at(0).masked_number;
    for (const std::string& typed : {std::string("mkgcl"), digits.substr(digits.size() - 4)}) {
        zhao.does([&] { desk(zhao).search(typed); });
        BOOST_TEST(view(zhao).rows.size() == 1u, typed);
    }
    zhao.does([&] { desk(zhao).search("停机"); });
    BOOST_TEST(view(zhao).rows.empty());
}

BOOST_AUTO_TEST_CASE(the_customer_is_rung_from_the_desk_and_that_is_the_first_contact) {
    lin.calls(complains, "complaint");
    PersonAtDesk zhao{*this, "zhao"};
    opens_the_first(zhao);
    zhao.does([&] { zhao.shift().dial_customer(); });
    BOOST_REQUIRE_MESSAGE(zhao.in_call(), view(zhao).notice);
    clock.pass(8s);
    zhao.does([&] { zhao.shift().call()->answered(); });
    zhao.fills_in(refuses);
    zhao.ends_with("refused");
    BOOST_REQUIRE((zhao.shift().screen() == presenter::Screen::tickets));
    BOOST_TEST(state(zhao) == "contacted");
    BOOST_TEST(open(zhao).history.front().what == "worked");
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_on_the_pc_and_says_since_when) {
    lin.calls(complains, "complaint");
    PersonAtDesk zhao{*this, "zhao"};
    opens_the_first(zhao);
    writes(zhao, {{WorkField::handling, "half a sentence"}});
    BOOST_TEST(open(zhao).draft_at.has_value());
    writes(zhao, {{WorkField::contacted, "rang"}});
    saves(zhao);
    BOOST_TEST(!open(zhao).draft_at.has_value());
    zhao.does([&] { desk(zhao).show_tab(presenter::TicketTab::mine); });
    BOOST_TEST(view(zhao).rows.size() == 1u);  // who took its first step has it
    BOOST_TEST(view(zhao).rows.front().mine);
}

BOOST_AUTO_TEST_CASE(a_leader_opens_the_desk_beside_the_calls) {
    lin.calls(complains, "complaint");
    AtWork chen{*this, "chen"};
    chen.does([&] { chen.shift().open_tickets(); });
    BOOST_REQUIRE((chen.shift().screen() == presenter::Screen::tickets));
    BOOST_TEST(view(chen).rows.size() == 1u);
    chen.does([&] { chen.shift().back(); });
    BOOST_TEST((chen.shift().screen() == presenter::Screen::between_calls));
}

BOOST_AUTO_TEST_SUITE_END()
