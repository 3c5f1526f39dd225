#include "client/presenter/tickets/ticket_drafts.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/tickets/ticket_fixture.h"
#include "tests/doubles/own_folder.h"

using namespace cts;
using namespace cts::presenter;
using namespace cts::presenter::test;

namespace {

const auto first = numbered<model::FollowUpId>(1);
const auto zhao = numbered<model::UserId>(7);

api::FollowUpDetail standing(const char* handling) {
    api::FollowUpDetail detail;
    detail.facts.handling = handling;
    return detail;
}

// A PC whose program is ended and started again.
struct Pc {
    Pc() { start(); }
    void start() {
        drafts.reset();
        store.reset();
        store = std::make_unique<desk::DeskStore>(folder.path() / "desk.sqlite");
        BOOST_REQUIRE(store->open_with_server("zhao", "secret", std::string(64, 'a')));
        drafts = std::make_unique<TicketDrafts>(executor, clock, [] {});
        drafts->keep_in(*store);
        drafts->use(zhao);
    }
    void type(WorkField field, const std::string& text) {
        drafts->of(first).type(field, text);
        drafts->changed(first);
    }
    TicketDraft& draft() { return drafts->of(first); }

    tests::OwnFolder folder;
    HeldClock clock;
    AtOnce executor;
    std::unique_ptr<desk::DeskStore> store;
    std::unique_ptr<TicketDrafts> drafts;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_drafts, Pc)

BOOST_AUTO_TEST_CASE(what_is_typed_into_a_ticket_is_there_again_after_the_program_was_killed) {
    draft().stands(standing("looked up"));
    type(WorkField::handling, "asked billing");
    type(WorkField::promise, "by Tuesday");
    BOOST_TEST((drafts->kept_at(first) == clock.now()));
    start();
    draft().stands(standing("looked up"));
    BOOST_TEST(draft().value(WorkField::handling) == "asked billing");
    BOOST_TEST(draft().value(WorkField::promise) == "by Tuesday");
    BOOST_TEST(draft().changes() == 0);
}

BOOST_AUTO_TEST_CASE(what_somebody_wrote_while_the_program_was_gone_is_to_be_decided) {
    draft().stands(standing("looked up"));
    type(WorkField::handling, "asked billing");
    start();
    draft().stands(standing("paid back"));
    BOOST_REQUIRE(draft().change(WorkField::handling) != nullptr);
    BOOST_TEST(draft().change(WorkField::handling)->theirs == "paid back");
}

BOOST_AUTO_TEST_CASE(what_was_sent_is_no_longer_kept) {
    draft().stands(standing(""));
    type(WorkField::handling, "asked billing");
    draft().sent();
    drafts->changed(first);
    BOOST_TEST(!drafts->kept_at(first).has_value());
    BOOST_TEST(store->tickets_of(zhao).value().empty());
}

BOOST_AUTO_TEST_CASE(another_persons_typing_is_not_theirs) {
    draft().stands(standing(""));
    type(WorkField::handling, "asked billing");
    drafts->use(numbered<model::UserId>(8));
    BOOST_TEST(!draft().typing());
    drafts->use(zhao);
    BOOST_TEST(draft().value(WorkField::handling) == "asked billing");
}

BOOST_AUTO_TEST_CASE(without_a_desk_what_is_typed_lives_as_long_as_the_window) {
    TicketDrafts alone(executor, clock, [] {});
    alone.use(zhao);
    alone.of(first).type(WorkField::handling, "x");
    alone.changed(first);
    BOOST_TEST(alone.of(first).value(WorkField::handling) == "x");
    BOOST_TEST(!alone.kept_at(first).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
