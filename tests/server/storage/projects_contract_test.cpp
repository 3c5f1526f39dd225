#include <boost/test/unit_test.hpp>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::Added;

namespace {

storage::KitPartRecord part(const SmallShop& shop, const std::string& path, const std::string& source) {
    return {shop.project.id, path, 0, vault::content_digest(source), source, nine, shop.li.user.id};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(projects_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_project_comes_back_as_added, Engine, Engines) {
    Engine engine;
    auto& projects = engine.store().projects();
    auto project = project_of("trial");
    project.dialling = false;
    project.second_confirmation_lead = std::chrono::hours(48);
    BOOST_TEST((projects.add(project) == Added::added));
    BOOST_TEST((projects.add(project_of("trial")) == Added::already_there));
    const auto found = projects.by_code("trial").value();
    BOOST_TEST((found.id == project.id));
    BOOST_TEST((found.kind == form::ProjectKind::survey));
    BOOST_TEST(found.title.zh_CN == "彩铃体验");
    BOOST_TEST(found.zone == "Asia/Shanghai");
    BOOST_TEST(found.region == "CN");
    BOOST_TEST(found.state == "running");
    BOOST_TEST(!found.dialling);
    BOOST_TEST((found.second_confirmation_lead == project.second_confirmation_lead));
    BOOST_TEST(projects.by_id(project.id).value().code == "trial");
    BOOST_TEST(!projects.by_code("other").has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_change_of_settings_raises_their_revision_and_leaves_the_zone, Engine, Engines) {
    Engine engine;
    auto& projects = engine.store().projects();
    auto project = project_of("trial");
    projects.add(project);
    project.state = "suspended";
    project.zone = "Europe/Berlin";
    project.second_confirmation_lead = std::chrono::hours(24);
    const auto li = user("li", "1001");
    engine.store().users().add(li);
    projects.change(project, li.user.id, nine);
    const auto changed = projects.by_code("trial").value();
    BOOST_TEST(changed.settings_revision == 2);
    BOOST_TEST(changed.state == "suspended");
    BOOST_TEST(changed.zone == "Asia/Shanghai");
    BOOST_TEST((changed.second_confirmation_lead == std::chrono::milliseconds(std::chrono::hours(24))));
    project.second_confirmation_lead.reset();
    projects.change(project, li.user.id, nine);
    BOOST_TEST(!projects.by_code("trial").value().second_confirmation_lead.has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(settings_of_an_earlier_revision_stay_as_they_were, Engine, Engines) {
    Engine engine;
    auto& projects = engine.store().projects();
    auto project = project_of("trial");
    project.contact_rules = {.calls_a_day = 3, .hours = followup::PermittedHours{540, 1260}, .callback_grace = {}};
    projects.add(project);
    const auto first = project.contact_rules;
    project.contact_rules.calls_a_day.reset();
    project.contact_rules.hours.reset();
    project.contact_rules.callback_grace = std::chrono::minutes(20);
    project.second_confirmation_lead = std::chrono::hours(24);
    const auto li = user("li", "1001");
    engine.store().users().add(li);
    projects.change(project, li.user.id, nine);
    BOOST_TEST((projects.settings(project.id, 1).value().contact_rules == first));
    BOOST_TEST(!projects.settings(project.id, 1).value().second_confirmation_lead.has_value());
    const auto second = projects.settings(project.id, 2).value();
    BOOST_TEST(second.revision == 2);
    BOOST_TEST((second.contact_rules == project.contact_rules));
    BOOST_TEST((second.second_confirmation_lead == project.second_confirmation_lead));
    BOOST_TEST((projects.by_code("trial").value().contact_rules == project.contact_rules));
    BOOST_TEST(projects.settings(project.id, 0).value().revision == 1);
    BOOST_TEST(!projects.settings(project.id, 3).has_value());
    BOOST_TEST(!projects.settings(project_of("other").id, 1).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(publishing_gives_a_new_version_only_to_what_changed, Engine, Engines) {
    Engine engine;
    const SmallShop shop(engine.store());
    auto& projects = engine.store().projects();
    const std::map<std::string, int> first{{"faq.yaml", 1}, {"forms/first_call.yaml", 1}};
    const std::map<std::string, int> second{{"faq.yaml", 2}, {"forms/first_call.yaml", 1}};
    BOOST_TEST((projects.publish({part(shop, "faq.yaml", "甲"), part(shop, "forms/first_call.yaml", "a")}) == first));
    BOOST_TEST((projects.publish({part(shop, "faq.yaml", "乙"), part(shop, "forms/first_call.yaml", "a")}) == second));
    BOOST_TEST((projects.newest_versions(shop.project.id) == second));
    BOOST_TEST(projects.part(shop.project.id, "faq.yaml", 1).value().source == "甲");
    const auto newest = projects.part(shop.project.id, "faq.yaml", 2).value();
    BOOST_TEST(newest.source == "乙");
    BOOST_TEST((newest.published_by == shop.li.user.id));
    BOOST_TEST(!projects.part(shop.project.id, "faq.yaml", 3).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_text_that_returns_to_an_older_wording_is_a_version_of_its_own, Engine, Engines) {
    Engine engine;
    const SmallShop shop(engine.store());
    auto& projects = engine.store().projects();
    for (const char* wording : {"a", "b", "a"}) projects.publish({part(shop, "faq.yaml", wording)});
    BOOST_TEST(projects.newest_versions(shop.project.id).at("faq.yaml") == 3);
}

BOOST_AUTO_TEST_SUITE_END()
