#include "tests/scenarios/at_work/trial_shop.h"

#include <boost/test/unit_test.hpp>

#include "tests/scenarios/kits/shipped_kits.h"

namespace cts::tests {

using nlohmann::json;

TrialShop::TrialShop(int customers) {
    planner = add_user("planner", {"planner"});
    keeper = add_user("keeper", {"list_keeper"});
    add_person("lin", {"agent"});
    add_person("wu", {"agent"});
    add_person("chen", {"agent", "team_leader"});
    add_person("he", {"agent", "team_leader"});
    const json made{{"code", project}, {"zone", "Asia/Shanghai"}, {"region", "US"}};
    BOOST_REQUIRE_EQUAL(ask("POST", "/api/v1/projects", administrator, made).status, 201);
    const Reply published = ask("POST", std::string("/api/v1/projects/") + project + "/kits", planner,
                                {{"files", scenarios::files_of(project)}});
    BOOST_REQUIRE_MESSAGE(published.status == 201, published.body);
    const json lead{{"second_confirmation_lead", "P3D"}};
    BOOST_REQUIRE_EQUAL(ask("PATCH", std::string("/api/v1/projects/") + project, administrator, lead).status, 200);
    import_customers(customers);
}

void TrialShop::add_person(const std::string& login, const std::vector<std::string>& roles,
                           const std::vector<std::string>& languages) {
    const json user{{"login", login},
                    {"number", login},
                    {"display_name", login},
                    {"roles", roles},
                    {"spoken_languages", languages}};
    const Reply reply = ask("POST", "/api/v1/users", administrator, {{"user", user}, {"password", password()}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    ids_[login] = reply.json.at("id");
}

std::string TrialShop::id_of(const std::string& login) {
    return ids_.at(login);
}

void TrialShop::import_customers(int how_many) {
    const Reply list = ask("POST", std::string("/api/v1/projects/") + project + "/lists", keeper,
                           {{"project", project}, {"name", "spring"}});
    BOOST_REQUIRE_EQUAL(list.status, 201);
    json rows = json::array();
    for (int n = 0; n < how_many; ++n)
        rows.push_back({{"row", n + 1},
                        {"name", "周敏" + std::to_string(n)},
                        {"salutation", "女士"},
                        {"phone", fictional_number(n)},
                        {"attributes", {{"district", "西湖区"}, {"plan", "58 元套餐"}, {"customer_since", "2015"}}}});
    const Reply taken =
        ask("POST", "/api/v1/lists/" + list.json.at("id").get<std::string>() + "/rows", keeper, {{"rows", rows}});
    BOOST_REQUIRE_EQUAL(taken.status, 200);
    for (const auto& result : taken.json.at("results"))
        BOOST_REQUIRE_MESSAGE(result.at("taken") == true, result.dump());
}

void AtWork::hands_over(const std::string& follow_up, const std::string& to) {
    does([&] { team().select(follow_up); });
    does([&] { team().choose_colleague(shop_.id_of(to)); });
    does([&] { team().give_reason("off today"); });
    does([&] { team().send(); });
}

}  // namespace cts::tests
