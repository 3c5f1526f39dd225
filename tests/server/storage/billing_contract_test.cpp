// What billing takes away, on every engine: each sale on the list its confirmation says, in one delivery of it.
#include "server/storage/billing.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/trial_desk.h"

using namespace cts;
using namespace cts::tests;
using followup::Action;
using followup::Billing;
using followup::State;
using namespace std::chrono_literals;

namespace {

struct Keeper : TrialDesk {
    using TrialDesk::TrialDesk;

    std::optional<storage::BillingDelivery> take(Billing list, int most = 100, Instant at = nine) {
        return store.billing().take({shop.project.id, list, shop.wang.user.id, at, most});
    }
    std::vector<model::CallId> sales(const std::optional<storage::BillingDelivery>& delivery) {
        std::vector<model::CallId> found;
        if (!delivery) return found;
        for (const auto& row : store.billing().rows(*delivery)) found.push_back(row.sale);
        return found;
    }
    std::vector<std::int64_t> waiting() {
        std::vector<std::int64_t> counts;
        for (const auto list : {Billing::open, Billing::cancel, Billing::do_not_bill})
            counts.push_back(store.billing().waiting(shop.project.id, list));
        return counts;
    }
    storage::FollowUpRecord on_trial() { return sold(std::nullopt, first_end); }
    int told(const std::string& type) {
        int count = 0;
        for (int lane = 0; lane < store.events().lanes(); ++lane)
            for (const auto& event : store.events().after(lane, 0, 10'000)) count += event.type == type;
        return count;
    }
};
using Counts = std::vector<std::int64_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(billing_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(nothing_waits_until_a_confirmation_is_over, Engine, Engines) {
    Engine engine;
    Keeper keeper(engine.store(), 1);
    const auto trial = keeper.on_trial();
    BOOST_TEST((keeper.waiting() == Counts{0, 0, 0}));
    BOOST_TEST(!keeper.take(Billing::open).has_value());
    keeper.over(trial, Action::confirm, State::confirmed, minutes_later(7));
    BOOST_TEST((keeper.waiting() == Counts{1, 0, 0}));
    const auto delivery = keeper.take(Billing::open).value();
    BOOST_TEST(delivery.number == 1);
    BOOST_TEST(delivery.rows == 1);
    BOOST_TEST((delivery.taken_by == keeper.shop.wang.user.id));
    const auto rows = keeper.store.billing().rows(delivery);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST((rows[0].sale == keeper.last.id));
    BOOST_TEST((rows[0].lead == keeper.last.lead));
    BOOST_TEST((rows[0].contact == keeper.last.contact));
    BOOST_TEST(rows[0].because == "confirmed");
    BOOST_TEST((rows[0].decided_at == minutes_later(7)));
    BOOST_TEST((rows[0].trial_end == first_end));
    BOOST_TEST(rows[0].product_version == keeper.last.product_version);
    BOOST_TEST(delivery.digest == storage::billing_digest(rows));
    BOOST_TEST((keeper.waiting() == Counts{0, 0, 0}));
    BOOST_TEST(keeper.told("billing_taken") == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(each_way_a_trial_ends_stands_on_one_list, Engine, Engines) {
    Engine engine;
    Keeper keeper(engine.store(), 6);
    keeper.over(keeper.on_trial(), Action::confirm, State::confirmed);
    keeper.over(keeper.on_trial(), Action::bill_unreached, State::billed_unreached);
    keeper.over(keeper.on_trial(), Action::cancel, State::cancelled);
    keeper.over(keeper.on_trial(), Action::tell_how, State::told_how);
    keeper.over(keeper.on_trial(), Action::leave_unbilled, State::not_billed);
    keeper.over(keeper.on_trial(), Action::bar, State::not_billed);
    BOOST_TEST((keeper.waiting() == Counts{2, 1, 3}));
    std::set<model::CallId> all;
    std::size_t rows = 0;
    for (const auto list : {Billing::open, Billing::cancel, Billing::do_not_bill}) {
        const auto sales = keeper.sales(keeper.take(list));
        all.insert(sales.begin(), sales.end());
        rows += sales.size();
    }
    BOOST_TEST(rows == 6u);
    BOOST_TEST(all.size() == 6u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_sale_without_a_trial_is_opened_at_once_unless_it_is_to_be_corrected, Engine, Engines) {
    Engine engine;
    Keeper keeper(engine.store(), 3);
    keeper.sold_with({.needs_correction = true});
    BOOST_TEST((keeper.waiting() == Counts{0, 0, 0}));
    keeper.sold_with({});
    const auto delivery = keeper.take(Billing::open);
    BOOST_TEST((keeper.sales(delivery) == std::vector{keeper.last.id}));
    BOOST_TEST(keeper.store.billing().rows(*delivery).front().because == "sold");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_doubted_sale_waits_for_its_remedial_call, Engine, Engines) {
    Engine engine;
    Keeper keeper(engine.store(), 3);
    const auto mended = keeper.sold_with({.doubted = true}).front();
    const auto given_up = keeper.sold_with({.doubted = true}).front();
    const auto on_trial = keeper.sold_with({.trial_end = first_end, .doubted = true});
    keeper.over(on_trial.at(0), Action::confirm, State::confirmed);
    BOOST_TEST((keeper.waiting() == Counts{0, 0, 0}));
    keeper.over(mended, Action::conform, State::conforming);
    keeper.over(given_up, Action::cancel, State::cancelled);
    BOOST_TEST((keeper.waiting() == Counts{1, 1, 0}));
    keeper.over(on_trial.at(1), Action::cancel, State::cancelled);
    BOOST_TEST((keeper.waiting() == Counts{1, 2, 0}));
    const auto delivery = keeper.take(Billing::cancel).value();
    for (const auto& row : keeper.store.billing().rows(delivery)) BOOST_TEST(row.because == "given_up");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(deliveries_are_numbered_hold_no_row_twice_and_stay_as_they_were_taken, Engine, Engines) {
    Engine engine;
    Keeper keeper(engine.store(), 5);
    for (int n = 0; n < 4; ++n) keeper.over(keeper.on_trial(), Action::confirm, State::confirmed);
    const auto first = keeper.take(Billing::open, 3, nine);
    const auto second = keeper.take(Billing::open, 3, minutes_later(1));
    BOOST_TEST(!keeper.take(Billing::open).has_value());
    BOOST_TEST(first->number == 1);
    BOOST_TEST(second->number == 2);
    BOOST_TEST(first->rows == 3);
    BOOST_TEST(second->rows == 1);
    std::set<model::CallId> all;
    for (const auto& delivery : {first, second})
        for (const auto sale : keeper.sales(delivery)) all.insert(sale);
    BOOST_TEST(all.size() == 4u);
    keeper.over(keeper.on_trial(), Action::confirm, State::confirmed);
    auto& billing = keeper.store.billing();
    BOOST_TEST((billing.delivery(keeper.shop.project.id, Billing::open, 1) == first));
    BOOST_TEST(storage::billing_digest(billing.rows(*first)) == first->digest);
    const auto kept = billing.deliveries(keeper.shop.project.id, Billing::open);
    BOOST_TEST((kept == std::vector{*second, *first}));
    BOOST_TEST(!billing.delivery(keeper.shop.project.id, Billing::open, 3).has_value());
    BOOST_TEST(!billing.delivery(keeper.shop.project.id, Billing::cancel, 1).has_value());
    billing.note_read(*first, keeper.shop.li.user.id, nine);
    BOOST_TEST(keeper.told("billing_read") == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_eight_who_take_at_once_each_gets_other_rows, Engine, Engines) {
    Engine engine;
    Keeper keeper(engine.store(), 16);
    for (int n = 0; n < 16; ++n) keeper.sold_with({});
    std::vector<std::thread> threads;
    for (int n = 0; n < 8; ++n)
        threads.emplace_back([&, n] {
            for (int round = 0; round < 3; ++round) keeper.take(Billing::open, 1, minutes_later(10 * n + round));
        });
    for (auto& thread : threads) thread.join();
    std::set<model::CallId> all;
    const auto kept = keeper.store.billing().deliveries(keeper.shop.project.id, Billing::open);
    for (const auto& delivery : kept)
        for (const auto sale : keeper.sales(delivery)) BOOST_TEST(all.insert(sale).second);
    BOOST_TEST(all.size() == 16u);
    BOOST_TEST(kept.size() == 16u);
    BOOST_TEST(kept.front().number == 16);
}

BOOST_AUTO_TEST_SUITE_END()
