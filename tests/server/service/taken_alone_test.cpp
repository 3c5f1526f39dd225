// Incoming calls that an agent took while no server answered: they come late, without a slip.
#include "server/service/taken_alone.h"

#include <boost/test/unit_test.hpp>

#include "server/service/amend_call.h"
#include "server/service/counts.h"
#include "server/service/follow_ups.h"
#include "server/service/read_calls.h"
#include "server/service/start_call.h"
#include "tests/server/service/shop.h"

using namespace cts;
using model::Reason;

namespace {

const std::string known_number = "+12125550101";
const std::string unknown_number = "+12125550177";

template <class T>
Reason reason_of(const service::Result<T>& result) {
    BOOST_REQUIRE(!result);
    return result.error().front().reason;
}

struct Hotline : tests::Shop {
    model::CallId id = model::CallId::make(clock.now());

    api::CallSaveOnWire taken(const std::string& phone, const std::string& outcome = "refused",
                              form::Answers answers = tests::refusing()) const {
        api::CallSaveOnWire wire;
        wire.call.taken_alone = api::TakenAlone{agent.id, "example-sale", phone, "first_call", 1, 1, 1};
        wire.call.dialled_at = wire.call.answered_at = clock.now() - std::chrono::hours(1);
        wire.call.ended_at = clock.now() - std::chrono::minutes(55);
        wire.call.outcome = outcome;
        wire.call.answers = std::move(answers);
        return wire;
    }
    service::Result<api::CallSaved> bring(const api::CallSaveOnWire& wire) { return bring(wire, agent); }
    service::Result<api::CallSaved> bring(const api::CallSaveOnWire& wire, const model::User& by,
                                          api::Delivery delivery = api::Delivery::late) {
        return service::save_call(tools, by, id, wire, delivery);
    }
    api::CallSaved brought(const api::CallSaveOnWire& wire) {
        const auto saved = bring(wire);
        BOOST_REQUIRE(saved);
        return *saved;
    }
    bool on_do_not_call(const std::string& phone) {
        const auto begun = service::start_call(tools, other, "example-sale", {api::Direction::outbound, phone, ""});
        return !begun && begun.error().front().reason == Reason::do_not_call;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(taken_alone, Hotline)

BOOST_AUTO_TEST_CASE(such_a_call_is_stored_as_inbound_under_its_own_agent_and_needs_correction) {
    open(1);
    const auto saved = brought(taken(known_number));
    BOOST_TEST(!saved.already_had);
    BOOST_TEST((saved.call.id == id));
    BOOST_TEST((saved.call.agent == agent.id));
    BOOST_TEST((saved.call.direction == api::Direction::inbound));
    BOOST_TEST((saved.call.state == api::CallState::needs_correction));
    BOOST_TEST((saved.call.problems.front().reason == Reason::taken_without_server));
    BOOST_TEST((saved.call.correction_owner == agent.id));
    BOOST_TEST((saved.call.answers == tests::refusing()));
}

BOOST_AUTO_TEST_CASE(it_stands_with_the_earlier_calls_of_its_number) {
    open(1);
    brought(taken(known_number));
    const auto rings = service::start_call(tools, other, "example-sale", {api::Direction::inbound, known_number, ""});
    BOOST_REQUIRE(rings);
    BOOST_TEST(rings->customer_name == "李明");
    BOOST_TEST(rings->earlier.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_number_nobody_knows_becomes_a_customer_who_is_not_called_before_somebody_has_looked) {
    open(0);
    brought(taken(unknown_number));
    BOOST_TEST((reason_of(service::claim(tools, other, "example-sale", {})) == Reason::no_lead_waiting));
}

BOOST_AUTO_TEST_CASE(it_plans_nothing_and_counts_under_no_outcome) {
    open(1);
    brought(taken(known_number, "call_back",
                  {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", "2026-12-01T09:00:00.000Z"}}));
    BOOST_TEST(service::own_follow_ups(tools, agent, {})->items.empty());
    BOOST_TEST(service::today(tools, agent, "example-sale")->outcomes.empty());
}

BOOST_AUTO_TEST_CASE(its_do_not_call_holds_at_once) {
    open(1);
    brought(taken(known_number, "never_again", {{"reached", "yes"}}));
    BOOST_TEST(on_do_not_call(known_number));
}

BOOST_AUTO_TEST_CASE(sent_again_it_is_there_already_and_with_other_contents_it_is_refused) {
    open(1);
    const auto wire = taken(known_number);
    brought(wire);
    BOOST_TEST(brought(wire).already_had);
    auto changed = wire;
    changed.call.outcome = "call_back";
    BOOST_TEST((reason_of(bring(changed)) == Reason::call_differs));
    changed.call.taken_alone->agent = other.id;
    BOOST_TEST((reason_of(bring(changed, other)) == Reason::slip_foreign));
}

BOOST_AUTO_TEST_CASE(it_comes_late_only_and_only_from_its_own_agent) {
    open(1);
    BOOST_TEST((reason_of(bring(taken(known_number), agent, api::Delivery::on_screen)) == Reason::slip_missing));
    BOOST_TEST((reason_of(bring(taken(known_number), other)) == Reason::slip_foreign));
    BOOST_TEST((reason_of(bring(taken(known_number), user("seller", {model::Role::list_keeper}))) == Reason::no_right));
    BOOST_TEST(!store->calls().by_id(id).has_value());
}

BOOST_AUTO_TEST_CASE(a_call_with_a_slip_is_never_taken_by_this_door) {
    open(1);
    auto wire = taken(known_number);
    wire.call.slip = claimed().slip;
    BOOST_TEST((reason_of(bring(wire)) == Reason::slip_missing));
}

BOOST_AUTO_TEST_CASE(what_names_no_number_no_form_or_no_id_of_a_pc_is_refused) {
    open(1);
    BOOST_TEST((reason_of(bring(taken("the neighbour"))) == Reason::not_a_phone));
    auto wire = taken(known_number);
    wire.call.taken_alone->form_version = 99;
    BOOST_TEST((reason_of(bring(wire)) == Reason::unknown_version));
    wire = taken(known_number);
    wire.call.taken_alone->purpose = "second_thoughts";
    BOOST_TEST((reason_of(bring(wire)) == Reason::unknown_version));
    wire = taken(known_number);
    wire.call.taken_alone->project = "elsewhere";
    BOOST_TEST((reason_of(bring(wire)) == Reason::not_found));
    id.uuid.bytes[6] = 0x40;
    BOOST_TEST((reason_of(bring(taken(known_number))) == Reason::bad_member));
}

BOOST_AUTO_TEST_CASE(beside_a_lead_that_a_colleague_holds_it_leaves_the_lead_alone) {
    open(1);
    const auto held = service::claim(tools, other, "example-sale", {});
    BOOST_REQUIRE(held);
    const auto saved = brought(taken(known_number));
    BOOST_TEST((saved.call.lead == held->contents.lead));
    const auto again = service::claim(tools, other, "example-sale", {});
    BOOST_REQUIRE(again);
    BOOST_TEST(again->slip == held->slip);
}

BOOST_AUTO_TEST_CASE(whoever_looks_says_with_the_outcome_that_it_stands) {
    open(1);
    const auto saved = brought(taken(known_number));
    const auto amended =
        service::amend_call(tools, agent, id, saved.call.revision, {"/outcome", "refused", "听过录音，没有问题"});
    BOOST_REQUIRE(amended);
    BOOST_TEST((amended->state == api::CallState::accepted));
    BOOST_TEST(service::today(tools, agent, "example-sale")->outcomes.at("refused") == 1);
}

BOOST_AUTO_TEST_CASE(faults_of_the_record_are_told_beside_it) {
    open(1);
    auto answers = tests::refusing();
    answers.erase("refusal");
    const auto saved = brought(taken(known_number, "refused", answers));
    BOOST_TEST(saved.call.problems.size() == 2u);
    const auto amended = service::amend_call(tools, agent, id, saved.call.revision, {"refusal", "price", "听录音补上"});
    BOOST_REQUIRE(amended);
    BOOST_TEST((amended->state == api::CallState::accepted));
}

BOOST_AUTO_TEST_CASE(no_more_are_taken_while_two_hundred_of_one_agent_wait_to_be_corrected) {
    open(0);
    for (int n = 0; n < service::most_taken_alone; ++n) {
        id = model::CallId::make(clock.now());
        brought(taken("+1212555" + std::to_string(1000 + n)));
    }
    id = model::CallId::make(clock.now());
    BOOST_TEST((reason_of(bring(taken(unknown_number))) == Reason::too_many_to_correct));
    auto of_other = taken(unknown_number);
    of_other.call.taken_alone->agent = other.id;
    BOOST_TEST(bring(of_other, other).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
