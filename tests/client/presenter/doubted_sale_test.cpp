// Alt+D: the agent doubts the sale just made (D5).
#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/desk_shift.h"

using namespace cts;
using namespace cts::presenter;
using presenter::test::DeskShift;

namespace {

const std::string why = "客户说话像喝了酒";

bool calls_again(const CallView& view) {
    return std::ranges::find(view.outcome.will_create, form::FollowUpKind::remedial_call, &WillCreate::kind) !=
           view.outcome.will_create.end();
}

struct Sold {
    Sold() {
        pc.log_in();
        BOOST_REQUIRE(pc.dial());
        for (const auto& [field, option] :
             {std::pair{"reached", "yes"}, {"convenient", "yes"}, {"interest", "willing"}})
            pc.call().choose(field, option);
        pc.call().choose_outcome("trial_agreed");
    }
    const CallView& view() { return pc.call().view(); }
    DeskShift pc;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(doubted_sale)

BOOST_FIXTURE_TEST_CASE(a_doubt_says_beforehand_that_the_customer_is_called_again, Sold) {
    BOOST_TEST(view().doubt.offered);
    BOOST_TEST(!calls_again(view()));
    pc.call().doubt_sale(why);
    BOOST_TEST(view().doubt.reason == why);
    BOOST_TEST(calls_again(view()));
}

BOOST_FIXTURE_TEST_CASE(an_empty_reason_takes_it_back, Sold) {
    pc.call().doubt_sale(why);
    pc.call().doubt_sale("");
    BOOST_TEST(view().doubt.reason.empty());
    BOOST_TEST(!calls_again(view()));
}

BOOST_FIXTURE_TEST_CASE(only_a_sale_can_be_doubted_and_the_screen_says_so, Sold) {
    pc.call().choose_outcome("no_answer");
    BOOST_TEST(!view().doubt.offered);
    pc.call().doubt_sale(why);
    BOOST_TEST(view().doubt.reason.empty());
    BOOST_TEST(view().notice == "Only a sale can be doubted: choose its outcome first.");
}

BOOST_FIXTURE_TEST_CASE(a_doubt_is_not_sent_with_an_outcome_that_is_no_sale, Sold) {
    pc.call().doubt_sale(why);
    pc.fill();
    pc.call().save();
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.server.stored.begin()->second.record.find("sale_doubted") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_doubt_comes_back_with_the_call_after_the_program_was_gone, Sold) {
    pc.call().doubt_sale(why);
    pc.restart();
    pc.log_in();
    BOOST_REQUIRE(pc.in_call());
    BOOST_TEST(view().doubt.reason == why);
    BOOST_TEST(view().doubt.offered);
}

BOOST_AUTO_TEST_SUITE_END()
