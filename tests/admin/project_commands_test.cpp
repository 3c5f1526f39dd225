// What `cts-admin project set` asks of a server, which is played here.
#include <boost/test/unit_test.hpp>

#include "admin/commands.h"
#include "tests/client/presenter/shift_fixture.h"

using namespace cts;

namespace {

class ProjectServer final : public presenter::test::PlayedServer {
  public:
    std::optional<api::ProjectSettings> asked;

    gateway::Answer<api::Project> change_project(const std::string&, const api::ProjectSettings& settings) override {
        asked = settings;
        return PlayedServer::change_project({}, settings);
    }
};

struct Terminal {
    ProjectServer server;

    int set(std::multimap<std::string, std::string> options) {
        options.emplace("code", "example-sale");
        const admin::CommandLine line{{"project", "set"}, std::move(options)};
        return admin::project_set({line, model::Language::en}, server);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(project_commands, Terminal)

BOOST_AUTO_TEST_CASE(an_option_that_is_not_given_leaves_its_setting_alone) {
    BOOST_TEST(set({{"calls-a-day", "3"}, {"permitted-from", "09:00"}, {"callback-grace", "PT15M"}}) ==
               admin::exit_done);
    BOOST_TEST((server.asked->calls_a_day == api::Patched<int>(3)));
    BOOST_TEST(server.asked->permitted_from.value().value() == "09:00");
    BOOST_TEST((server.asked->callback_grace.value() == std::chrono::minutes(15)));
    BOOST_TEST(server.asked->permitted_to.stays());
    BOOST_TEST(server.asked->second_confirmation_lead.stays());
}

BOOST_AUTO_TEST_CASE(none_takes_a_setting_away) {
    BOOST_TEST(set({{"calls-a-day", "none"},
                    {"permitted-from", "none"},
                    {"permitted-to", "none"},
                    {"callback-grace", "none"},
                    {"second-confirmation-lead", "none"}}) == admin::exit_done);
    for (const bool stays :
         {server.asked->calls_a_day.stays(), server.asked->permitted_from.stays(), server.asked->permitted_to.stays(),
          server.asked->callback_grace.stays(), server.asked->second_confirmation_lead.stays()})
        BOOST_TEST(!stays);
    BOOST_TEST(!server.asked->calls_a_day.value());
    BOOST_TEST(!server.asked->permitted_from.value());
}

BOOST_AUTO_TEST_CASE(a_word_that_is_no_value_is_refused_and_nothing_is_asked) {
    BOOST_TEST(set({{"calls-a-day", "many"}}) != admin::exit_done);
    BOOST_TEST(set({{"callback-grace", "15"}}) != admin::exit_done);
    BOOST_TEST(!server.asked.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
