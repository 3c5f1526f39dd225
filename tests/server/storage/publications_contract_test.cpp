#include "server/storage/publications.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::Publication;
using storage::PublicationKey;
using storage::PublicationKind;

namespace {

struct Press {
    explicit Press(storage::Store& of) : shop(of), publications(of.publications()) {}

    PublicationKey hours(const std::string& team) const { return {PublicationKind::team_hours, shop.project.id, team}; }
    storage::Published publish(const PublicationKey& key, const std::string& source,
                               std::optional<int> seen = std::nullopt) {
        return publications.publish({key, 0, source, shop.li.user.id, {}, nine}, seen);
    }
    std::int64_t events(const std::string& type) {
        std::int64_t count = 0;
        for (int lane = 0; lane < shop.store.events().lanes(); ++lane)
            count += std::ranges::count(shop.store.events().after(lane, 0, 1000), type, &storage::EventRecord::type);
        return count;
    }

    SmallShop shop;
    storage::Publications& publications;
};

const PublicationKey of_china{PublicationKind::calendar, {}, "CN"};

}  // namespace

BOOST_AUTO_TEST_SUITE(publications_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(each_version_stays_as_it_was_published_and_the_newest_is_in_force, Engine, Engines) {
    Engine engine;
    Press press(engine.store());
    BOOST_TEST(!press.publications.newest(of_china).has_value());
    BOOST_TEST(press.publish(of_china, "week: one").newest.version == 1);
    const auto second = press.publish(of_china, "week: two\n# 春节").newest;
    BOOST_TEST(second.version == 2);
    BOOST_TEST(second.by_name == press.shop.li.user.display_name);
    const auto newest = press.publications.newest(of_china).value();
    BOOST_TEST(newest.source == "week: two\n# 春节");
    BOOST_TEST((newest.at == nine && newest.by == press.shop.li.user.id));
    BOOST_TEST(press.publications.version(of_china, 1).value().source == "week: one");
    BOOST_TEST(!press.publications.version(of_china, 3).has_value());
    BOOST_TEST(press.events("calendar_published") == 2);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_in_force_already_is_no_new_version, Engine, Engines) {
    Engine engine;
    Press press(engine.store());
    press.publish(of_china, "week: one");
    BOOST_TEST(press.publish(of_china, "week: one").newest.version == 1);
    BOOST_TEST(press.events("calendar_published") == 1);
    press.publish(of_china, "week: two");
    BOOST_TEST(press.publish(of_china, "week: one").newest.version == 3);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(who_saw_another_version_publishes_nothing, Engine, Engines) {
    Engine engine;
    Press press(engine.store());
    BOOST_TEST(!press.publish(of_china, "one", 0).changed_meanwhile);
    const auto refused = press.publish(of_china, "two", 0);
    BOOST_TEST(refused.changed_meanwhile);
    BOOST_TEST(refused.newest.source == "one");
    BOOST_TEST(!press.publish(of_china, "two", 1).changed_meanwhile);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(teams_and_kinds_are_versioned_each_by_itself, Engine, Engines) {
    Engine engine;
    Press press(engine.store());
    press.publish(press.hours("network"), "a");
    press.publish(press.hours("back-office"), "b");
    press.publish(press.hours("back-office"), "c");
    press.publish({PublicationKind::ticket_menus, press.shop.project.id, {}}, "d");
    const auto teams = press.publications.newest_of(PublicationKind::team_hours, press.shop.project.id);
    BOOST_REQUIRE(teams.size() == 2u);
    BOOST_TEST((teams[0].key == press.hours("back-office") && teams[0].version == 2 && teams[0].source == "c"));
    BOOST_TEST((teams[1].key == press.hours("network") && teams[1].version == 1));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_two_who_publish_from_the_same_version_at_once_one_does, Engine, SharedEngines) {
    Engine engine;
    Press press(engine.store());
    const auto beside = engine.opened_again();
    storage::Published mine;
    storage::Published theirs;
    std::thread colleague([&] {
        theirs = beside->publications().publish({of_china, 0, "theirs", press.shop.li.user.id, {}, nine}, 0);
    });
    mine = press.publish(of_china, "mine", 0);
    colleague.join();
    BOOST_TEST(mine.changed_meanwhile != theirs.changed_meanwhile);
    BOOST_TEST(press.publications.newest(of_china).value().version == 1);
}

BOOST_AUTO_TEST_SUITE_END()
