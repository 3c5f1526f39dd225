// Whatever happens to the calls and to the servers, what the reports read is what stands in the records, and what would
// be counted anew.
#include "server/projector/projector.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "tests/server/projector/counted_world.h"
#include "tests/server/storage/engines.h"

using namespace cts;
using namespace cts::tests;
using nlohmann::json;

namespace {

bool same(const Counted& one, const Counted& other) {
    bool alike = one.size() == other.size();
    for (const auto& [cell, sums] : one) {
        const auto found = other.find(cell);
        const bool there = found != other.end() && found->second == sums;
        alike = alike && there;
        BOOST_TEST(there, cell << " is counted " << sums.calls << " times, and "
                               << (found == other.end() ? 0 : found->second.calls));
    }
    return alike;
}

template <class Engine>
int steps_of() {
    if (const char* asked = std::getenv("CTS_PROJECTED_STEPS")) return std::atoi(asked);
    return std::is_same_v<Engine, Memory> ? 10'000 : 700;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(projector_test)

BOOST_AUTO_TEST_CASE_TEMPLATE(live_is_what_stands_in_the_records_and_what_a_rebuild_counts, Engine, Engines) {
    for (const unsigned seed : {11U, 12U}) {
        Engine engine;
        CountedWorld world(engine.store(), seed);
        world.lives(steps_of<Engine>() / 2);
        world.projects();
        const auto first = world.live();
        BOOST_REQUIRE(first > 0);
        const auto from_records = world.from_records();
        BOOST_TEST(from_records.size() > 50U);
        BOOST_TEST(same(world.counted(first), from_records), "of seed " << seed);
        BOOST_TEST((world.seconds(first) == world.seconds_from_records()));
        BOOST_TEST(world.begins_anew());
        world.projects();
        BOOST_TEST(world.live() > first);
        BOOST_TEST(same(world.counted(world.live()), from_records), "anew, of seed " << seed);
        BOOST_TEST((world.seconds(world.live()) == world.seconds_from_records()));
        BOOST_TEST(world.store.tallies().generations().size() == 1U);
        BOOST_TEST(world.counted(first).empty());
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_moves_from_the_cells_it_was_in_to_those_it_belongs_to, Engine, Engines) {
    Engine engine;
    CountedWorld world(engine.store());
    const auto call = world.calls({{"reached", "yes"}, {"price", "dear"}});
    world.amends(call, {{"reached", "yes"}, {"price", "dear"}}, false, "refused");
    world.projects();
    BOOST_TEST(same(world.counted(world.live()), world.from_records()));
    BOOST_TEST(world.counted(world.live()).size() ==
               10U);  // day, hour, step, agent, its week, two answers and their steps, the job
    world.amends(call, {{"reached", "no"}}, true, "refused");
    world.projects();
    BOOST_TEST(same(world.counted(world.live()), world.from_records()));
    BOOST_TEST(world.counted(world.live()).size() == 5U);  // it needs correction: a call and nothing else
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_an_erased_customer_no_column_is_counted_any_more, Engine, Engines) {
    Engine engine;
    CountedWorld world(engine.store());
    const auto call = world.calls({{"reached", "yes"}});
    world.amends(call, {{"reached", "yes"}}, false, "opened");
    world.projects();
    BOOST_TEST(world.counted(world.live()).size() == 8U);
    world.erases(call);
    world.projects();
    BOOST_TEST(world.counted(world.live()).size() == 7U);
    BOOST_TEST(same(world.counted(world.live()), world.from_records()));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(until_a_rebuild_is_whole_the_one_before_is_read, Engine, Engines) {
    Engine engine;
    CountedWorld world(engine.store());
    for (int i = 0; i < 3; ++i) world.calls({{"reached", "yes"}});
    world.projects();
    const auto before = world.live();
    const auto read = world.counted(before);
    BOOST_TEST(world.begins_anew());
    for (int killed = 0; killed < 6; ++killed) {
        world.is_killed();
        if (world.live() == before) BOOST_TEST(same(world.counted(before), read));
    }
    world.projects();
    BOOST_TEST(world.live() > before);
    BOOST_TEST(same(world.counted(world.live()), read));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_counts_otherwise_than_this_program_is_counted_anew_beside_it, Engine, Engines) {
    Engine engine;
    CountedWorld world(engine.store(), 24);
    world.lives(60);
    world.projects();
    const auto before = world.live();
    world.stood_at(R"({"generation":)" + std::to_string(before) +
                   R"(,"lanes":{}})");  // as the programs before wrote it
    world.projects();
    BOOST_TEST(world.live() > before);
    BOOST_TEST(same(world.counted(world.live()), world.from_records()));
}

// Whichever sums or rows an engine takes: the counts are those of the store that looks at every call.
BOOST_AUTO_TEST_CASE_TEMPLATE(a_report_is_counted_alike_on_every_engine, Engine, SharedEngines) {
    using storage::CountedBy;
    using What = CountedBy::What;
    Engine engine;
    Memory plain;
    CountedWorld world(engine.store(), 21);
    CountedWorld looking(plain.store(), 21);
    for (auto* one : {&world, &looking}) {
        one->lives(400);
        one->projects();
    }
    const CountedBy price{What::choice, "price"};
    const CountedBy channels{What::choice, "channels"};
    const CountedBy job{What::choice, "lead.job"};
    const std::vector<std::vector<CountedBy>> asked{{},
                                                    {{What::hour}},
                                                    {{What::day}},
                                                    {{What::version}},
                                                    {{What::step}},
                                                    {price},
                                                    {job},
                                                    {price, {What::day}},
                                                    {price, channels},
                                                    {job, {What::hour}},
                                                    {{What::day}, {What::hour}},
                                                    {channels, {What::version}},
                                                    {{What::step}, {What::hour}},
                                                    {{What::choice, std::string(storage::talked_about)}},
                                                    {{What::choice, "nothing"}}};
    for (const auto& by : asked) {
        for (const bool narrowed : {false, true}) {
            storage::CountsWanted wanted;
            wanted.project = world.shop.project.id;
            wanted.first_day = 0;
            wanted.last_day = 30'000;
            wanted.by = by;
            wanted.pilot = narrowed;
            if (narrowed) wanted.where = {{"reached", "yes"}};
            auto same_of_other = wanted;
            same_of_other.project = looking.shop.project.id;
            const auto counts = world.store.tallies().counted(wanted);
            const auto expected = looking.store.tallies().counted(same_of_other);
            BOOST_TEST(counts.as_of.has_value());
            BOOST_TEST((counts.lines == expected.lines), "by " << by.size() << (by.empty() ? "" : by[0].field) << ": "
                                                               << counts.lines.size() << " lines, "
                                                               << expected.lines.size());
        }
    }
    BOOST_TEST(!looking.store.tallies().counted({looking.shop.project.id, 0, 30'000}).lines.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(behind_each_number_stand_as_many_calls, Engine, Engines) {
    using Only = storage::CallsWanted::Only;
    Engine engine;
    CountedWorld world(engine.store(), 23);
    world.lives(200);
    world.projects();
    storage::CallsWanted behind;
    behind.counted.project = world.shop.project.id;
    behind.counted.last_day = 30'000;
    behind.limit = 1'000;
    const auto calls = [&] {
        return static_cast<std::int64_t>(world.store.tallies().calls_behind(behind).items.size());
    };
    const auto counted = [&](auto of) {
        std::int64_t sum = 0;
        for (const auto& line : world.store.tallies().counted(behind.counted).lines) sum += of(line);
        return sum;
    };
    for (const bool narrowed : {false, true}) {
        if (narrowed) behind.counted.where = {{"reached", "yes"}, {"price", "dear"}};
        behind.only = Only::all;
        BOOST_TEST(calls() == counted([](const auto& line) { return line.sums.calls; }));
        BOOST_TEST(calls() > 0);
        behind.only = Only::connected;
        BOOST_TEST(calls() == counted([](const auto& line) { return line.sums.connected; }));
        behind.only = Only::needs_correction;
        BOOST_TEST(calls() == counted([](const auto& line) { return line.sums.needs_correction; }));
        behind.only = Only::all;
        behind.outcome = "refused";
        BOOST_TEST(calls() ==
                   counted([](const auto& line) { return line.outcome == "refused" ? line.sums.calls : 0; }));
        behind.outcome.reset();
    }
    behind.counted.where.clear();
    behind.limit = 7;  // a page at a time, each call once
    std::set<model::CallId> seen;
    for (;;) {
        const auto page = world.store.tallies().calls_behind(behind);
        for (const auto& call : page.items) BOOST_TEST(seen.insert(call).second);
        if (!page.after) break;
        behind.after = page.after;
    }
    BOOST_TEST(static_cast<std::int64_t>(seen.size()) == counted([](const auto& line) { return line.sums.calls; }));
}

// Agents' sums are by week where whole weeks are wanted: wherever the span begins and ends, it is that of its days.
BOOST_AUTO_TEST_CASE_TEMPLATE(agents_are_counted_alike_by_days_and_by_weeks, Engine, Engines) {
    using What = storage::CountedBy::What;
    Engine engine;
    CountedWorld world(engine.store(), 25);
    world.lives(150);
    world.projects();
    storage::CountsWanted wanted;
    wanted.project = world.shop.project.id;
    const int today = model::to_civil(world.clock.at, world.shop.project.zone).date.days_since_1970();
    const auto counted_by = [&](std::vector<storage::CountedBy> by) {
        wanted.by = std::move(by);
        std::map<std::string, std::int64_t> calls;  // by agent and outcome
        for (const auto& line : world.store.tallies().counted(wanted).lines)
            calls[line.by.front() + line.outcome] += line.sums.calls;
        return calls;
    };
    bool met = false;
    for (int begin = 0; begin < 7; ++begin) {
        for (int end = 0; end < 7; ++end) {
            wanted.first_day = today - 2 + begin;
            wanted.last_day = today + 10 + end;
            const auto by_week = counted_by({{What::agent}});
            BOOST_TEST((by_week == counted_by({{What::agent}, {What::day}})), "from " << begin << " to " << end);
            met = met || !by_week.empty();
        }
    }
    BOOST_TEST(met);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(calls_are_counted_by_the_agent_who_made_them, Engine, Engines) {
    Engine engine;
    CountedWorld world(engine.store(), 22);
    world.lives(120);
    world.projects();
    storage::CountsWanted wanted;
    wanted.project = world.shop.project.id;
    wanted.last_day = 30'000;
    wanted.by = {{storage::CountedBy::What::agent}};
    std::int64_t by_agent = 0;
    for (const auto& line : world.store.tallies().counted(wanted).lines) {
        const bool known = line.by.front() == world.shop.li.user.id.to_string() ||
                           line.by.front() == world.shop.wang.user.id.to_string();
        BOOST_TEST(known);
        by_agent += line.sums.calls;
    }
    wanted.by.clear();
    std::int64_t all = 0;
    for (const auto& line : world.store.tallies().counted(wanted).lines) all += line.sums.calls;
    BOOST_TEST(by_agent == all);
    wanted.agent = world.shop.li.user.id;
    std::int64_t of_li = 0;
    for (const auto& line : world.store.tallies().counted(wanted).lines) of_li += line.sums.calls;
    BOOST_TEST(of_li > 0);
    BOOST_TEST(of_li < all);
}

BOOST_AUTO_TEST_SUITE_END()
