#include "server/service/project_settings.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/service/shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;

namespace {

struct Settled : Shop {
    Settled() { open(0); }
    service::Result<api::Project> set(const api::ProjectSettings& settings) {
        return service::change_project(tools, boss, "example-sale", settings);
    }
    static api::ProjectSettings hours(api::Patched<std::string> from, api::Patched<std::string> to) {
        api::ProjectSettings settings;
        settings.permitted_from = std::move(from);
        settings.permitted_to = std::move(to);
        return settings;
    }
    Reason refused(const api::ProjectSettings& settings) { return set(settings).error().at(0).reason; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(project_settings_test, Settled)

BOOST_AUTO_TEST_CASE(contact_rules_are_shown_as_set_and_as_not_set_before) {
    const auto before = service::show_project(tools, "example-sale").value();
    BOOST_TEST((!before.calls_a_day && !before.permitted_from && !before.permitted_to && !before.callback_grace));
    auto settings = hours("09:00", "21:30");
    settings.calls_a_day = 2;
    settings.callback_grace = std::chrono::minutes(15);
    const auto after = set(settings).value();
    BOOST_TEST(after.calls_a_day.value() == 2);
    BOOST_TEST(after.permitted_from.value() == "09:00");
    BOOST_TEST(after.permitted_to.value() == "21:30");
    BOOST_TEST((after.callback_grace == std::chrono::milliseconds(std::chrono::minutes(15))));
    BOOST_TEST(after.settings_revision == before.settings_revision + 1);
}

BOOST_AUTO_TEST_CASE(permitted_hours_are_refused_without_a_beginning_an_end_or_their_order) {
    BOOST_TEST((refused(hours("09:00", {})) == Reason::permitted_hours_wrong));
    BOOST_TEST((refused(hours({}, "21:00")) == Reason::permitted_hours_wrong));
    BOOST_TEST((refused(hours("21:00", "09:00")) == Reason::permitted_hours_wrong));
    BOOST_TEST((refused(hours("09:00", "09:00")) == Reason::permitted_hours_wrong));
    for (const char* word : {"9:00", "09:60", "24:01", "ab:cd", "", "09:000", "09.00"})
        BOOST_TEST((refused(hours(word, "23:00")) == Reason::bad_member), word);
    BOOST_TEST(set(hours("00:00", "24:00")).has_value());
}

BOOST_AUTO_TEST_CASE(one_end_of_the_hours_may_move_once_both_are_set) {
    BOOST_TEST(set(hours("09:00", "21:00")).has_value());
    BOOST_TEST(set(hours("10:00", {})).value().permitted_to.value() == "21:00");
    BOOST_TEST((refused(hours("21:00", {})) == Reason::permitted_hours_wrong));
}

BOOST_AUTO_TEST_CASE(hours_are_set_no_longer_when_both_their_ends_are_taken_away) {
    BOOST_REQUIRE(set(hours("09:00", "21:00")));
    BOOST_TEST((refused(hours(api::not_set, {})) == Reason::permitted_hours_wrong));
    BOOST_TEST((refused(hours(api::not_set, "21:00")) == Reason::permitted_hours_wrong));
    const auto after = set(hours(api::not_set, api::not_set)).value();
    BOOST_TEST((!after.permitted_from && !after.permitted_to));
    BOOST_TEST(set(hours(api::not_set, api::not_set)).has_value());
}

BOOST_AUTO_TEST_CASE(every_setting_can_be_taken_away_again_and_the_others_stay) {
    api::ProjectSettings all;
    all.second_confirmation_lead = std::chrono::hours(24);
    all.calls_a_day = 2;
    all.callback_grace = std::chrono::minutes(15);
    const auto then = set(all).value();
    api::ProjectSettings none;
    none.second_confirmation_lead = api::not_set;
    none.calls_a_day = api::not_set;
    const auto after = set(none).value();
    BOOST_TEST((!after.second_confirmation_lead && !after.calls_a_day));
    BOOST_TEST((after.callback_grace == std::chrono::milliseconds(std::chrono::minutes(15))));
    none.callback_grace = api::not_set;
    BOOST_TEST(!set(none).value().callback_grace);
    const auto kept = service::settings_of(tools, then.id, then.settings_revision);
    BOOST_TEST(kept.contact_rules.calls_a_day.value() == 2);
}

BOOST_AUTO_TEST_CASE(a_limit_of_calls_or_a_grace_that_makes_no_sense_is_refused) {
    api::ProjectSettings none;
    none.calls_a_day = 0;
    BOOST_TEST((refused(none) == Reason::bad_member));
    api::ProjectSettings negative;
    negative.callback_grace = std::chrono::minutes(-1);
    BOOST_TEST((refused(negative) == Reason::bad_member));
}

BOOST_AUTO_TEST_CASE(a_slip_finds_the_settings_of_its_revision_when_they_have_changed_since) {
    api::ProjectSettings first;
    first.second_confirmation_lead = std::chrono::hours(24);
    const auto then = set(first).value();
    first.second_confirmation_lead = std::chrono::hours(48);
    BOOST_REQUIRE(set(first));
    const auto kept = service::settings_of(tools, then.id, then.settings_revision);
    BOOST_TEST((service::planning(kept).second_confirmation_lead == std::chrono::milliseconds(std::chrono::hours(24))));
}

BOOST_AUTO_TEST_SUITE_END()
