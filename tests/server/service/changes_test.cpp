#include "server/service/changes.h"

#include <boost/test/unit_test.hpp>

#include "server/storage/event_chain.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

namespace {

struct Watched : tests::Shop {
    Watched() { open(6); }

    std::string from_now(const model::User& who) { return service::changes(tools, who, {}, {})->cursor; }
    std::vector<api::Change> since(const model::User& who, std::string& cursor, const std::string& limit = "200") {
        std::vector<api::Change> all;
        for (bool more = true; more;) {
            auto page = service::changes(tools, who, cursor, limit).value();
            BOOST_TEST(page.items.size() <= std::stoul(limit));
            BOOST_TEST((!page.more || page.cursor != cursor));
            for (auto& change : page.items) all.push_back(std::move(change));
            cursor = page.cursor;
            more = page.more;
        }
        return all;
    }
    void bar(const std::string& index) {
        store->leads().add_do_not_call({.phone_index = {index}, .by = boss.id, .since = clock.now()});
    }
};

Reason refusal(const service::Result<api::Changes>& answer) {
    BOOST_REQUIRE(!answer);
    return answer.error().front().reason;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(changes, Watched)

BOOST_AUTO_TEST_CASE(what_happened_before_one_begins_to_ask_is_not_told) {
    auto cursor = from_now(agent);
    BOOST_TEST(since(agent, cursor).empty());
}

BOOST_AUTO_TEST_CASE(what_one_saves_the_other_is_told_once_with_its_project_and_no_value) {
    auto cursor = from_now(boss);
    const auto held = claimed();
    BOOST_REQUIRE(save(held, "refused", tests::refusing()));
    const auto told = since(boss, cursor);
    BOOST_REQUIRE(told.size() == 2U);
    BOOST_TEST(told[0].type == "lead_claimed");
    BOOST_TEST(told[1].type == "call_saved");
    BOOST_TEST(told[1].subject == held.contents.call.to_string());
    BOOST_TEST(told[1].project == "example-sale");
    BOOST_TEST(since(boss, cursor).empty());
}

BOOST_AUTO_TEST_CASE(a_colleague_is_not_told_of_a_call_that_left_nothing_to_do) {
    auto cursor = from_now(other);
    auto own = from_now(agent);
    BOOST_REQUIRE(save(claimed(), "refused", tests::refusing()));
    BOOST_TEST(since(other, cursor).empty());
    BOOST_TEST(since(agent, own).size() == 2U);
}

BOOST_AUTO_TEST_CASE(small_pages_tell_the_same_as_a_large_one) {
    auto cursor = from_now(boss);
    auto small = cursor;
    for (int n = 0; n < 5; ++n) BOOST_REQUIRE(save(claimed(), "refused", tests::refusing()));
    BOOST_TEST(since(boss, cursor).size() == 10U);
    BOOST_TEST(since(boss, small, "3").size() == 10U);
    BOOST_TEST(small == cursor);
}

BOOST_AUTO_TEST_CASE(the_same_thing_again_and_again_is_told_once_a_page) {
    auto cursor = from_now(agent);
    for (int n = 0; n < 50; ++n) bar("0123456789abcdef0123456789abcdef");
    const auto told = since(agent, cursor);
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].subject.empty());
}

BOOST_AUTO_TEST_CASE(a_page_ends_when_enough_was_looked_at_though_none_of_it_concerns) {
    auto cursor = from_now(agent);
    for (int n = 0; n < service::most_events_looked_at + 1; ++n)
        store->leads().note_dialled({boss.id, model::LeadId::make(clock.now()), {}, clock.now(), clock.now()});
    const auto page = service::changes(tools, agent, cursor, {}).value();
    BOOST_TEST(page.items.empty());
    BOOST_TEST(page.more);
    bar("0123456789abcdef0123456789abcdef");
    BOOST_TEST(since(agent, cursor).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_cursor_that_is_none_and_one_of_another_database_are_refused_by_name) {
    BOOST_TEST((refusal(service::changes(tools, agent, "yesterday", {})) == Reason::bad_parameter));
    BOOST_TEST((refusal(service::changes(tools, agent, "", {})) == Reason::bad_parameter));
    BOOST_TEST((refusal(service::changes(tools, agent, {}, "0")) == Reason::bad_parameter));
    BOOST_TEST((refusal(service::changes(tools, agent, {}, "201")) == Reason::bad_parameter));
    BOOST_TEST((refusal(service::changes(tools, agent, "0-1000000", {})) == Reason::unknown_cursor));
    BOOST_TEST((refusal(service::changes(tools, agent, "7-1", {})) == Reason::unknown_cursor));
}

BOOST_AUTO_TEST_SUITE_END()
