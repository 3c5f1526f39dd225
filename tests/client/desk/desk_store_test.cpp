#include "client/desk/desk_store.h"

#include <boost/test/unit_test.hpp>

#include "client/desk/desk_file.h"
#include "tests/client/desk/sample_work.h"

using namespace cts;
using namespace cts::desk;
using namespace cts::desk::test;

namespace {

std::string as_kept(const std::optional<Draft>& draft) {
    return draft ? to_json(*draft) : "none";
}

void write_over(const std::filesystem::path& file, std::streamoff from, std::size_t count) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(from);
    stream << std::string(count, 'x');
}

std::vector<int> calls_waiting(DeskStore& store) {
    std::vector<int> calls;
    while (const auto item = store.next_to_deliver(true).value()) {
        calls.push_back(item->call.uuid.bytes[15]);
        BOOST_REQUIRE(store.delivered(item->seq));
    }
    return calls;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(desk_store)

BOOST_AUTO_TEST_CASE(a_draft_comes_back_whole_after_the_program_is_gone) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep(draft_of_call(1), desk.kit));
    desk.restart();
    desk.log_in();
    BOOST_TEST(as_kept(desk.store->draft_of(lin().id).value()) == as_kept(draft_of_call(1)));
    BOOST_TEST((desk.store->kit("example-sale/first_call/1/0/0").value() == desk.kit));
}

BOOST_AUTO_TEST_CASE(the_newest_state_of_a_call_replaces_the_one_before) {
    Desk desk;
    desk.log_in();
    Draft draft = draft_of_call(1);
    BOOST_REQUIRE(desk.store->keep(draft, desk.kit));
    draft.caret = 7;
    BOOST_REQUIRE(desk.store->keep(draft, desk.kit));
    BOOST_TEST(desk.store->draft_of(lin().id).value()->caret == 7);
}

BOOST_AUTO_TEST_CASE(nothing_that_was_said_or_written_can_be_read_in_the_file) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep(draft_of_call(1), desk.kit));
    BOOST_REQUIRE(desk.store->finish(finished_call(2), desk.kit));
    for (const auto& plain : {words, std::string("周敏"), std::string("+12015550123"), std::string("slip 1"),
                              std::string("password of lin"), std::string("\"lin\""), std::string("林晓雯")})
        BOOST_TEST(!desk.holds(plain), plain << " stands in the file");
    BOOST_TEST(desk.holds("drafts"));  // the search itself works
}

BOOST_AUTO_TEST_CASE(what_is_acknowledged_is_gone_from_the_file_with_its_kit) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    BOOST_TEST(desk.holds(call_number(1).to_string()));
    BOOST_REQUIRE(desk.store->delivered(desk.store->next_to_deliver(false).value()->seq));
    BOOST_TEST(!desk.holds(call_number(1).to_string()));
    BOOST_TEST(!desk.store->kit("example-sale/first_call/1/0/0").value().has_value());
}

BOOST_AUTO_TEST_CASE(a_finished_call_is_in_the_outbox_and_no_longer_a_draft) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep(draft_of_call(1), desk.kit));
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    BOOST_TEST(!desk.store->draft_of(lin().id).value().has_value());
    BOOST_TEST(desk.store->outbox()->waiting == 1);
    BOOST_TEST(to_json(*desk.store->next_to_deliver(false).value()) == to_json(finished_call(1)));
}

BOOST_AUTO_TEST_CASE(the_outbox_keeps_its_order_and_passes_over_what_needs_attention) {
    Desk desk;
    desk.log_in();
    for (const int n : {3, 1, 2}) BOOST_REQUIRE(desk.store->finish(finished_call(n), desk.kit));
    const auto first = desk.store->next_to_deliver(false).value();
    BOOST_REQUIRE(desk.store->needs_attention(first->seq, "伪造"));
    BOOST_TEST(desk.store->next_to_deliver(false).value()->call.uuid.bytes[15] == 1);
    BOOST_TEST(desk.store->next_to_deliver(true).value()->attention == "伪造");
    BOOST_TEST(desk.store->outbox()->waiting == 2);
    BOOST_TEST(desk.store->outbox()->attention == 1);
    BOOST_TEST(!desk.holds("伪造"));
    BOOST_REQUIRE(desk.store->try_again_all());
    BOOST_TEST(calls_waiting(*desk.store) == std::vector<int>({3, 1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(everything_kept_can_be_looked_at_in_order_whoever_made_it) {
    Desk desk;
    desk.log_in();
    for (const int n : {3, 1}) BOOST_REQUIRE(desk.store->finish(finished_call(n), desk.kit));
    BOOST_REQUIRE(desk.store->needs_attention(desk.store->next_to_deliver(false).value()->seq, "伪造"));
    BOOST_REQUIRE(desk.store->keep(draft_of_call(5, wu()), desk.kit));
    const auto kept = desk.store->everything().value();
    BOOST_REQUIRE(kept.outbox.size() == 2u);
    BOOST_TEST(kept.outbox[0].call.uuid.bytes[15] == 3);
    BOOST_TEST(kept.outbox[0].attention == "伪造");
    BOOST_TEST(kept.outbox[1].customer_name == "周敏");
    BOOST_REQUIRE(kept.drafts.size() == 1u);
    BOOST_TEST(kept.drafts[0].of.user.login == "wu");
}

BOOST_AUTO_TEST_CASE(a_call_without_a_slip_waits_for_its_own_agent_and_holds_up_nothing) {
    Desk desk;
    desk.log_in();
    auto alone = finished_call(1, lin());
    alone.record.slip.clear();
    alone.record.taken_alone = api::TakenAlone{lin().id, "example-sale", "+12015550123", "first_call", 1, 1, 1};
    BOOST_REQUIRE(desk.store->finish(alone, desk.kit));
    BOOST_REQUIRE(desk.store->finish(finished_call(2, wu()), desk.kit));
    BOOST_TEST(desk.store->next_to_deliver(false, wu().id).value()->call.uuid.bytes[15] == 2);
    BOOST_TEST(desk.store->next_to_deliver(false, lin().id).value()->call.uuid.bytes[15] == 1);
    BOOST_TEST(desk.store->outbox(wu().id)->waiting == 2);
    BOOST_TEST(desk.store->outbox(wu().id)->to_send == 1);
    BOOST_TEST(desk.store->outbox(lin().id)->to_send == 2);
    BOOST_TEST(to_json(*desk.store->next_to_deliver(false, lin().id).value()) == to_json(alone));
}

BOOST_AUTO_TEST_CASE(a_file_from_before_calls_without_a_slip_goes_on) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    desk.store.reset();
    DeskFile::open(desk.file(), 0).value()->change("alter table outbox drop column only_by");
    desk.start();
    desk.log_in();
    BOOST_TEST(desk.store->next_to_deliver(false).value()->call.uuid.bytes[15] == 1);
    BOOST_TEST(desk.store->outbox()->to_send == 1);
}

BOOST_AUTO_TEST_CASE(the_newest_kit_of_a_project_stays_and_the_next_takes_its_place) {
    Desk desk;
    desk.log_in();
    BOOST_TEST(!desk.store->newest_kit("example-sale").value().has_value());
    BOOST_REQUIRE(desk.store->keep_newest({"example-sale", {1, 1, {{"first_call", 1}}}, desk.kit}));
    BOOST_REQUIRE(desk.store->keep_newest({"example-sale", {1, 1, {{"first_call", 2}}}, desk.kit}));
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    BOOST_REQUIRE(desk.store->delivered(desk.store->next_to_deliver(false).value()->seq));
    desk.restart();
    desk.log_in();
    const auto kit = desk.store->newest_kit("example-sale").value();
    BOOST_REQUIRE(kit.has_value());
    BOOST_TEST(kit->versions.forms.at("first_call") == 2);
    BOOST_TEST((kit->files == desk.kit));
    BOOST_TEST(!desk.store->newest_kit("elsewhere").value().has_value());
}

BOOST_AUTO_TEST_CASE(a_call_finished_twice_is_one_in_the_outbox) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    BOOST_TEST(desk.store->outbox()->waiting == 1);
}

BOOST_AUTO_TEST_CASE(another_agents_draft_is_not_brought_back) {
    Desk desk;
    desk.log_in();
    BOOST_REQUIRE(desk.store->keep(draft_of_call(1), desk.kit));
    desk.restart();
    desk.log_in(wu());
    BOOST_TEST(!desk.store->draft_of(wu().id).value().has_value());
    desk.restart();
    desk.log_in();
    BOOST_TEST(desk.store->draft_of(lin().id).value().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_opens_before_somebody_has_logged_in) {
    Desk desk;
    BOOST_TEST((desk.store->keep(draft_of_call(1), desk.kit).error() == Trouble::closed));
    BOOST_TEST((desk.store->outbox().error() == Trouble::closed));
    BOOST_TEST(!desk.store->state().open);
    BOOST_TEST(desk.store->id().has_value());
}

BOOST_AUTO_TEST_CASE(a_second_client_on_the_pc_keeps_nothing_and_says_why) {
    Desk desk;
    desk.log_in();
    DeskStore second(desk.file());
    BOOST_TEST((second.state().trouble == Trouble::in_use));
    BOOST_TEST((second.keep(draft_of_call(1), desk.kit).error() == Trouble::in_use));
    BOOST_TEST(!second.id().has_value());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_put_aside_and_a_new_one_begun) {
    Desk desk;
    desk.log_in();
    desk.store.reset();
    std::ofstream(desk.file(), std::ios::trunc)
        << "this is a letter, not a database, and long enough to be seen as one";
    desk.start();
    desk.log_in();
    BOOST_TEST(!desk.store->state().trouble.has_value());
    BOOST_REQUIRE(std::filesystem::exists(desk.store->state().put_aside));
    BOOST_TEST(desk.holds("this is a letter"));
    BOOST_TEST(desk.store->keep(draft_of_call(1), desk.kit).has_value());
}

BOOST_AUTO_TEST_CASE(a_file_with_overwritten_pages_is_put_aside) {
    Desk desk;
    desk.log_in();
    for (int n = 0; n < 40; ++n) BOOST_REQUIRE(desk.store->finish(finished_call(n), desk.kit));
    desk.store.reset();
    write_over(desk.file(), 4096, 5 * 4096);
    desk.start();
    BOOST_REQUIRE(std::filesystem::exists(desk.store->state().put_aside));
    desk.log_in();
    BOOST_TEST(desk.store->outbox()->waiting == 0);
    BOOST_TEST(desk.store->finish(finished_call(1), desk.kit).has_value());
}

BOOST_AUTO_TEST_CASE(a_row_that_does_not_open_is_kept_in_a_copy_and_the_others_go_on) {
    Desk desk;
    desk.log_in();
    for (const int n : {1, 2, 3}) BOOST_REQUIRE(desk.store->finish(finished_call(n), desk.kit));
    desk.store.reset();
    {
        auto file = DeskFile::open(desk.file(), 0).value();
        file->change("update outbox set sealed = (select sealed from outbox where seq = 1) where seq = 2");
    }
    desk.start();
    desk.log_in();
    BOOST_TEST(std::filesystem::exists(desk.store->state().put_aside));
    BOOST_TEST(calls_waiting(*desk.store) == std::vector<int>({1, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_said_and_over_when_there_is_room_again) {
    constexpr long pages = 60;
    Desk desk(pages);
    desk.log_in();
    int kept = 0;
    Draft large = draft_of_call(1);
    large.answers["remarks"] = std::string(20'000, 'x');
    const auto keep = [&](int n) {
        large.of.claimed.contents.call = call_number(n);
        return desk.store->keep(large, desk.kit);
    };
    while (kept < 100 && keep(kept)) ++kept;
    BOOST_REQUIRE(kept > 0);
    BOOST_REQUIRE(kept < 100);
    BOOST_TEST((desk.store->state().trouble == Trouble::full));
    for (int n = 0; n < kept; ++n) BOOST_REQUIRE(desk.store->forget_draft(call_number(n)));
    BOOST_TEST(keep(1).has_value());
    BOOST_TEST(!desk.store->state().trouble.has_value());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_said_and_nothing_throws) {
    const tests::OwnFolder folder;
    std::ofstream(folder.path() / "file") << "not a folder";
    DeskStore store(folder.path() / "file" / "cts" / "desk.sqlite");
    BOOST_TEST((store.state().trouble == Trouble::read_only));
    BOOST_TEST((store.open_with_server("lin", "secret", secret_of_server).error() == Trouble::read_only));
    BOOST_TEST((store.keep(draft_of_call(1), {}).error() == Trouble::read_only));
    BOOST_TEST((store.open_alone("lin", "secret", noon).error().why == Refusal::Why::unavailable));
}

BOOST_AUTO_TEST_CASE(only_the_owner_may_read_the_file) {
    Desk desk;
    const auto rights = std::filesystem::status(desk.file()).permissions();
    BOOST_TEST((rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_SUITE_END()
