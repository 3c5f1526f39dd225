// What every store promises of calls that need correction, their amendments and what was measured of them.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::AmendVerdict;
using storage::CallVerdict;
using storage::LeadState;

namespace {

struct Correction {
    explicit Correction(storage::Store& store) : shop(store), calls(store.calls()) {
        store.leads().add_leads(shop.leads(3));
        claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
    }
    storage::CallWrite faulty() const {
        auto write = shop.call_of(claimed);
        write.call.needs_correction = true;
        write.call.problems = R"([{"reason":"required","field":"owner"}])";
        write.call.original = {"s1.original"};
        write.call.correction_owner = shop.li.user.id;
        write.lead_after = LeadState::waiting;
        write.follow_ups = {shop.callback(claimed, minutes_later(60))};
        return write;
    }
    storage::AmendWrite amendment_of(const storage::CallWrite& write, model::UserId by,
                                     const std::string& value) const {
        storage::AmendWrite amend;
        amend.after = write;
        amend.after.call.revision = write.call.revision + 1;
        amend.after.call.answers_plain = R"({"owner":")" + value + "\"}";
        amend.amendment = {
            write.call.id,   amend.after.call.revision, "owner", {"s1.before"}, {"s1." + value}, {"s1.why"}, by, "",
            minutes_later(9)};
        return amend;
    }
    storage::AmendWrite accepting(const storage::CallWrite& write) const {
        auto amend = amendment_of(write, shop.li.user.id, "holder");
        amend.after.call.needs_correction = false;
        amend.after.call.problems = "[]";
        amend.after.call.correction_owner.reset();
        amend.accepted = true;
        return amend;
    }
    LeadState lead_state() const { return shop.store.leads().by_id(claimed.lead.id).value().state; }

    SmallShop shop;
    storage::Calls& calls;
    storage::ClaimedLead claimed;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(amendments_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_with_faults_is_stored_plans_nothing_and_has_an_owner, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.faulty();
    BOOST_TEST((scene.calls.save(write).verdict == CallVerdict::stored));
    const auto call = scene.calls.by_id(write.call.id).value();
    BOOST_TEST(call.needs_correction);
    BOOST_TEST(call.original.text == "s1.original");
    BOOST_TEST((call.correction_owner == scene.shop.li.user.id));
    BOOST_TEST((call.slip == write.call.slip));
    BOOST_TEST(engine.store().follow_ups().of_call(write.call.id).empty());
    BOOST_TEST((scene.lead_state() == LeadState::waiting));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(calls_to_correct_are_listed_for_their_owner_and_for_their_project, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    scene.calls.save(scene.faulty());
    auto good = scene.shop.call_of(engine.store().leads().claim(scene.shop.claim(scene.shop.wang.user.id)).value());
    good.call.correction_owner = scene.shop.wang.user.id;
    scene.calls.save(good);
    BOOST_TEST(scene.calls.to_correct_of_agent(scene.shop.li.user.id, std::nullopt, 9).items.size() == 1U);
    BOOST_TEST(scene.calls.to_correct_of_agent(scene.shop.wang.user.id, std::nullopt, 9).items.empty());
    BOOST_TEST(scene.calls.to_correct_of_project(scene.shop.project.id, std::nullopt, 9).items.size() == 1U);
    const auto counts = scene.calls.counts_of_agent(scene.shop.li.user.id, scene.shop.project.id, nine);
    BOOST_TEST((counts == std::map<std::string, storage::OutcomeCount>{{"", {1, 1, 0}}}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_beside_its_lead_leaves_the_lead_as_it_is, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    auto beside = scene.shop.call_of(scene.claimed);
    beside.call.id = model::CallId::make(nine);
    beside.call.slip.leased = false;
    beside.call.direction = "inbound";
    beside.follow_ups = {scene.shop.callback(scene.claimed, minutes_later(60))};
    beside.follow_ups[0].call = beside.call.id;
    BOOST_TEST((scene.calls.save(beside).verdict == CallVerdict::stored_beside));
    const auto lead = engine.store().leads().by_id(scene.claimed.lead.id).value();
    BOOST_TEST((lead.lease->call == scene.claimed.lead.lease->call));
    BOOST_TEST(lead.attempts == 0);
    BOOST_TEST(engine.store().follow_ups().of_call(beside.call.id).size() == 1U);
    const auto kept = scene.calls.by_id(beside.call.id).value();
    BOOST_TEST(!kept.slip.leased);
    BOOST_TEST(!kept.needs_correction);
    BOOST_TEST(kept.direction == "inbound");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(practice_is_in_no_count, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    auto practice = scene.shop.call_of(scene.claimed);
    practice.call.slip.leased = false;
    practice.call.origin = "practice";
    scene.calls.save(practice);
    BOOST_TEST(engine.store().leads().by_id(scene.claimed.lead.id).value().attempts == 0);
    BOOST_TEST(scene.calls.counts_of_agent(scene.shop.li.user.id, scene.shop.project.id, nine).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_amendment_raises_the_revision_and_stays_readable, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.shop.call_of(scene.claimed);
    scene.calls.save(write);
    const auto amended = scene.calls.amend(scene.amendment_of(write, scene.shop.wang.user.id, "family"));
    BOOST_TEST((amended.verdict == AmendVerdict::amended));
    BOOST_TEST(amended.call.revision == 2);
    BOOST_TEST(scene.calls.by_id(write.call.id).value().answers_plain == R"({"owner":"family"})");
    const auto history = scene.calls.amendments(write.call.id);
    BOOST_REQUIRE_EQUAL(history.size(), 1U);
    BOOST_TEST(history[0].revision == 2);
    BOOST_TEST(history[0].field == "owner");
    BOOST_TEST(history[0].before.text == "s1.before");
    BOOST_TEST(history[0].after.text == "s1.family");
    BOOST_TEST(history[0].reason.text == "s1.why");
    BOOST_TEST((history[0].by == scene.shop.wang.user.id));
    BOOST_TEST(history[0].by_name == scene.shop.wang.user.display_name);
    BOOST_TEST((history[0].at == minutes_later(9)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_two_who_amend_the_same_revision_at_once_exactly_one_wins, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.shop.call_of(scene.claimed);
    scene.calls.save(write);
    std::atomic<int> amended = 0;
    std::atomic<int> overtaken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            const auto by = i % 2 == 0 ? scene.shop.li.user.id : scene.shop.wang.user.id;
            const auto result = scene.calls.amend(scene.amendment_of(write, by, "v" + std::to_string(i)));
            (result.verdict == AmendVerdict::amended ? amended : overtaken)++;
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(amended == 1);
    BOOST_TEST(overtaken == 7);
    BOOST_TEST(scene.calls.by_id(write.call.id).value().revision == 2);
    BOOST_TEST(scene.calls.amendments(write.call.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_that_becomes_accepted_plans_and_lets_its_lead_go, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.faulty();
    scene.calls.save(write);
    auto accepting = scene.accepting(write);
    accepting.after.lead_after = LeadState::again;
    scene.calls.amend(accepting);
    const auto call = scene.calls.by_id(write.call.id).value();
    BOOST_TEST(!call.needs_correction);
    BOOST_TEST(!call.correction_owner.has_value());
    BOOST_TEST(engine.store().follow_ups().of_call(write.call.id).size() == 1U);
    BOOST_TEST((scene.lead_state() == LeadState::again));
    BOOST_TEST(scene.calls.to_correct_of_agent(scene.shop.li.user.id, std::nullopt, 9).items.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_accepted_after_its_lead_went_to_another_leaves_the_lead, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto late = scene.faulty();
    const auto taken =
        engine.store().leads().claim(scene.shop.claim(scene.shop.wang.user.id, minutes_later(31))).value();
    BOOST_REQUIRE((taken.lead.id == scene.claimed.lead.id));
    BOOST_TEST((scene.calls.save(late).verdict == CallVerdict::lease_lost_stored));
    scene.calls.amend(scene.accepting(late));
    const auto lead = engine.store().leads().by_id(scene.claimed.lead.id).value();
    BOOST_TEST((lead.state == LeadState::held));
    BOOST_TEST((lead.lease->call == taken.lead.lease->call));
    BOOST_TEST(engine.store().follow_ups().of_call(late.call.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_do_not_call_by_amendment_holds_at_once, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.faulty();
    scene.calls.save(write);
    auto amend = scene.amendment_of(write, scene.shop.li.user.id, "nobody");
    amend.after.do_not_call = {number(1), std::nullopt, "asked", write.call.id, scene.shop.li.user.id, nine};
    scene.calls.amend(amend);
    BOOST_TEST(engine.store().blacklist().bar(number(1), scene.shop.project.id, nine).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_amendment_is_told_without_values, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.faulty();
    scene.calls.save(write);
    scene.calls.amend(scene.amendment_of(write, scene.shop.li.user.id, "holder"));
    std::vector<storage::EventRecord> told;
    for (int lane = 0; lane < engine.store().events().lanes(); ++lane)
        for (auto& event : engine.store().events().after(lane, 0, 100))
            if (event.type == "call_amended") told.push_back(std::move(event));
    BOOST_REQUIRE_EQUAL(told.size(), 1U);
    BOOST_TEST(told[0].subject == write.call.id.to_string());
    BOOST_TEST(told[0].details.find(R"("field":"owner")") != std::string::npos);
    BOOST_TEST(told[0].details.find(scene.shop.project.id.to_string()) != std::string::npos);
    BOOST_TEST(told[0].details.find("holder") == std::string::npos);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_first_telemetry_of_a_call_counts, Engine, Engines) {
    Engine engine;
    Correction scene(engine.store());
    const auto write = scene.shop.call_of(scene.claimed);
    scene.calls.save(write);
    BOOST_TEST(scene.calls.telemetry(write.call.id).empty());
    using Fields = std::vector<storage::FieldTelemetryRecord>;
    const Fields first{{"owner", 4200, 1, 2, true, false}, {"age", 800, 0, 0, false, true}};
    BOOST_TEST((scene.calls.add_telemetry(write.call.id, first, nine) == storage::Added::added));
    BOOST_TEST((scene.calls.add_telemetry(write.call.id, Fields{{"mood", 1}}, nine) == storage::Added::already_there));
    const auto kept = scene.calls.telemetry(write.call.id);
    BOOST_REQUIRE_EQUAL(kept.size(), 2U);
    BOOST_TEST(kept[0].field == "age");
    BOOST_TEST(kept[0].left_empty);
    BOOST_TEST(kept[1].milliseconds == 4200);
    BOOST_TEST(kept[1].corrections == 1);
    BOOST_TEST(kept[1].refusals == 2);
    BOOST_TEST(kept[1].one_datum);
}

BOOST_AUTO_TEST_SUITE_END()
