#include "client/presenter/tickets/ticket_draft.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using namespace cts::presenter;

namespace {

api::FollowUpDetail standing(const char* handling, const char* by = "何思远") {
    api::FollowUpDetail detail;
    detail.facts.handling = handling;
    api::FollowUpStep step;
    step.by_name = by;
    detail.history.push_back(step);
    return detail;
}

struct Draft {
    TicketDraft draft;
    Draft() { draft.stands(standing("a")); }
    std::string value() const { return draft.value(WorkField::handling); }
    const WrittenMeanwhile* change() const { return draft.change(WorkField::handling); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_draft, Draft)

BOOST_AUTO_TEST_CASE(what_nobody_typed_over_follows_what_stands) {
    draft.stands(standing("b"));
    BOOST_TEST(value() == "b");
    BOOST_TEST(!draft.typing());
}

BOOST_AUTO_TEST_CASE(what_was_typed_stays_when_nobody_else_wrote_there) {
    draft.type(WorkField::handling, "c");
    draft.stands(standing("a"));
    BOOST_TEST(value() == "c");
    BOOST_TEST(change() == nullptr);
}

BOOST_AUTO_TEST_CASE(what_both_wrote_is_there_twice_until_it_is_decided) {
    draft.type(WorkField::handling, "c");
    draft.stands(standing("b"));
    BOOST_TEST(value() == "c");
    BOOST_REQUIRE(change() != nullptr);
    BOOST_TEST(change()->theirs == "b");
    BOOST_TEST(change()->by_name == "何思远");
    BOOST_TEST((draft.first_change() == WorkField::handling));
}

BOOST_AUTO_TEST_CASE(who_takes_theirs_has_theirs_and_who_keeps_has_the_typing) {
    draft.type(WorkField::handling, "c");
    draft.stands(standing("b"));
    TicketDraft other = draft;
    draft.take(WorkField::handling);
    BOOST_TEST(value() == "b");
    other.keep(WorkField::handling);
    BOOST_TEST(other.value(WorkField::handling) == "c");
    BOOST_TEST(other.changes() == 0);
    BOOST_TEST((*other.to_send().handling == "c"));
}

BOOST_AUTO_TEST_CASE(what_both_wrote_alike_is_no_longer_something_typed) {
    draft.type(WorkField::handling, "c");
    draft.stands(standing("c"));
    BOOST_TEST(!draft.typing());
    BOOST_TEST(change() == nullptr);
}

BOOST_AUTO_TEST_CASE(only_what_was_typed_is_sent) {
    draft.type(WorkField::reply, "on its way");
    const auto facts = draft.to_send();
    BOOST_TEST(!facts.handling.has_value());
    BOOST_TEST(*facts.reply == "on its way");
    BOOST_TEST(*draft.facts().handling == "a");
}

BOOST_AUTO_TEST_CASE(what_is_no_fact_of_the_ticket_stays_typed_once_the_rest_is_sent) {
    draft.type(WorkField::reply, "on its way");
    draft.type(WorkField::promise, "paid back by Tuesday");
    draft.sent();
    BOOST_TEST(!draft.is_typed(WorkField::reply));
    BOOST_TEST(draft.value(WorkField::promise) == "paid back by Tuesday");
}

BOOST_AUTO_TEST_CASE(a_choice_can_be_no_and_a_tick_can_be_taken_away) {
    draft.type(WorkField::into_faq, "no");
    draft.type(WorkField::identity_verified, "yes");
    auto facts = draft.to_send();
    BOOST_TEST((facts.into_faq == false));
    BOOST_TEST((facts.identity_verified == true));
    auto detail = standing("a");
    detail.facts.identity_verified = true;
    draft.stands(detail);
    draft.type(WorkField::identity_verified, "");
    BOOST_TEST((draft.to_send().identity_verified == false));
}

BOOST_AUTO_TEST_SUITE_END()
