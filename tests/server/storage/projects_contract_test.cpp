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

storage::KitWithdrawal withdrawal(const SmallShop& shop, const std::string& path, int version) {
    return {shop.project.id, path, version, "资费写错了", shop.li.user.id, nine};
}

using KitVersionsByPath = std::map<std::string, storage::KitVersions>;

}  // namespace

BOOST_AUTO_TEST_SUITE(projects_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_project_comes_back_as_added, Engine, Engines) {
    Engine engine;
    auto& projects = engine.store().projects();
    auto project = project_of("trial");
    project.dialling = false;
    project.second_confirmation_lead = std::chrono::hours(48);
    project.limits = {calendar::elapsed(std::chrono::hours(12)),
                      calendar::working_days(5),
                      calendar::working_time(std::chrono::hours(8)),
                      {},
                      std::chrono::hours(2),
                      std::chrono::hours(4)};
    project.bill_unreached = true;
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
    BOOST_TEST((found.limits == project.limits));
    BOOST_TEST(found.bill_unreached);
    BOOST_TEST(projects.settings(project.id, 1)->bill_unreached);
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
    const KitVersionsByPath first{{"faq.yaml", {1, 1}}, {"forms/first_call.yaml", {1, 1}}};
    const KitVersionsByPath second{{"faq.yaml", {2, 2}}, {"forms/first_call.yaml", {1, 1}}};
    BOOST_TEST((projects.publish({part(shop, "faq.yaml", "甲"), part(shop, "forms/first_call.yaml", "a")}) == first));
    BOOST_TEST((projects.publish({part(shop, "faq.yaml", "乙"), part(shop, "forms/first_call.yaml", "a")}) == second));
    BOOST_TEST((projects.versions(shop.project.id) == second));
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
    BOOST_TEST(projects.versions(shop.project.id).at("faq.yaml").newest == 3);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_withdrawn_part_gives_way_to_the_newest_that_is_not, Engine, Engines) {
    Engine engine;
    const SmallShop shop(engine.store());
    auto& projects = engine.store().projects();
    for (const char* wording : {"a", "b", "c"}) projects.publish({part(shop, "faq.yaml", wording)});
    const auto of_faq = [&] { return projects.versions(shop.project.id).at("faq.yaml"); };
    BOOST_TEST((projects.withdraw(withdrawal(shop, "faq.yaml", 3)) == storage::Added::added));
    BOOST_TEST((of_faq() == storage::KitVersions{3, 2}));
    BOOST_TEST((projects.withdraw(withdrawal(shop, "faq.yaml", 1)) == storage::Added::added));
    BOOST_TEST((of_faq() == storage::KitVersions{3, 2}));
    BOOST_TEST((projects.not_withdrawn(shop.project.id, "faq.yaml") == std::vector<int>{2}));
    BOOST_TEST((projects.withdraw(withdrawal(shop, "faq.yaml", 2)) == storage::Added::added));
    BOOST_TEST((of_faq() == storage::KitVersions{3, 0}));
    BOOST_TEST(projects.part(shop.project.id, "faq.yaml", 3).value().source == "c");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_part_is_withdrawn_once_and_only_where_there_is_one, Engine, Engines) {
    Engine engine;
    const SmallShop shop(engine.store());
    auto& projects = engine.store().projects();
    projects.publish({part(shop, "faq.yaml", "a")});
    projects.withdraw(withdrawal(shop, "faq.yaml", 1));
    BOOST_TEST((projects.withdraw(withdrawal(shop, "faq.yaml", 1)) == storage::Added::already_there));
    BOOST_TEST(!projects.withdraw(withdrawal(shop, "faq.yaml", 2)).has_value());
    BOOST_TEST(!projects.withdraw(withdrawal(shop, "product.yaml", 1)).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_was_withdrawn_and_is_published_again_is_a_version_of_its_own, Engine, Engines) {
    Engine engine;
    const SmallShop shop(engine.store());
    auto& projects = engine.store().projects();
    projects.publish({part(shop, "faq.yaml", "a")});
    projects.withdraw(withdrawal(shop, "faq.yaml", 1));
    const KitVersionsByPath again{{"faq.yaml", {2, 2}}};
    BOOST_TEST((projects.publish({part(shop, "faq.yaml", "a")}) == again));
}

BOOST_AUTO_TEST_SUITE_END()
