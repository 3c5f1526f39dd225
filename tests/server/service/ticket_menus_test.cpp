#include "server/service/ticket_menus.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/service/shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;

namespace {

struct Menus : Shop {
    Menus() { open(0); }

    api::TicketMenus now() { return service::show_ticket_menus(tools, agent, "example-sale").value(); }
    service::Result<api::TicketMenus> change(const api::TicketMenus& wanted) {
        return service::change_ticket_menus(tools, boss, "example-sale", wanted.revision, wanted);
    }
    void check_refused(const api::TicketMenus& wanted, Reason reason, const std::string& field) {
        const auto refused = change(wanted);
        BOOST_REQUIRE(!refused);
        BOOST_TEST((refused.error().front().reason == reason));
        BOOST_TEST(refused.error().front().field == field);
    }
};

const api::MenuEntry network{"network", {"网络部", "Network"}, false};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_menus_test, Menus)

BOOST_AUTO_TEST_CASE(a_project_begins_with_the_five_causes_and_takes_any_department) {
    const auto menus = now();
    BOOST_TEST(menus.revision == 1);
    BOOST_TEST(menus.causes.size() == 5u);
    BOOST_TEST(menus.causes[1].name == "payer_not_called");
    BOOST_TEST(service::may_choose(menus.causes, "payer_not_called"));
    BOOST_TEST(!service::may_choose(menus.causes, "the moon"));
    BOOST_TEST(service::may_choose(menus.departments, "anybody"));
}

BOOST_AUTO_TEST_CASE(a_cause_that_is_taken_out_stays_readable_and_is_not_to_be_chosen) {
    auto menus = now();
    menus.causes.erase(menus.causes.begin());
    menus.causes.push_back({"price_not_told", {"未告知资费", "The tariff was not told"}, false});
    menus.departments = {network};
    const auto changed = change(menus);
    BOOST_REQUIRE(changed.has_value());
    BOOST_TEST(changed->revision == 2);
    BOOST_REQUIRE(changed->causes.size() == 6u);
    BOOST_TEST((changed->causes.back().name == "standards_broken" && changed->causes.back().retired));
    BOOST_TEST(changed->causes.back().label.en == "The call broke the standards");
    BOOST_TEST(!service::may_choose(changed->causes, "standards_broken"));
    BOOST_TEST(service::may_choose(changed->causes, "price_not_told"));
    BOOST_TEST(!service::may_choose(changed->departments, "anybody"));
}

BOOST_AUTO_TEST_CASE(who_changed_another_revision_is_told_and_nothing_changes) {
    auto menus = now();
    menus.departments = {network};
    BOOST_REQUIRE(change(menus).has_value());
    menus.departments.clear();
    check_refused(menus, Reason::changed_meanwhile, "");
    BOOST_TEST(now().departments.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_no_menu_is_refused_by_its_entry) {
    auto wrong = now();
    wrong.departments = {{"Net work", network.label, false}};
    check_refused(wrong, Reason::bad_name, "/departments/0/name");
    wrong.departments = {network, network};
    check_refused(wrong, Reason::duplicate_name, "/departments/1/name");
    wrong.departments = {{"network", {"", "Network"}, false}};
    check_refused(wrong, Reason::required, "/departments/0/label/zh_CN");
    wrong = now();
    wrong.results.clear();
    check_refused(wrong, Reason::required, "/results");
}

BOOST_AUTO_TEST_CASE(an_agent_reads_the_menus_and_does_not_change_them) {
    const auto refused = service::change_ticket_menus(tools, agent, "example-sale", 1, now());
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().front().reason == Reason::no_right));
    BOOST_TEST((service::show_ticket_menus(tools, agent, "nothing").error().front().reason == Reason::not_found));
}

BOOST_AUTO_TEST_SUITE_END()
