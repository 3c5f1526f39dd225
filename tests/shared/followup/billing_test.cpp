#include "shared/followup/billing.h"

#include <random>

#include <boost/test/unit_test.hpp>

#include "shared/followup/machine.h"

BOOST_AUTO_TEST_SUITE(billing_test)

namespace {

using namespace cts::followup;

constexpr int histories = 10'000;

// A history of the second confirmation: steps as they come, each with whatever happens to be known.
struct History {
    State state = State::due;
    Needs known_at_confirmation;
    bool confirmed = false;
    bool billing_allowed = false;

    void step(std::mt19937& random) {
        const auto actions = all_actions();
        const Action action = actions[random() % actions.size()];
        const Actor actor = all_actors()[random() % all_actors().size()];
        Needs known;
        for (const Need need : all_needs()) known.add_if(random() % 2 == 0, need);
        const auto after = apply(FollowUpKind::second_confirmation, state, action, {actor, known});
        if (!after) return;
        if (action == Action::confirm) confirmed = known.has(Need::four_standards) && known.has(Need::call_outcome);
        if (action == Action::bill_unreached) billing_allowed = known.has(Need::billing_allowed);
        state = *after;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(each_end_of_a_second_confirmation_stands_on_one_list) {
    BOOST_TEST((billing_of(State::confirmed) == Billing::open));
    BOOST_TEST((billing_of(State::billed_unreached) == Billing::open));
    BOOST_TEST((billing_of(State::cancelled) == Billing::cancel));
    BOOST_TEST((billing_of(State::told_how) == Billing::do_not_bill));
    BOOST_TEST((billing_of(State::not_billed) == Billing::do_not_bill));
}

BOOST_AUTO_TEST_CASE(what_is_still_open_is_on_no_list_and_what_is_over_is_on_one) {
    for (const State state : all_states())
        if (has_state(FollowUpKind::second_confirmation, state))
            BOOST_TEST((billing_of(state) == Billing::undecided) == is_open(FollowUpKind::second_confirmation, state),
                       state_name(state));
}

BOOST_AUTO_TEST_CASE(a_sale_stands_on_the_list_its_confirmation_and_its_remedial_call_say) {
    struct Row {
        std::optional<State> confirmation;
        bool to_be_mended;
        bool given_up;
        std::string_view list;
    };
    const Row rows[] = {
        {std::nullopt, false, false, "open"},  // no trial: opening means charging
        {std::nullopt, true, false, "undecided"},
        {std::nullopt, false, true, "cancel"},
        {State::due, false, false, "undecided"},
        {State::extended, false, false, "undecided"},
        {State::extended, false, true, "cancel"},
        {State::confirmed, false, false, "open"},
        {State::confirmed, true, false, "undecided"},
        {State::confirmed, false, true, "cancel"},
        {State::billed_unreached, false, false, "open"},
        {State::billed_unreached, true, false, "undecided"},
        {State::cancelled, true, false, "cancel"},
        {State::told_how, true, false, "do_not_bill"},
        {State::not_billed, false, false, "do_not_bill"},
        {State::not_billed, false, true, "cancel"},
    };
    for (const Row& row : rows)
        BOOST_TEST(billing_name(billing_of(SaleStands{row.confirmation, row.to_be_mended, row.given_up})) == row.list);
}

BOOST_AUTO_TEST_CASE(only_the_three_lists_have_a_name_that_is_read) {
    for (const Billing list : {Billing::open, Billing::cancel, Billing::do_not_bill})
        BOOST_TEST((parse_billing(billing_name(list)) == list));
    BOOST_TEST(!parse_billing("undecided").has_value());
    BOOST_TEST(!parse_billing("").has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_billed_without_a_confirmation_or_the_setting_in_ten_thousand_histories) {
    int billed = 0;
    for (unsigned seed = 0; seed < histories; ++seed) {
        std::mt19937 random(seed);
        History history;
        for (int step = 0; step < 400 && is_open(FollowUpKind::second_confirmation, history.state); ++step)
            history.step(random);
        if (billing_of(history.state) != Billing::open) continue;
        ++billed;
        BOOST_TEST((history.confirmed || history.billing_allowed), "seed " << seed);
    }
    BOOST_TEST(billed > 0);
}

BOOST_AUTO_TEST_SUITE_END()
