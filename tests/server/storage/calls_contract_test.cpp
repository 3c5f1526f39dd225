#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::CallVerdict;
using storage::LeadState;

namespace {

struct Scene {
    explicit Scene(storage::Store& store, int leads) : shop(store) { store.leads().add_leads(shop.leads(leads)); }
    storage::ClaimedLead claimed(Instant now = nine) {
        return shop.store.leads().claim(shop.claim(shop.li.user.id, now)).value();
    }
    storage::CallWrite next_call(Instant now = nine) { return shop.call_of(claimed(now)); }
    SmallShop shop;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(calls_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_comes_back_as_it_was_stored, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto write = scene.next_call();
    write.call.answered_at = minutes_later(1);
    write.call.one_datum = {"s1.one"};
    BOOST_TEST((engine.store().calls().save(write).verdict == CallVerdict::stored));
    const auto call = engine.store().calls().by_id(write.call.id).value();
    BOOST_TEST((call.project == scene.shop.project.id));
    BOOST_TEST((call.lead == write.call.lead));
    BOOST_TEST((call.contact == write.call.contact));
    BOOST_TEST((call.agent == scene.shop.li.user.id));
    BOOST_TEST(call.direction == "outbound");
    BOOST_TEST(call.origin == "live");
    BOOST_TEST(call.form_version == 2);
    BOOST_TEST((call.dialled_at == write.call.dialled_at));
    BOOST_TEST((call.answered_at == write.call.answered_at));
    BOOST_TEST(call.outcome == "refused");
    BOOST_TEST((call.outcome_class == form::OutcomeClass::refusal));
    BOOST_TEST(call.answers_plain == write.call.answers_plain);
    BOOST_TEST(call.answers_sealed.text == "s1.answers");
    BOOST_TEST(call.one_datum.text == "s1.one");
    BOOST_TEST(call.digest == write.call.digest);
    BOOST_TEST(!call.needs_correction);
    BOOST_TEST(call.problems == "[]");
    BOOST_TEST((call.delivered_by == scene.shop.li.user.id));
    BOOST_TEST(call.revision == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_saved_call_lets_its_lead_go, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto write = scene.next_call();
    engine.store().calls().save(write);
    const auto lead = engine.store().leads().by_id(write.call.lead).value();
    BOOST_TEST((lead.state == LeadState::closed));
    BOOST_TEST(!lead.lease.has_value());
    BOOST_TEST(lead.attempts == 1);
    BOOST_TEST(!engine.store().leads().claim(scene.shop.claim(scene.shop.li.user.id)).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_to_be_tried_again_knows_from_when_on, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto write = scene.next_call();
    write.lead_after = LeadState::again;
    write.ready_at = minutes_later(240);
    engine.store().calls().save(write);
    const auto lead = engine.store().leads().by_id(write.call.lead).value();
    BOOST_TEST((lead.state == LeadState::again));
    BOOST_TEST((lead.ready_at == minutes_later(240)));
    BOOST_TEST(engine.store().calls().calls_with_outcome(write.call.lead, write.call.outcome) == 1);
    BOOST_TEST(engine.store().calls().calls_with_outcome(write.call.lead, "another") == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_sent_again_is_already_there_and_changes_nothing, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto write = scene.next_call();
    engine.store().calls().save(write);
    write.call.outcome = "changed on the way, the digest not";
    const auto again = engine.store().calls().save(write);
    BOOST_TEST((again.verdict == CallVerdict::already_have));
    BOOST_TEST(again.call.outcome == "refused");
    BOOST_TEST(engine.store().leads().by_id(write.call.lead).value().attempts == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_of_the_same_id_and_other_content_differs_and_changes_nothing, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto write = scene.next_call();
    engine.store().calls().save(write);
    write.call.digest = vault::content_digest("something else");
    write.do_not_call = {number(1), std::nullopt, "r", write.call.id, scene.shop.li.user.id, nine};
    const auto other = engine.store().calls().save(write);
    BOOST_TEST((other.verdict == CallVerdict::differs));
    BOOST_TEST(other.call.digest != write.call.digest);
    BOOST_TEST(!engine.store().blacklist().bar(number(1), scene.shop.project.id, nine).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_is_stored_once_when_it_is_saved_eight_times_at_once, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto write = scene.next_call();
    std::atomic<int> stored = 0;
    std::atomic<int> known = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const auto verdict = engine.store().calls().save(write).verdict;
            if (verdict == CallVerdict::stored) ++stored;
            if (verdict == CallVerdict::already_have) ++known;
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(stored == 1);
    BOOST_TEST(known == 7);
    BOOST_TEST(engine.store().calls().of_lead(write.call.lead, 10).size() == 1U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_whose_lease_went_to_another_is_stored_for_correction, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto& shop = scene.shop;
    const auto claimed = scene.claimed();
    auto late = shop.call_of(claimed);
    late.follow_ups = {shop.callback(claimed, minutes_later(99))};
    late.do_not_call = {number(1), std::nullopt, "asked", late.call.id, shop.li.user.id, nine};
    const auto other = engine.store().leads().claim(shop.claim(shop.wang.user.id, minutes_later(31))).value();
    const auto written = engine.store().calls().save(late);
    BOOST_TEST((written.verdict == CallVerdict::lease_lost_stored));
    BOOST_TEST(written.call.needs_correction);
    BOOST_TEST(engine.store().calls().by_id(late.call.id).value().problems.find("lease_lost") != std::string::npos);
    BOOST_TEST(engine.store().follow_ups().of_call(late.call.id).empty());
    BOOST_TEST(engine.store().blacklist().bar(number(1), shop.project.id, nine).has_value());
    const auto lead = engine.store().leads().by_id(late.call.lead).value();
    BOOST_TEST((lead.state == LeadState::held));
    BOOST_TEST((lead.lease->call == other.lead.lease->call));
    BOOST_TEST(lead.attempts == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_that_comes_after_its_lease_ended_is_good_when_nobody_took_the_lead, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto late = scene.next_call();
    late.call.stored_at = minutes_later(600);
    BOOST_TEST((engine.store().calls().save(late).verdict == CallVerdict::stored));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(follow_ups_of_an_agent_stand_in_the_order_they_are_due, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 5);
    const std::vector<std::optional<int>> due{30, std::nullopt, 10, 20, 10};
    for (const auto& minutes : due) {
        const auto claimed = scene.claimed();
        auto write = scene.shop.call_of(claimed);
        write.lead_after = LeadState::waiting;
        write.follow_ups = {scene.shop.callback(claimed, nine)};
        write.follow_ups[0].due = minutes ? std::optional(minutes_later(*minutes)) : std::nullopt;
        write.follow_ups[0].trial_end = minutes_later(1000);
        engine.store().calls().save(write);
    }
    std::vector<std::optional<Instant>> seen;
    std::optional<std::int64_t> after;
    do {
        const auto slice = engine.store().follow_ups().of_agent(scene.shop.li.user.id, after, 2);
        for (const auto& follow_up : slice.items) seen.push_back(follow_up.due);
        after = slice.after;
    } while (after);
    const std::vector<std::optional<Instant>> expected{minutes_later(10), minutes_later(10), minutes_later(20),
                                                       minutes_later(30), std::nullopt};
    BOOST_TEST((seen == expected));
    BOOST_TEST(engine.store().follow_ups().of_agent(scene.shop.wang.user.id, std::nullopt, 9).items.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_follow_up_is_done_by_the_call_that_worked_it, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto claimed = scene.claimed();
    auto first = scene.shop.call_of(claimed);
    first.lead_after = LeadState::waiting;
    first.follow_ups = {scene.shop.callback(claimed, minutes_later(5))};
    engine.store().calls().save(first);
    const auto planned = engine.store().follow_ups().of_call(first.call.id).at(0);
    BOOST_TEST((planned.kind == form::FollowUpKind::callback));
    BOOST_TEST((planned.owner == form::FollowUpOwner::same_agent));
    BOOST_TEST((planned.agent == scene.shop.li.user.id));
    BOOST_TEST(planned.subject.text == "s1.subject");
    auto second = scene.next_call(minutes_later(5));
    second.settles = {settles(planned.id)};
    engine.store().calls().save(second);
    BOOST_TEST(!engine.store().follow_ups().by_id(planned.id).value().open);
    BOOST_TEST(engine.store().follow_ups().of_agent(scene.shop.li.user.id, std::nullopt, 9).items.empty());
    BOOST_TEST(engine.store().calls().of_lead(claimed.lead.id, 1).at(0).id.to_string() == second.call.id.to_string());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(calls_are_paged_from_the_newest_without_gap_or_repetition, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 7);
    std::vector<model::CallId> stored;
    for (int i = 0; i < 7; ++i) {
        const auto write = scene.next_call();
        engine.store().calls().save(write);
        stored.insert(stored.begin(), write.call.id);
    }
    std::vector<model::CallId> of_agent;
    std::optional<std::int64_t> after;
    do {
        const auto slice = engine.store().calls().of_agent(scene.shop.li.user.id, after, 3);
        for (const auto& call : slice.items) of_agent.push_back(call.id);
        after = slice.after;
    } while (after);
    BOOST_TEST((of_agent == stored));
    BOOST_TEST(engine.store().calls().of_project(scene.shop.project.id, std::nullopt, 100).items.size() == 7U);
    BOOST_TEST(engine.store().calls().of_agent(scene.shop.wang.user.id, std::nullopt, 3).items.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_agents_calls_are_counted_by_outcome_from_a_moment_on, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 5);
    auto save = [&](int minute, const std::string& outcome, bool dialled, bool answered) {
        auto write = scene.next_call();
        write.call.stored_at = minutes_later(minute);
        write.call.outcome = outcome;
        write.call.dialled_at = dialled ? std::optional(nine) : std::nullopt;
        write.call.answered_at = answered ? std::optional(nine) : std::nullopt;
        if (!dialled && answered) write.call.direction = "inbound";
        if (!dialled && answered) write.call.dialled_at = nine;  // whatever the desk says of it
        engine.store().calls().save(write);
    };
    save(1, "refused", true, true);
    save(5, "refused", true, true);
    save(6, "refused", true, false);
    save(7, "no_answer", false, false);
    save(7, "wants_to_know", false, true);
    const auto counts = [&](model::UserId agent, model::ProjectId project, int minute) {
        return engine.store().calls().counts_of_agent(agent, project, minutes_later(minute));
    };
    const auto li = scene.shop.li.user.id;
    using Counts = std::map<std::string, storage::OutcomeCount>;
    BOOST_TEST((counts(li, scene.shop.project.id, 0) ==
                Counts{{"refused", {3, 3, 2}}, {"no_answer", {1, 0, 0}}, {"wants_to_know", {1, 0, 0}}}));
    BOOST_TEST((counts(li, scene.shop.project.id, 5) ==
                Counts{{"refused", {2, 2, 1}}, {"no_answer", {1, 0, 0}}, {"wants_to_know", {1, 0, 0}}}));
    BOOST_TEST(counts(li, scene.shop.project.id, 8).empty());
    BOOST_TEST(counts(li, project_of("another").id, 0).empty());
    BOOST_TEST(counts(scene.shop.wang.user.id, scene.shop.project.id, 0).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(answers_looked_up_are_counted_by_entry, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto write = scene.next_call();
    write.faq_uses = {{"tariff", "offer", nine, true, {}},
                      {"tariff", "close", nine, false, {}},
                      {"", "offer", nine, false, {"s1.q"}}};
    engine.store().calls().save(write);
    engine.store().calls().save(write);
    const std::map<std::string, std::int64_t> expected{{"tariff", 2}};
    BOOST_TEST((engine.store().calls().faq_use_counts(scene.shop.project.id) == expected));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_bad_call_takes_no_neighbour_along_when_many_are_saved_at_once, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 12);
    std::vector<storage::CallWrite> writes;
    for (int i = 0; i < 12; ++i) {
        const auto agent = user("a" + std::to_string(i), std::to_string(3000 + i));
        engine.store().users().add(agent);
        writes.push_back(scene.shop.call_of(engine.store().leads().claim(scene.shop.claim(agent.user.id)).value()));
    }
    writes[5].call.lead = model::LeadId::make(nine);
    std::atomic<int> stored = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (const auto& write : writes) {
        threads.emplace_back([&] {
            try {
                if (engine.store().calls().save(write).verdict == CallVerdict::stored) ++stored;
            } catch (const std::exception&) {
                ++failed;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(stored == 11);
    BOOST_TEST(failed == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(whatever_text_a_call_carries_comes_back_equal, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto write = scene.next_call();
    const std::string text =
        "'\"; drop table calls; -- \\ \\' :a :b ?1 %s {{uuid}} 𠮷 👩‍👩‍👧 \t\n trailing  ";
    write.call.answers_plain = text;
    write.call.outcome = "quote ' and \\ and 𠮷";
    engine.store().calls().save(write);
    const auto call = engine.store().calls().by_id(write.call.id).value();
    BOOST_TEST(call.answers_plain == text);
    BOOST_TEST(call.outcome == write.call.outcome);
}

BOOST_AUTO_TEST_SUITE_END()
