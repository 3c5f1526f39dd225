#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/storage/notices.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::NoticeStep;

namespace {

struct Board {
    explicit Board(storage::Store& of) : shop(of), notices(of.notices()) {}

    storage::NoticeRecord notice(std::optional<int> until_minute = std::nullopt) const {
        storage::NoticeRecord made;
        made.id = model::NoticeId::make(nine);
        made.title = {"彩铃平台故障", "The ring-back platform is down"};
        made.text = {"第一行\n第二行", "First line\nSecond line"};
        made.valid_from = nine;
        if (until_minute) made.valid_until = minutes_later(*until_minute);
        made.published_by = shop.li.user.id;
        made.published_at = nine;
        return made;
    }
    storage::NoticeRecord published(std::optional<int> until_minute = std::nullopt) {
        auto made = notice(until_minute);
        notices.publish(made);
        return made;
    }
    std::vector<model::NoticeId> not_ended(int minute) {
        std::vector<model::NoticeId> ids;
        for (const auto& one : notices.not_ended(shop.wang.user.id, minutes_later(minute)))
            ids.push_back(one.record.id);
        return ids;
    }
    std::int64_t events(const std::string& type) {
        std::int64_t count = 0;
        for (int lane = 0; lane < shop.store.events().lanes(); ++lane)
            count += std::ranges::count(shop.store.events().after(lane, 0, 1000), type, &storage::EventRecord::type);
        return count;
    }

    SmallShop shop;
    storage::Notices& notices;
};

using Ids = std::vector<model::NoticeId>;

}  // namespace

BOOST_AUTO_TEST_SUITE(notices_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_notice_comes_back_as_it_was_published, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    auto notice = board.notice(60);
    notice.urgent = true;
    notice.project = board.shop.project.id;
    board.notices.publish(notice);
    const auto seen = board.notices.by_id(notice.id, board.shop.wang.user.id).value();
    BOOST_TEST((seen.record.title == notice.title));
    BOOST_TEST((seen.record.text == notice.text));
    BOOST_TEST(seen.record.urgent);
    BOOST_TEST((seen.record.project == notice.project));
    BOOST_TEST((seen.record.valid_from == nine));
    BOOST_TEST((seen.record.valid_until == minutes_later(60)));
    BOOST_TEST((seen.record.published_by == board.shop.li.user.id));
    BOOST_TEST((seen.record.published_at == nine));
    BOOST_TEST(!seen.record.withdrawn_at.has_value());
    BOOST_TEST(seen.project == "shop");
    BOOST_TEST(seen.published_by_name == board.shop.li.user.display_name);
    BOOST_TEST(!seen.acknowledged_at.has_value());
    BOOST_TEST(!board.notices.by_id(model::NoticeId::make(nine), board.shop.li.user.id).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_notice_without_project_or_end_comes_back_without, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    const auto seen = board.notices.by_id(board.published().id, board.shop.li.user.id).value();
    BOOST_TEST(!seen.record.project.has_value());
    BOOST_TEST(seen.project.empty());
    BOOST_TEST(!seen.record.valid_until.has_value());
    BOOST_TEST(!seen.record.urgent);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_notice_has_ended_from_the_moment_it_is_no_longer_valid, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    const auto ends = board.published(60);
    const auto stays = board.published();
    BOOST_TEST((board.not_ended(59) == Ids{ends.id, stays.id}));
    BOOST_TEST((board.not_ended(60) == Ids{stays.id}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_notice_that_is_still_to_come_has_not_ended, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    auto notice = board.notice(120);
    notice.valid_from = minutes_later(60);
    board.notices.publish(notice);
    BOOST_TEST((board.not_ended(0) == Ids{notice.id}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_withdrawn_notice_has_ended_and_the_first_withdrawal_counts, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    const auto notice = board.published(60);
    const auto li = board.shop.li.user.id;
    const auto wang = board.shop.wang.user.id;
    BOOST_TEST((board.notices.withdraw(notice.id, wang, minutes_later(5)) == NoticeStep::done));
    BOOST_TEST((board.notices.withdraw(notice.id, li, minutes_later(6)) == NoticeStep::done_before));
    BOOST_TEST(board.not_ended(5).empty());
    const auto kept = board.notices.by_id(notice.id, li).value().record;
    BOOST_TEST((kept.withdrawn_by == wang));
    BOOST_TEST((kept.withdrawn_at == minutes_later(5)));
    BOOST_TEST(board.events("notice_withdrawn") == 1);
    BOOST_TEST((board.notices.withdraw(model::NoticeId::make(nine), li, nine) == NoticeStep::unknown));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_acknowledgement_is_its_readers_own_and_the_first_counts, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    const auto notice = board.published();
    const auto li = board.shop.li.user.id;
    const auto wang = board.shop.wang.user.id;
    BOOST_TEST((board.notices.acknowledge(notice.id, wang, minutes_later(1)) == NoticeStep::done));
    BOOST_TEST((board.notices.acknowledge(notice.id, wang, minutes_later(2)) == NoticeStep::done_before));
    BOOST_TEST((board.notices.by_id(notice.id, wang).value().acknowledged_at == minutes_later(1)));
    BOOST_TEST((board.notices.not_ended(wang, nine).front().acknowledged_at == minutes_later(1)));
    BOOST_TEST(!board.notices.by_id(notice.id, li).value().acknowledged_at.has_value());
    const auto readers = board.notices.acknowledgements(notice.id);
    BOOST_REQUIRE(readers.size() == 1U);
    BOOST_TEST((readers.front().by == wang));
    BOOST_TEST((readers.front().at == minutes_later(1)));
    BOOST_TEST(board.events("notice_acknowledged") == 1);
    BOOST_TEST((board.notices.acknowledge(model::NoticeId::make(nine), wang, nine) == NoticeStep::unknown));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_acknowledgement_still_counts_once_the_notice_has_ended, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    const auto notice = board.published(1);
    board.notices.withdraw(notice.id, board.shop.li.user.id, nine);
    BOOST_TEST((board.notices.acknowledge(notice.id, board.shop.wang.user.id, minutes_later(9)) == NoticeStep::done));
    BOOST_TEST(board.notices.acknowledgements(notice.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(one_person_on_eight_screens_acknowledges_once, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    const auto notice = board.published();
    std::vector<std::thread> screens;
    std::atomic<int> done{0};
    for (int screen = 0; screen < 8; ++screen)
        screens.emplace_back([&] {
            if (board.notices.acknowledge(notice.id, board.shop.wang.user.id, nine) == NoticeStep::done) ++done;
        });
    for (auto& screen : screens) screen.join();
    BOOST_TEST(done == 1);
    BOOST_TEST(board.notices.acknowledgements(notice.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_events_of_a_notice_name_its_project_and_never_its_words, Engine, Engines) {
    Engine engine;
    Board board(engine.store());
    auto notice = board.notice();
    notice.project = board.shop.project.id;
    board.notices.publish(notice);
    board.notices.acknowledge(notice.id, board.shop.wang.user.id, nine);
    board.notices.withdraw(notice.id, board.shop.li.user.id, nine);
    int told = 0;
    for (int lane = 0; lane < board.shop.store.events().lanes(); ++lane) {
        for (const auto& event : board.shop.store.events().after(lane, 0, 1000)) {
            if (!event.type.starts_with("notice_")) continue;
            ++told;
            BOOST_TEST(event.subject == notice.id.to_string());
            BOOST_TEST(event.details.find(R"("project":")" + notice.project->to_string()) != std::string::npos);
            BOOST_TEST(event.details.find("platform") == std::string::npos);
        }
    }
    BOOST_TEST(told == 3);
}

BOOST_AUTO_TEST_SUITE_END()
