// What `cts-admin calendar` and `cts-admin hours` ask of a server, which is played here.
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "admin/commands.h"
#include "tests/client/presenter/shift_fixture.h"
#include "tests/doubles/own_folder.h"

using namespace cts;

namespace {

class CalendarServer final : public presenter::test::PlayedServer {
  public:
    std::vector<std::string> asked;

    gateway::Answer<api::PublishedSource> publish_calendar(const std::string& region,
                                                           const api::SourceToPublish& source) override {
        asked.push_back("calendar " + region);
        return api::PublishedSource{region, 1, source.source, "keeper", {}};
    }
    gateway::Answer<api::PublishedSource> publish_team_hours(const std::string& project, const std::string& team,
                                                             const api::SourceToPublish& source) override {
        asked.push_back("hours " + project + ' ' + team);
        return api::PublishedSource{team, 1, source.source, "keeper", {}};
    }
};

struct Keeper {
    CalendarServer server;
    tests::OwnFolder folder;

    std::string file(const std::string& text) {
        const auto path = folder.path() / "days.yaml";
        std::ofstream(path) << text;
        return path.string();
    }
    admin::Asked asked(const admin::CommandLine& line) { return {line, model::Language::en}; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_commands, Keeper)

BOOST_AUTO_TEST_CASE(the_shipped_calendar_is_published_as_its_region) {
    const admin::CommandLine line{{"calendar", "publish", "shared/calendar/data/CN.yaml"}, {}};
    BOOST_TEST(admin::calendar_publish(asked(line), server) == admin::exit_done);
    BOOST_TEST(server.asked == std::vector<std::string>{"calendar CN"});
}

BOOST_AUTO_TEST_CASE(hours_are_published_as_their_team) {
    const admin::CommandLine line{
        {"hours", "publish", file("hours: network\ndays:\n  monday: [09:00-12:00]\nmake_up_days: []\n")},
        {{"project", "trial"}}};
    BOOST_TEST(admin::hours_publish(asked(line), server) == admin::exit_done);
    BOOST_TEST(server.asked == std::vector<std::string>{"hours trial network"});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said_at_the_terminal_and_nothing_is_asked) {
    const admin::CommandLine wrong{{"calendar", "publish", file("calendar: CN\nweek: []\n")}, {}};
    BOOST_TEST(admin::calendar_publish(asked(wrong), server) == admin::exit_refused);
    const admin::CommandLine nothing{{"calendar", "publish", "no such file"}, {}};
    BOOST_TEST(admin::calendar_publish(asked(nothing), server) == admin::exit_refused);
    BOOST_TEST(server.asked.empty());
}

BOOST_AUTO_TEST_SUITE_END()
