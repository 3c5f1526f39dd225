// What a call's record says of a sale, and what an agent's doubt does (D5): the table of noted_sale.h.
#include <boost/test/unit_test.hpp>

#include "server/service/amend_call.h"
#include "tests/server/service/sold_shop.h"

using namespace cts;
using followup::Action;
using followup::Because;
using followup::State;
using form::FollowUpKind;

namespace {

struct Selling : tests::SoldShop {
    storage::CallRecord record_of(const storage::FollowUpRecord& left) {
        return store->calls().by_id(left.call).value();
    }
    storage::CallRecord newest() {
        const auto project = store->projects().by_code("example-sale").value();
        return store->calls().of_project(project.id, std::nullopt, 1).items.front();
    }
    form::Answers calling_back() const {
        const auto at = clock.now() + std::chrono::hours(3);  // an hour after the call
        return {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", at.to_iso8601()}};
    }
    std::string first_fault(const service::Result<api::CallSaved>& saved) {
        return saved ? std::string() : saved.error().front().field;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(noted_sale, Selling)

BOOST_AUTO_TEST_CASE(a_call_that_opens_something_by_the_four_standards_is_a_sale_and_any_other_is_none) {
    const auto trial = call("trial_agreed", tests::agreeing()).at(0);
    BOOST_TEST(record_of(trial).sale);
    BOOST_TEST(trial.trial_days == 30);
    call("refused", tests::refusing());
    BOOST_TEST(!newest().sale);
}

BOOST_AUTO_TEST_CASE(the_call_that_confirms_a_sale_is_none_of_its_own) {
    const auto trial = call("trial_agreed", tests::agreeing()).at(0);
    call("trial_agreed", tests::agreeing(), trial.id);
    BOOST_TEST((stands(trial).state == State::confirmed));
    BOOST_TEST(!newest().sale);
}

BOOST_AUTO_TEST_CASE(a_doubted_sale_leaves_a_remedial_call_with_the_reason_as_its_subject) {
    const auto left = call("trial_agreed", tests::agreeing(), std::nullopt, "the voice was very young");
    BOOST_REQUIRE_EQUAL(left.size(), 2u);
    const auto& remedial = left.at(1);
    BOOST_TEST((remedial.kind == FollowUpKind::remedial_call));
    BOOST_TEST((remedial.because == Because::sale_doubted));
    const auto detail = service::follow_up_detail(tools, boss, remedial.id);
    BOOST_REQUIRE(detail);
    BOOST_TEST(detail->follow_up.subject == "the voice was very young");
    BOOST_TEST(record_of(remedial).sale_doubted.text.find("young") == std::string::npos);  // sealed
    BOOST_TEST(!record_of(remedial).sale_doubted.text.empty());
}

BOOST_AUTO_TEST_CASE(only_a_sale_can_be_doubted_and_why_must_be_said) {
    BOOST_TEST(first_fault(try_call("refused", tests::refusing(), std::nullopt, "why")) == "/sale_doubted");
    clock.at = clock.at + std::chrono::hours(2);
    BOOST_TEST(first_fault(try_call("trial_agreed", tests::agreeing(), std::nullopt, "")) == "/sale_doubted");
}

BOOST_AUTO_TEST_CASE(a_remedial_call_to_the_four_standards_makes_the_sale_conform_and_confirms_no_trial) {
    const auto left = call("trial_agreed", tests::agreeing(), std::nullopt, "unsure");
    call("trial_agreed", tests::agreeing(), left.at(1).id);
    BOOST_TEST((stands(left.at(1)).state == State::conforming));
    BOOST_TEST((stands(left.at(0)).state == State::due));
}

BOOST_AUTO_TEST_CASE(a_callback_promised_in_a_remedial_call_belongs_to_it_settles_it_and_is_no_sale) {
    const auto left = call("trial_agreed", tests::agreeing(), std::nullopt, "unsure");
    const auto callback = call("call_back", calling_back(), left.at(1).id).at(0);
    BOOST_TEST((callback.parent == left.at(1).id));
    BOOST_TEST((callback.trial_end == left.at(0).trial_end));
    call("trial_agreed", tests::agreeing(), callback.id);
    BOOST_TEST((stands(callback).state == State::kept));
    BOOST_TEST((stands(left.at(1)).state == State::conforming));
    BOOST_TEST((stands(left.at(0)).state == State::due));
    BOOST_TEST(!newest().sale);
}

BOOST_AUTO_TEST_CASE(a_remedial_call_settled_by_its_own_call_takes_the_callback_for_it_along) {
    const auto left = call("trial_agreed", tests::agreeing(), std::nullopt, "unsure");
    const auto callback = call("call_back", calling_back(), left.at(1).id).at(0);
    call("trial_agreed", tests::agreeing(), left.at(1).id);
    BOOST_TEST((stands(left.at(1)).state == State::conforming));
    BOOST_TEST((stands(callback).state == State::kept));
}

BOOST_AUTO_TEST_CASE(a_remedial_call_that_reaches_nobody_or_settles_nothing_stays_until_one_does) {
    const auto left = call("trial_agreed", tests::agreeing(), std::nullopt, "unsure");
    for (int n = 0; n < 5; ++n) call("no_answer", {{"reached", "no_answer"}}, left.at(1).id);
    call("refused", tests::refusing(), left.at(1).id);
    BOOST_TEST((stands(left.at(1)).state == State::due));
    BOOST_TEST(stands(left.at(1)).open);
}

BOOST_AUTO_TEST_SUITE_END()
