// What holds for the course of every kind, tried over every state, action and actor there is.
#include "shared/followup/machine.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(machine_test)

namespace {

using namespace cts::followup;
using cts::model::Reason;

constexpr std::array kinds{FollowUpKind::callback,         FollowUpKind::second_confirmation,
                           FollowUpKind::complaint_ticket, FollowUpKind::remedial_call,
                           FollowUpKind::technical_query,  FollowUpKind::field_visit,
                           FollowUpKind::department_order};

Needs everything() {
    Needs all;
    for (const Need need : all_needs()) all.add(need);
    return all;
}

std::string title(FollowUpKind kind, State state, Action action) {
    return std::string(cts::form::follow_up_kind_name(kind)) + " " + std::string(state_name(state)) + " " +
           std::string(action_name(action));
}

const Transition* row_of(FollowUpKind kind, State state, Action action) {
    for (const Transition& row : machine_of(kind).rows)
        if (row.from == state && row.action == action) return &row;
    return nullptr;
}

template <typename Check>
void for_every_step(Check check) {
    for (const FollowUpKind kind : kinds)
        for (const State state : all_states())
            for (const Action action : all_actions()) BOOST_TEST_CONTEXT(title(kind, state, action))
    check(kind, state, action, row_of(kind, state, action));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_step_is_possible_exactly_when_its_table_has_it_for_this_actor) {
    for_every_step([](FollowUpKind kind, State state, Action action, const Transition* row) {
        for (const Actor actor : all_actors()) {
            const auto after = apply(kind, state, action, {actor, everything()});
            BOOST_TEST(after.has_value() == (row && row->who.has(actor)));
            if (after) BOOST_TEST((*after == row->to));
        }
    });
}

BOOST_AUTO_TEST_CASE(what_is_in_no_table_is_refused_whoever_asks_and_whatever_is_known) {
    for_every_step([](FollowUpKind kind, State state, Action action, const Transition* row) {
        if (row) return;
        for (const Actor actor : all_actors()) {
            const auto after = apply(kind, state, action, {actor, {}});
            BOOST_REQUIRE(!after);
            BOOST_REQUIRE_EQUAL(after.error().size(), 1u);
            BOOST_TEST((after.error()[0].reason == Reason::no_such_step));
            BOOST_TEST(after.error()[0].details.at("state").zh_CN == state_label(state).zh_CN);
        }
    });
}

BOOST_AUTO_TEST_CASE(somebody_who_may_not_is_refused_before_anything_missing_is_told) {
    for_every_step([](FollowUpKind kind, State state, Action action, const Transition* row) {
        for (const Actor actor : all_actors()) {
            if (!row || row->who.has(actor)) continue;
            const auto after = apply(kind, state, action, {actor, {}});
            BOOST_REQUIRE_EQUAL(after.error().size(), 1u);
            BOOST_TEST((after.error()[0].reason == Reason::no_right));
        }
    });
}

BOOST_AUTO_TEST_CASE(a_step_is_refused_with_exactly_what_it_lacks) {
    for_every_step([](FollowUpKind kind, State state, Action action, const Transition* row) {
        if (!row) return;
        for (const Actor actor : all_actors()) {
            if (!row->who.has(actor)) continue;
            for (const Need lacking : all_needs()) {
                Needs known = everything();
                known.remove(lacking);
                const auto after = apply(kind, state, action, {actor, known});
                BOOST_TEST(after.has_value() == !row->needs.has(lacking));
                if (after) continue;
                BOOST_REQUIRE_EQUAL(after.error().size(), 1u);
                BOOST_TEST((after.error()[0].reason == missing(lacking)));
                BOOST_TEST(after.error()[0].field == need_name(lacking));
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(everything_a_step_lacks_is_told_at_once) {
    for_every_step([](FollowUpKind kind, State state, Action action, const Transition* row) {
        if (!row || row->needs.empty()) return;
        const auto first = std::ranges::find_if(all_actors(), [&](Actor actor) { return row->who.has(actor); });
        const auto after = apply(kind, state, action, {*first, {}});
        BOOST_REQUIRE(!after);
        const auto needed = std::ranges::count_if(all_needs(), [&](Need need) { return row->needs.has(need); });
        BOOST_TEST(static_cast<std::ptrdiff_t>(after.error().size()) == needed);
    });
}

BOOST_AUTO_TEST_CASE(a_state_and_an_action_stand_in_a_table_once) {
    for (const FollowUpKind kind : kinds)
        for (const Transition& row : machine_of(kind).rows) BOOST_TEST(row_of(kind, row.from, row.action) == &row);
}

BOOST_AUTO_TEST_CASE(no_open_state_is_without_a_way_to_another_one) {
    for (const FollowUpKind kind : kinds)
        for (const State state : all_states()) {
            if (!is_open(kind, state)) continue;
            const auto leads_on = [&](const Transition& row) { return row.from == state && row.to != state; };
            BOOST_TEST(std::ranges::any_of(machine_of(kind).rows, leads_on), state_name(state));
        }
}

BOOST_AUTO_TEST_CASE(from_a_state_that_is_not_open_only_reopening_leads_on) {
    for (const FollowUpKind kind : kinds)
        for (const Transition& row : machine_of(kind).rows)
            if (!is_open(kind, row.from)) BOOST_TEST((row.action == Action::reopen), state_name(row.from));
}

BOOST_AUTO_TEST_CASE(every_state_of_a_kind_is_reached_from_its_first_and_leads_to_an_end) {
    for (const FollowUpKind kind : kinds) {
        std::set<State> reached{machine_of(kind).first};
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const Transition& row : machine_of(kind).rows)
                if (reached.contains(row.from)) reached.insert(row.to);
        }
        for (const State state : all_states()) BOOST_TEST(reached.contains(state) == has_state(kind, state));
        std::set<State> ending(machine_of(kind).terminal.begin(), machine_of(kind).terminal.end());
        for (std::size_t before = 0; before != ending.size();) {
            before = ending.size();
            for (const Transition& row : machine_of(kind).rows)
                if (ending.contains(row.to)) ending.insert(row.from);
        }
        BOOST_TEST((ending == reached));
    }
}

BOOST_AUTO_TEST_CASE(every_state_and_every_action_belongs_to_some_kind) {
    for (const State state : all_states())
        BOOST_TEST(std::ranges::any_of(kinds, [&](FollowUpKind kind) { return has_state(kind, state); }),
                   state_name(state));
    for (const Action action : all_actions()) {
        const auto has_it = [&](FollowUpKind kind) {
            return std::ranges::any_of(machine_of(kind).rows, [&](const auto& row) { return row.action == action; });
        };
        BOOST_TEST(std::ranges::any_of(kinds, has_it), action_name(action));
    }
}

BOOST_AUTO_TEST_CASE(a_screen_is_offered_what_the_actor_may_do_from_there_and_what_that_needs) {
    const auto offered = actions_for(FollowUpKind::complaint_ticket, State::replied, Actor::back_office);
    BOOST_TEST((offered == std::vector{Action::handle, Action::close, Action::merge}));
    BOOST_TEST(actions_for(FollowUpKind::complaint_ticket, State::replied, Actor::agent).empty());
    BOOST_TEST(needed_for(FollowUpKind::complaint_ticket, State::replied, Action::close).has(Need::faq_choice));
    BOOST_TEST(needed_for(FollowUpKind::complaint_ticket, State::open, Action::close).empty());
}

BOOST_AUTO_TEST_CASE(states_and_actions_are_found_again_by_their_names_and_said_in_both_languages) {
    for (const State state : all_states()) {
        BOOST_TEST((parse_state(state_name(state)) == state));
        BOOST_TEST(!state_label(state).zh_CN.empty());
        BOOST_TEST(!state_label(state).en.empty());
    }
    for (const Action action : all_actions()) {
        BOOST_TEST((parse_action(action_name(action)) == action));
        BOOST_TEST(!action_label(action).en.empty());
    }
    BOOST_TEST(!parse_state("Open"));
    BOOST_TEST(!parse_action(""));
}

BOOST_AUTO_TEST_SUITE_END()
