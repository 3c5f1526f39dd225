#include <boost/test/unit_test.hpp>

#include "client/desk/desk_store.h"
#include "tests/client/desk/sample_work.h"

using namespace cts;
using namespace cts::desk;
using namespace cts::desk::test;

namespace {

TicketDraft draft_of_ticket(int number, const model::User& who, const std::string& text) {
    TicketDraft draft;
    draft.user = who.id;
    draft.ticket.uuid.bytes[15] = static_cast<std::uint8_t>(number);
    draft.typed = {{"handling", text}};
    draft.stood = {{"handling", "looked up"}};
    draft.kept_at = noon;
    return draft;
}

std::vector<std::string> texts_of(Desk& desk, const model::User& who) {
    std::vector<std::string> texts;
    const auto kept = desk.store->tickets_of(who.id).value();
    for (const auto& draft : kept) texts.push_back(draft.typed.at("handling"));
    return texts;
}
using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(desk_store_tickets)

BOOST_AUTO_TEST_CASE(what_is_typed_into_a_ticket_comes_back_after_the_program_is_gone) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep_ticket(draft_of_ticket(1, lin(), "half")));
    BOOST_REQUIRE(desk.store->keep_ticket(draft_of_ticket(1, lin(), "half a sentence")));
    desk.restart();
    desk.log_in();
    const auto kept = desk.store->tickets_of(lin().id).value();
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_TEST(kept[0].typed.at("handling") == "half a sentence");
    BOOST_TEST(kept[0].stood.at("handling") == "looked up");
    BOOST_TEST((kept[0].kept_at == noon));
}

BOOST_AUTO_TEST_CASE(each_has_their_own_and_what_was_sent_is_forgotten) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep_ticket(draft_of_ticket(1, lin(), "a")));
    BOOST_REQUIRE(desk.store->keep_ticket(draft_of_ticket(1, wu(), "b")));
    BOOST_TEST((texts_of(desk, lin()) == Texts{"a"}));
    BOOST_REQUIRE(desk.store->forget_ticket(lin().id, draft_of_ticket(1, lin(), "").ticket));
    BOOST_TEST(texts_of(desk, lin()).empty());
    BOOST_TEST((texts_of(desk, wu()) == Texts{"b"}));
}

BOOST_AUTO_TEST_SUITE_END()
