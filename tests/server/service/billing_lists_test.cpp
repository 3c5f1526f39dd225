// What billing takes away, as its keeper sees it.
#include "server/service/billing_lists.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/service/sold_shop.h"

using namespace cts;
using followup::Action;
using followup::State;

namespace {

struct Keeping : tests::SoldShop {
    storage::FollowUpRecord trial() { return call("trial_agreed", tests::agreeing()).at(0); }
    service::Result<std::optional<api::BillingDelivery>> take(const std::string& list = "open") {
        return service::take_billing(tools, keeper, "example-sale", list);
    }
    service::Result<api::BillingRows> rows(const std::string& number, const std::string& list = "open") {
        return service::billing_rows(tools, keeper, "example-sale", list, number);
    }
    int told(const std::string& type) {
        int count = 0;
        for (const auto& event : store->events().after(0, 0, 1'000)) count += event.type == type;
        return count;
    }
    template <class T>
    static model::Reason why(const service::Result<T>& refused) {
        BOOST_REQUIRE(!refused);
        return refused.error().front().reason;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(billing_lists, Keeping)

BOOST_AUTO_TEST_CASE(only_the_keeper_of_success_data_sees_or_takes_a_list) {
    for (const auto& stranger : {agent, boss, user("manager", {model::Role::project_manager})}) {
        BOOST_TEST((why(service::billing_list(tools, stranger, "example-sale", "open")) == model::Reason::no_right));
        BOOST_TEST((why(service::take_billing(tools, stranger, "example-sale", "open")) == model::Reason::no_right));
        BOOST_TEST(
            (why(service::billing_rows(tools, stranger, "example-sale", "open", "1")) == model::Reason::no_right));
    }
}

BOOST_AUTO_TEST_CASE(a_confirmed_trial_is_taken_once_with_the_whole_number_and_the_terms_it_was_sold_on) {
    const auto confirmed = trial();
    over(confirmed, Action::confirm, State::confirmed);
    const auto taken = take();
    BOOST_REQUIRE(taken);
    BOOST_REQUIRE(taken->has_value());
    BOOST_TEST((*taken)->number == 1);
    BOOST_TEST((*taken)->rows == 1);
    BOOST_TEST((*taken)->taken_by_name == "keeper");
    BOOST_TEST(!(*taken)->more);
    BOOST_TEST(!take()->has_value());
    const auto held = rows("1");
    BOOST_REQUIRE(held);
    const auto& row = held->rows.at(0);
    BOOST_TEST(row.number == "+12125550101");
    BOOST_TEST(row.customer_name == "李明");
    BOOST_TEST(row.product.en == "ring-back tone");
    BOOST_TEST(row.amount == "5.00");
    BOOST_TEST(row.currency == "CNY");
    BOOST_TEST(row.because == "confirmed");
    BOOST_TEST((row.sale == confirmed.call));
    BOOST_TEST((row.trial_end == confirmed.trial_end));
    BOOST_TEST(held->delivery.digest == (*taken)->digest);
    BOOST_TEST(told("billing_taken") == 1);
    BOOST_TEST(told("billing_read") == 1);
}

BOOST_AUTO_TEST_CASE(a_delivery_of_somebody_erased_keeps_its_rows_and_its_digest) {
    const auto confirmed = trial();
    over(confirmed, Action::confirm, State::confirmed);
    const auto digest = (*take())->digest;
    store->leads().erase_contact(store->leads().by_id(confirmed.lead)->contact);
    const auto held = rows("1");
    BOOST_REQUIRE(held);
    BOOST_TEST(held->rows.at(0).number == "");
    BOOST_TEST(held->rows.at(0).customer_name == "");
    BOOST_TEST(held->delivery.digest == digest);
}

BOOST_AUTO_TEST_CASE(a_list_says_how_much_waits_and_what_was_taken) {
    over(trial(), Action::confirm, State::confirmed);
    take();
    over(trial(), Action::confirm, State::confirmed);
    const auto list = service::billing_list(tools, keeper, "example-sale", "open");
    BOOST_REQUIRE(list);
    BOOST_TEST(list->waiting == 1);
    BOOST_REQUIRE_EQUAL(list->deliveries.size(), 1u);
    BOOST_TEST(list->deliveries[0].number == 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_list_or_no_delivery_is_not_found) {
    BOOST_TEST((why(take("undecided")) == model::Reason::not_found));
    BOOST_TEST((why(rows("1")) == model::Reason::not_found));
    BOOST_TEST((why(rows("one")) == model::Reason::not_found));
    BOOST_TEST((why(service::billing_list(tools, keeper, "no-such", "open")) == model::Reason::not_found));
}

BOOST_AUTO_TEST_SUITE_END()
