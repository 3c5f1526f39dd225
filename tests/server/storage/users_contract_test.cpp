#include <boost/test/unit_test.hpp>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::Added;

BOOST_AUTO_TEST_SUITE(users_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_user_comes_back_as_added, Engine, Engines) {
    Engine engine;
    auto& users = engine.store().users();
    BOOST_TEST(!users.any());
    const auto li = user("li", "1001");
    BOOST_TEST((users.add(li) == Added::added));
    BOOST_TEST(users.any());
    const auto found = users.by_login("li").value();
    BOOST_TEST((found.user.id == li.user.id));
    BOOST_TEST(found.user.number == "1001");
    BOOST_TEST(found.user.display_name == "李 li");
    BOOST_TEST((found.user.roles == li.user.roles));
    BOOST_TEST(found.user.spoken_languages == li.user.spoken_languages);
    BOOST_TEST((found.user.language == model::Language::zh_CN));
    BOOST_TEST(found.user.active);
    BOOST_TEST(found.password_hash == li.password_hash);
    BOOST_TEST(users.by_id(li.user.id).value().user.login == "li");
    BOOST_TEST(!users.by_login("LI").has_value());
    BOOST_TEST(!users.by_login("li ").has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(whose_groups_somebody_belongs_to_comes_back_and_is_changed, Engine, Engines) {
    Engine engine;
    auto& users = engine.store().users();
    auto li = user("li", "1001");
    li.user.memberships = {{"roaming"}, {"西湖 区", "拱墅"}, {}};
    users.add(li);
    BOOST_TEST((users.by_id(li.user.id).value().user.memberships == li.user.memberships));
    const model::Memberships network{{}, {}, {"network"}};
    BOOST_TEST(users.set_memberships(li.user.id, network));
    BOOST_TEST((users.all().at(0).memberships == network));
    BOOST_TEST(!users.set_memberships(model::UserId::make(nine), network));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_login_and_a_number_are_each_given_once, Engine, Engines) {
    Engine engine;
    auto& users = engine.store().users();
    users.add(user("li", "1001"));
    BOOST_TEST((users.add(user("li", "1002")) == Added::already_there));
    BOOST_TEST((users.add(user("wang", "1001")) == Added::already_there));
    BOOST_TEST((users.add(user("wang", "1002")) == Added::added));
    BOOST_TEST(users.all().size() == 2U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_session_lasts_until_it_is_ended, Engine, Engines) {
    Engine engine;
    auto& users = engine.store().users();
    const auto li = user("li", "1001");
    users.add(li);
    const auto digest = vault::token_digest("token");
    users.add_session({digest, li.user.id, nine, minutes_later(60)});
    const auto session = users.session(digest).value();
    BOOST_TEST((session.user == li.user.id));
    BOOST_TEST((session.expires_at == minutes_later(60)));
    users.end_session(digest);
    BOOST_TEST(!users.session(digest).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_many_sessions_those_are_found_that_stand_and_whose_user_is_active, Engine, Engines) {
    Engine engine;
    auto& users = engine.store().users();
    const auto li = user("li", "1001");
    auto gone = user("gone", "1002");
    gone.user.active = false;
    users.add(li);
    users.add(gone);
    std::vector<std::string> digests;
    for (int n = 0; n < 600; ++n) digests.push_back(vault::token_digest("token" + std::to_string(n)));
    for (int n = 0; n < 40; ++n)
        users.add_session({digests[static_cast<std::size_t>(n * 15)], li.user.id, nine, minutes_later(60)});
    users.add_session({digests[1], gone.user.id, nine, minutes_later(60)});
    BOOST_TEST(users.sessions({}).empty());
    const auto found = users.sessions(digests);
    BOOST_TEST(found.size() == 40U);
    for (const auto& session : found) {
        BOOST_TEST((session.user == li.user.id));
        BOOST_TEST((session.expires_at == minutes_later(60)));
    }
    users.end_session(digests[0]);
    BOOST_TEST(users.sessions(digests).size() == 39U);
}

BOOST_AUTO_TEST_SUITE_END()
