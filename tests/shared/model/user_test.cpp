#include "shared/model/user.h"

#include <boost/test/unit_test.hpp>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(user)

constexpr Role roles[] = {Role::agent,           Role::team_leader,     Role::back_office, Role::planner,
                          Role::project_manager, Role::qa_inspector,    Role::list_keeper, Role::success_keeper,
                          Role::administrator,   Role::department_staff};
constexpr int rights = static_cast<int>(Right::keep_success_data) + 1;

bool may(Role role, Right right) {
    return rights_of({role}).contains(right);
}

BOOST_AUTO_TEST_CASE(every_role_is_found_again_by_its_name) {
    for (const Role role : roles) BOOST_TEST((parse_role(role_name(role)) == role));
    BOOST_TEST(!parse_role("Agent"));
}

BOOST_AUTO_TEST_CASE(every_right_has_a_name_and_somebody_who_holds_it) {
    for (int i = 0; i < rights; ++i) {
        const Right right = static_cast<Right>(i);
        BOOST_TEST(!right_name(right).empty());
        BOOST_TEST(std::any_of(std::begin(roles), std::end(roles), [&](Role role) { return may(role, right); }),
                   right_name(right));
    }
}

BOOST_AUTO_TEST_CASE(an_agent_logs_calls_and_sees_no_other_agents_calls_or_hidden_numbers) {
    BOOST_TEST((rights_of({Role::agent}) == std::set<Right>{Right::log_calls, Right::read_kits}));
}

BOOST_AUTO_TEST_CASE(front_and_back_office_have_separate_rights) {
    BOOST_TEST(!may(Role::agent, Right::work_tickets));
    BOOST_TEST(!may(Role::back_office, Right::log_calls));
}

BOOST_AUTO_TEST_CASE(lists_are_imported_by_their_keeper_alone) {
    for (const Role role : roles) BOOST_TEST(may(role, Right::import_lists) == (role == Role::list_keeper));
}

BOOST_AUTO_TEST_CASE(history_is_brought_in_by_who_manages_the_project) {
    for (const Role role : roles) BOOST_TEST(may(role, Right::import_history) == (role == Role::project_manager));
}

BOOST_AUTO_TEST_CASE(what_billing_takes_away_is_its_keepers_alone) {
    for (const Role role : roles) BOOST_TEST(may(role, Right::keep_success_data) == (role == Role::success_keeper));
}

BOOST_AUTO_TEST_CASE(the_administrator_makes_users_and_opens_no_customers_record) {
    BOOST_TEST(may(Role::administrator, Right::manage_users));
    BOOST_TEST(!may(Role::administrator, Right::read_calls));
    BOOST_TEST(!may(Role::administrator, Right::reveal_numbers));
}

BOOST_AUTO_TEST_CASE(who_holds_two_roles_holds_the_rights_of_both) {
    const auto both = rights_of({Role::agent, Role::planner});
    BOOST_TEST(both.contains(Right::log_calls));
    BOOST_TEST(both.contains(Right::publish_kits));
    BOOST_TEST(rights_of({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
