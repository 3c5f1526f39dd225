// Clocks that strike, and clocks that are set anew, on every engine: each once, whoever looks and however often.
#include <boost/test/unit_test.hpp>

#include "server/jobs/running_clocks.h"
#include "server/jobs/struck_clocks.h"
#include "server/storage/published_times.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using followup::ClockName;
using form::FollowUpKind;
using storage::Alarm;
using storage::FollowUpRecord;
using namespace std::chrono_literals;

namespace {

struct Night {
    explicit Night(storage::Store& of) : shop(of), store(of) {
        store.leads().add_leads(shop.leads(6));
        auto project = shop.project;
        project.limits.warn_before = 2h;
        project.limits.escalate_after = 4h;
        store.projects().change(project, shop.li.user.id, nine);
    }

    FollowUpRecord left(FollowUpKind kind, std::optional<Instant> due) {
        const auto claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        auto one = shop.callback(claimed, nine);
        one.kind = kind;
        one.state = followup::machine_of(kind).first;
        one.owner = form::FollowUpOwner::back_office;
        one.agent.reset();
        one.clocks.clear();
        for (const auto name : followup::clocks_of(kind)) {
            const auto at = name == ClockName::solved ? std::nullopt : due;
            one.clocks.push_back({{name, nine, at, std::nullopt}, std::nullopt, 0});
        }
        one.due = due;
        write.follow_ups = {one};
        store.calls().save(write);
        return one;
    }
    FollowUpRecord stands(const FollowUpRecord& one) { return store.follow_ups().by_id(one.id).value(); }
    std::vector<std::string> course(const FollowUpRecord& one) {
        std::vector<std::string> what;
        for (const auto& event : store.follow_ups().clock_events(one.id)) what.push_back(event.what);
        return what;
    }
    int runs(jobs::Job& job, Instant now) {
        const auto taken = store.jobs().take({std::string(job.name()), "a", 1min, now});
        if (!taken) return -1;
        int done = 0;
        storage::JobLease lease{std::string(job.name()), taken->epoch, taken->batches, 1min};
        auto cursor = taken->cursor;
        for (bool more = true; more; ++lease.batches) {
            const auto batch = job.prepare(cursor, now);
            store.jobs().run_batch(lease, now, [&](storage::JobEffects& effects) {
                const auto result = batch(effects);
                done += result.done;
                more = result.more;
                cursor = result.cursor;
                return result;
            });
        }
        return done;
    }
    int strikes(Instant now) { return runs(struck, now); }
    std::int64_t events(const std::string& type) {
        std::int64_t count = 0;
        for (int lane = 0; lane < store.events().lanes(); ++lane)
            count += std::ranges::count(store.events().after(lane, 0, 1000), type, &storage::EventRecord::type);
        return count;
    }

    SmallShop shop;
    storage::Store& store;
    jobs::StruckClocks struck;
};
using Course = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(clocks_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_clock_is_warned_of_then_breached_then_escalated_each_once, Engine, Engines) {
    Engine engine;
    Night night(engine.store());
    const auto ticket = night.left(FollowUpKind::complaint_ticket, nine + 24h);
    BOOST_TEST(night.strikes(nine + 21h) == 0);
    BOOST_TEST(night.strikes(nine + 22h) == 1);
    BOOST_TEST(night.strikes(nine + 23h) == 0);
    BOOST_TEST((night.stands(ticket).priority == form::FollowUpPriority::normal));
    BOOST_TEST(night.strikes(nine + 24h) == 1);
    BOOST_TEST(night.strikes(nine + 25h) == 0);
    BOOST_TEST((night.stands(ticket).priority == form::FollowUpPriority::urgent));
    BOOST_TEST((night.stands(ticket).clocks[0].alarm == Alarm::breached));
    BOOST_TEST(night.strikes(nine + 28h) == 1);
    BOOST_TEST(night.strikes(nine + 280h) == 0);
    BOOST_TEST((night.course(ticket) == Course{"warned", "breached", "escalated"}));
    BOOST_TEST(night.events("follow_up_warned") == 1);
    BOOST_TEST(night.events("follow_up_breached") == 1);
    BOOST_TEST(night.events("follow_up_escalated") == 1);
    BOOST_TEST(night.stands(ticket).revision == ticket.revision);  // who types at it is not interrupted
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_day_out_is_caught_up_with_in_order_and_warns_nobody_of_what_has_struck, Engine,
                              Engines) {
    Engine engine;
    Night night(engine.store());
    const auto late = night.left(FollowUpKind::complaint_ticket, nine + 2h);
    const auto order = night.left(FollowUpKind::remedial_call, nine + 1h);
    night.left(FollowUpKind::second_confirmation, nine + 1h);
    BOOST_TEST(night.strikes(nine + 48h) == 4);
    BOOST_TEST((night.course(late) == Course{"breached", "escalated"}));
    BOOST_TEST((night.course(order) == Course{"breached", "escalated"}));
    std::vector<std::string> told;
    for (int lane = 0; lane < night.store.events().lanes(); ++lane)
        for (const auto& event : night.store.events().after(lane, 0, 1000))
            if (event.type == "follow_up_breached") told.push_back(event.subject);
    BOOST_TEST((told == Course{order.id.to_string(), late.id.to_string()}));
    BOOST_TEST(night.strikes(nine + 24h) == 0);  // the clock was put back: nothing happens twice
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_clock_that_stopped_is_not_told_and_one_that_is_opened_again_strikes_anew, Engine,
                              Engines) {
    Engine engine;
    Night night(engine.store());
    const auto ticket = night.left(FollowUpKind::complaint_ticket, nine + 1h);
    const auto step = [&](followup::Action action, followup::State to, std::optional<Instant> due = std::nullopt) {
        const auto before = night.stands(ticket);
        storage::StepWrite write;
        write.after = storage::moved_on(before, action, to, nine + 30min, due);
        write.seen = before.revision;
        write.done = {action, before.state, to};
        BOOST_REQUIRE((night.store.follow_ups().take({{write}, {}, night.shop.wang.user.id, nine + 30min}) ==
                       storage::StepVerdict::taken));
    };
    step(followup::Action::contact, followup::State::contacted);
    BOOST_TEST(night.strikes(nine + 2h) == 0);
    step(followup::Action::close, followup::State::closed);
    step(followup::Action::reopen, followup::State::in_handling, nine + 3h);
    BOOST_TEST(night.strikes(nine + 3h) == 1);
    BOOST_TEST((night.course(ticket) == Course{"breached"}));
    const auto order = night.stands(ticket);
    BOOST_TEST((order.clocks[1].alarm == Alarm::breached));
    step(followup::Action::close, followup::State::closed);
    step(followup::Action::reopen, followup::State::in_handling, nine + 9h);
    BOOST_TEST((night.stands(ticket).clocks[1].alarm == Alarm::none));
    BOOST_TEST((night.stands(ticket).priority == form::FollowUpPriority::urgent));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_a_project_sets_later_gives_open_tickets_their_moment_once, Engine, Engines) {
    Engine engine;
    Night night(engine.store());
    const auto ticket = night.left(FollowUpKind::complaint_ticket, nine + 1h);
    jobs::RunningClocks running(night.store);
    BOOST_TEST(night.runs(running, nine + 1min) == 0);
    auto project = night.store.projects().by_id(night.shop.project.id).value();
    project.limits.solved = calendar::elapsed(72h);
    night.store.projects().change(project, night.shop.li.user.id, nine + 2min);
    BOOST_TEST(night.runs(running, nine + 3min) == 1);
    BOOST_TEST(night.runs(running, nine + 5min) == 0);
    const auto now = night.stands(ticket);
    BOOST_TEST((now.solved_due == nine + 72h));
    BOOST_TEST((now.due == nine + 1h));
    BOOST_TEST((now.clocks[1].limit == calendar::elapsed(72h)));
    BOOST_TEST((night.course(ticket) == Course{"clock_set"}));
    BOOST_TEST(night.events("follow_up_clock_set") == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_calendar_that_is_published_moves_what_waited_for_it, Engine, Engines) {
    Engine engine;
    Night night(engine.store());
    auto project = night.store.projects().by_id(night.shop.project.id).value();
    project.limits.solved = calendar::working_days(3);
    night.store.projects().change(project, night.shop.li.user.id, nine);
    const auto ticket = night.left(FollowUpKind::complaint_ticket, nine + 1h);
    jobs::RunningClocks running(night.store);
    BOOST_TEST(night.runs(running, nine + 1min) == 0);  // nothing is made up
    const auto publish = [&](const std::string& years) {
        night.store.publications().publish(
            {storage::calendar_key(project.region),
             0,
             "calendar: " + project.region +
                 "\ntitle: {zh_CN: 一, en: One}\nzone: Asia/Shanghai\nsource: x\nlicence: MIT\nweek: [monday, tuesday, "
                 "wednesday, thursday, friday]\nyears:\n" +
                 years,
             night.shop.li.user.id,
             {},
             nine},
            std::nullopt);
    };
    publish(
        "  2026:\n    holidays:\n      - {name: {zh_CN: 元旦, en: New Year}, from: 2026-01-01}\n    make_up_days: "
        "[]\n");
    BOOST_TEST(night.runs(running, nine + 3min) == 1);
    const auto first = night.stands(ticket);
    BOOST_TEST((first.clocks[1].provisional && first.clocks[1].calendar_version == 1));  // 2027 is not there
    BOOST_TEST(night.runs(running, nine + 5min) == 0);
    publish(
        "  2026:\n    holidays:\n      - {name: {zh_CN: 元旦, en: New Year}, from: 2026-01-01}\n    make_up_days: []\n"
        "  2027:\n    holidays:\n      - {name: {zh_CN: 春节, en: Spring}, from: 2027-01-15, to: 2027-01-25}\n    "
        "make_up_days: []\n");
    BOOST_TEST(night.runs(running, nine + 7min) == 1);
    const auto second = night.stands(ticket);
    BOOST_TEST((!second.clocks[1].provisional && second.clocks[1].calendar_version == 2));
    BOOST_TEST((*second.solved_due > *first.solved_due));
    BOOST_TEST((night.course(ticket) == Course{"clock_set", "clock_set"}));
}

BOOST_AUTO_TEST_SUITE_END()
