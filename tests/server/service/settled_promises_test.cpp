// What calls do to what was promised, as use cases see it: kept, moved, given up; a confirmation settled by its own
// call or by a callback that was promised for it; repeated complaints.
#include <boost/test/unit_test.hpp>

#include "tests/server/service/sold_shop.h"

using namespace cts;
using followup::State;
using form::FollowUpKind;
using tests::agreeing;

namespace {

const form::Answers not_answered{{"reached", "no_answer"}};

struct Promising : tests::Shop {
    Promising() { open(2); }

    form::Answers call_back() const {
        const auto due = clock.now() + std::chrono::hours(3);  // an hour after the call
        return {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", due.to_iso8601()}};
    }
    // The next customer, or the one of this follow-up.
    std::vector<storage::FollowUpRecord> call(const std::string& outcome, const form::Answers& answers,
                                              std::optional<model::FollowUpId> worked = std::nullopt) {
        clock.at = clock.at + std::chrono::hours(2);
        const auto held = service::claim(tools, agent, "example-sale", {worked});
        BOOST_REQUIRE(held);
        const auto saved = save(*held, outcome, answers);
        BOOST_REQUIRE(saved);
        return store->follow_ups().of_call(held->contents.call);
    }
    storage::FollowUpRecord stands(const storage::FollowUpRecord& one) {
        return store->follow_ups().by_id(one.id).value();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(settled_promises, Promising)

BOOST_AUTO_TEST_CASE(a_promise_is_moved_while_nobody_answers_given_up_at_its_cap_and_its_course_tells_each_call) {
    const auto promise = call("call_back", call_back()).at(0);
    for (int unanswered = 1; unanswered <= 2; ++unanswered) {
        BOOST_TEST(call("no_answer", not_answered, promise.id).empty());
        BOOST_TEST(stands(promise).open);
        BOOST_TEST((stands(promise).due > clock.now()));
    }
    call("no_answer", not_answered, promise.id);
    BOOST_TEST((stands(promise).state == State::given_up));
    const auto detail = service::follow_up_detail(tools, agent, promise.id);
    BOOST_REQUIRE(detail);
    BOOST_TEST(detail->history.size() == 4u);
    BOOST_TEST(detail->history.back().action == "give_up");
    BOOST_TEST(detail->follow_up.state == "given_up");
    BOOST_TEST(!detail->follow_up.open);
}

BOOST_AUTO_TEST_CASE(a_promise_that_ends_in_another_promise_is_kept) {
    const auto first = call("call_back", call_back()).at(0);
    const auto second = call("call_back", call_back(), first.id).at(0);
    BOOST_TEST((stands(first).state == State::kept));
    BOOST_TEST((stands(second).state == State::promised));
}

BOOST_AUTO_TEST_CASE(a_callback_promised_in_a_confirmation_belongs_to_it_and_settles_it) {
    const auto confirmation = call("trial_agreed", agreeing()).at(0);
    BOOST_REQUIRE((confirmation.kind == FollowUpKind::second_confirmation));
    const auto callback = call("call_back", call_back(), confirmation.id).at(0);
    BOOST_TEST((callback.parent == confirmation.id));
    BOOST_TEST((callback.trial_end == confirmation.trial_end));
    BOOST_TEST((stands(confirmation).state == State::due));
    call("trial_agreed", agreeing(), callback.id);
    BOOST_TEST((stands(callback).state == State::kept));
    BOOST_TEST((stands(confirmation).state == State::confirmed));
}

BOOST_AUTO_TEST_CASE(a_confirmation_settled_by_its_own_call_takes_the_callback_for_it_along) {
    const auto confirmation = call("trial_agreed", agreeing()).at(0);
    const auto callback = call("call_back", call_back(), confirmation.id).at(0);
    call("trial_agreed", agreeing(), confirmation.id);
    BOOST_TEST((stands(confirmation).state == State::confirmed));
    BOOST_TEST((stands(callback).state == State::kept));
}

BOOST_AUTO_TEST_CASE(a_confirmation_nobody_answers_is_extended_once_by_one_period) {
    const auto confirmation = call("trial_agreed", agreeing()).at(0);
    for (int unanswered = 1; unanswered <= 3; ++unanswered) call("no_answer", not_answered, confirmation.id);
    const auto extended = stands(confirmation);
    BOOST_TEST((extended.state == State::extended));
    BOOST_TEST((*extended.trial_end == *confirmation.trial_end + std::chrono::hours(24 * 30)));
    BOOST_TEST(extended.open);
}

BOOST_AUTO_TEST_CASE(a_second_complaint_of_a_number_is_urgent_and_its_call_was_the_first_contact_of_the_first) {
    const form::Answers complaining{{"reached", "yes"}, {"convenient", "no"}, {"complaint_subject", "too many calls"}};
    const auto first = call("complaint", complaining).at(0);
    BOOST_TEST((first.priority == form::FollowUpPriority::normal));
    store->follow_ups().assign({first.id, 1, agent.id, boss.id, {}, clock.now()});
    const auto second = call("complaint", complaining, first.id).at(0);
    BOOST_TEST((second.priority == form::FollowUpPriority::urgent));
    BOOST_TEST((stands(first).state == State::contacted));
    BOOST_TEST((stands(second).state == State::open));
}

BOOST_AUTO_TEST_SUITE_END()
