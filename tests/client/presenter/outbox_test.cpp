#include "client/presenter/outbox.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/client/presenter/desk_shift.h"

using namespace cts;
using namespace cts::presenter;
using namespace std::chrono_literals;
using presenter::test::DeskShift;
using Mood = presenter::test::MovingServer::Mood;

namespace {

std::vector<std::int64_t> moments_of_saves(DeskShift& pc, std::chrono::seconds span) {
    std::vector<std::int64_t> moments;
    const auto from = pc.pc.now();
    while (pc.pc.now() - from < span) {
        const int before = pc.server.saves;
        pc.pass(500ms);
        if (pc.server.saves > before) moments.push_back((pc.pc.now() - from).count());
    }
    return moments;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outbox)

BOOST_AUTO_TEST_CASE(a_call_finished_while_the_server_is_away_is_kept_and_said_to_be) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::away;
    pc.call().save();
    BOOST_TEST((pc.shift().screen() == Screen::between_calls));
    BOOST_TEST(pc.between().notice == "Saved on this PC. 1 record will be sent once connected.");
    BOOST_TEST(pc.between().top.outbox == 1);
    BOOST_TEST(!pc.between().top.connected);
    BOOST_REQUIRE(pc.between().last.has_value());
    BOOST_TEST(!pc.between().last->acknowledged);
}

BOOST_AUTO_TEST_CASE(the_line_is_said_to_be_lost_while_nobody_asks_the_server_for_anything) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    BOOST_TEST(pc.call().view().top.connected);
    pc.server.mood = Mood::away;
    pc.pass(15s);
    pc.pass(1s);
    BOOST_TEST(!pc.call().view().top.connected);
    BOOST_TEST(pc.in_call());
    pc.server.mood = Mood::well;
    pc.pass(15s);
    pc.pass(1s);
    BOOST_TEST(pc.call().view().top.connected);
}

BOOST_AUTO_TEST_CASE(no_new_number_while_the_server_is_away_and_the_next_one_by_itself_when_it_is_back) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::away;
    pc.call().save();
    pc.shift().next_lead();
    BOOST_TEST(!pc.between().next.has_value());
    BOOST_TEST(!pc.dial());
    pc.server.mood = Mood::well;
    pc.pass(60s);
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.between().next.has_value());
    BOOST_TEST(pc.between().top.connected);
    BOOST_TEST(pc.between().top.outbox == 0);
    BOOST_TEST(pc.between().notice == "");
    BOOST_TEST(pc.between().last->acknowledged);
}

BOOST_AUTO_TEST_CASE(a_customer_whose_call_waits_is_not_called_again_though_the_server_still_holds_them_for_us) {
    DeskShift pc;
    pc.server.gives_back_the_held = true;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::away;
    pc.call().save();
    pc.restart();
    pc.server.mood = Mood::well;
    pc.log_in();  // it claims at once, before anything is sent
    BOOST_TEST(!pc.between().next.has_value());
    BOOST_TEST(!pc.dial());
    pc.pass(1s);
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.between().next.has_value());
    pc.finish_call();
    BOOST_TEST(pc.server.stored.size() == 2u);
}

BOOST_AUTO_TEST_CASE(pauses_double_up_to_a_minute_and_never_end) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::away;
    pc.call().save();
    const auto moments = moments_of_saves(pc, 600s);
    BOOST_TEST_REQUIRE(moments.size() > 12u);
    std::vector<std::int64_t> pauses;
    for (std::size_t i = 1; i < 7; ++i) pauses.push_back((moments[i] - moments[i - 1]) / 1000);
    BOOST_TEST(pauses == std::vector<std::int64_t>({2, 4, 8, 16, 32, 60}), boost::test_tools::per_element());
    BOOST_TEST(moments.back() - moments[moments.size() - 2] == 60'000);
}

BOOST_AUTO_TEST_CASE(an_overloaded_server_gets_the_call_later) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::overloaded;
    pc.call().save();
    BOOST_TEST(pc.between().top.outbox == 1);
    BOOST_TEST(pc.between().top.line_problem == "busy");
    pc.server.mood = Mood::well;
    pc.pass(2s);
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST((pc.server.stored.begin()->second.delivery == api::Delivery::late));
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_lost_leaves_one_call_and_an_empty_outbox) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::answer_lost;
    pc.call().save();
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.between().top.outbox == 1);
    pc.server.mood = Mood::well;
    pc.pass(2s);
    BOOST_TEST(pc.server.saves == 2);
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.between().top.outbox == 0);
}

BOOST_AUTO_TEST_CASE(a_colleague_delivers_what_is_left_and_its_author_stays) {
    DeskShift pc;
    pc.log_in("lin");
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::away;
    pc.call().save();
    pc.restart();
    pc.server.mood = Mood::well;
    pc.log_in("wu");
    pc.pass(1s);
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST((pc.server.stored.begin()->second.agent == pc.server.user("lin").id));
}

BOOST_AUTO_TEST_CASE(what_the_server_will_not_take_stays_by_name_and_holds_up_nothing) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.program->kept.drafts().flush();
    pc.server.mood = Mood::away;
    pc.server.forged =
        "slip " + pc.program->store.draft_of(pc.server.user("lin").id).value()->of.claimed.contents.call.to_string();
    pc.call().save();
    pc.server.mood = Mood::well;
    pc.pass(60s);
    BOOST_TEST(pc.between().top.outbox_attention == 1);
    BOOST_TEST(pc.between().notice.find("This slip is forged.") != std::string::npos);
    pc.pass(1s);
    pc.finish_call();
    BOOST_TEST(pc.server.stored.size() == 1u);
    pc.restart();
    pc.server.forged.clear();
    pc.log_in();
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 2u);
    BOOST_TEST(pc.between().top.outbox_attention == 0);
}

BOOST_AUTO_TEST_CASE(calls_are_delivered_in_the_order_they_were_finished) {
    DeskShift pc;
    std::vector<std::string> finished;
    for (int n = 0; n < 3; ++n) {
        pc.server.mood = Mood::well;
        pc.restart();
        pc.log_in();  // and before a second has passed, that is, before anything is sent
        BOOST_REQUIRE(pc.dial());
        pc.fill();
        pc.program->kept.drafts().flush();
        const auto draft = pc.program->store.draft_of(pc.server.user("lin").id).value();
        finished.push_back(draft->of.claimed.contents.call.to_string());
        pc.server.mood = Mood::away;
        pc.call().save();
    }
    pc.restart();
    pc.server.mood = Mood::well;
    pc.log_in();
    pc.pass(1s);
    BOOST_TEST(pc.server.order == finished, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_full_disk_keeps_the_call_on_the_screen_and_the_server_still_takes_it) {
    DeskShift pc(30);
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.call().search_faq(std::string(200'000, 'x'));
    pc.call().no_answer_here();
    pc.program->kept.drafts().flush();
    pc.pass(1s);
    BOOST_TEST(!pc.call().view().top.unkept.empty());
    pc.server.mood = Mood::away;
    pc.call().save();
    BOOST_TEST(pc.in_call());
    BOOST_TEST(pc.call().view().notice.find("Keep this window open") != std::string::npos);
    pc.server.mood = Mood::well;
    pc.call().save();
    BOOST_TEST(pc.server.stored.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_time_of_the_server_dates_a_call_on_a_pc_that_is_a_day_late) {
    DeskShift pc;
    pc.server.time = pc.pc.now() + 24h;
    pc.log_in();
    pc.finish_call();
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.server.stored.begin()->second.record.find(pc.server.time->to_iso8601()) != std::string::npos);
}

// Whatever happens in whatever order: each finished call is stored once, under the agent who made it.
BOOST_AUTO_TEST_CASE(no_finished_call_is_lost_or_doubled_under_any_faults) {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            std::mt19937 chance(seed);
            const auto one_of = [&](unsigned n) { return chance() % n; };
            DeskShift pc;
            pc.server.gives_back_the_held = true;
            std::map<std::string, model::UserId> finished;
            std::string agent = "lin";
            pc.log_in(agent);
            for (int step = 0; step < 120; ++step) {
                if (one_of(4) == 0) pc.server.mood = static_cast<Mood>(one_of(5));
                if (one_of(3) == 0) pc.server.mood = Mood::well;
                if (pc.shift().screen() == Screen::log_in) pc.log_in(agent);
                if (one_of(40) == 0) {
                    pc.restart();
                    if (one_of(2) == 0) agent = agent == "lin" ? "wu" : "lin";
                    pc.log_in(agent);
                }
                if (pc.shift().screen() == Screen::between_calls && pc.between().next) (void)pc.dial();
                if (pc.in_call() && pc.call().view().phone.state == PhoneState::idle) pc.call().dial();
                if (pc.in_call() && pc.call().view().phone.state != PhoneState::idle && one_of(2) == 0) {
                    pc.fill();
                    pc.program->kept.drafts().flush();
                    const auto draft = pc.program->store.draft_of(pc.server.user(agent).id).value();
                    BOOST_REQUIRE(draft.has_value());
                    finished[draft->of.claimed.contents.call.to_string()] = pc.server.user(agent).id;
                    pc.call().save();
                }
                pc.pass(std::chrono::milliseconds(one_of(20'000)));
            }
            pc.server.mood = Mood::well;
            for (const char* last : {"lin", "wu"}) {  // a call that was still on a screen is its agent's to finish
                pc.restart();
                pc.log_in(last);
                if (pc.in_call() && pc.call().view().gate.open) pc.call().save();
                for (int n = 0; n < 3; ++n) pc.pass(61s);
            }
            std::size_t stored = 0;
            for (const auto& [call, author] : finished) {
                BOOST_TEST(pc.server.stored.count(call) == 1u, call << " is lost");
                if (pc.server.stored.count(call)) BOOST_TEST((pc.server.stored[call].agent == author));
                stored += pc.server.stored.count(call);
            }
            BOOST_TEST(stored > 5u);
            BOOST_TEST(pc.program->store.outbox()->waiting == 0);
            BOOST_TEST(pc.program->store.outbox()->attention == 0);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
