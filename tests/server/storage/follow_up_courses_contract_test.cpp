// The course of a follow-up on every engine: what a call and a step do to it, its clocks, what is written down about
// it, and the queue of tickets.
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/storage/notices.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using followup::Action;
using followup::ClockName;
using followup::State;
using form::FollowUpKind;
using storage::FollowUpRecord;
using storage::LeadState;
using storage::StepVerdict;
using namespace std::chrono_literals;

namespace {

struct Desk {
    Desk(storage::Store& of, int leads) : shop(of), store(of) { store.leads().add_leads(shop.leads(leads)); }

    FollowUpRecord left(FollowUpKind kind, std::optional<int> due, std::optional<int> solved = std::nullopt) {
        const auto claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        write.lead_after = LeadState::waiting;
        auto one = shop.callback(claimed, nine);
        one.kind = kind;
        one.state = followup::machine_of(kind).first;
        one.owner = form::FollowUpOwner::back_office;
        one.agent.reset();
        one.clocks.clear();
        for (const auto name : followup::clocks_of(kind)) {
            const auto minutes = name == ClockName::solved ? solved : due;
            const auto at = minutes ? std::optional(minutes_later(*minutes)) : std::nullopt;
            one.clocks.push_back({{name, nine, at, std::nullopt}, calendar::elapsed(24h), 0});
            (name == ClockName::solved ? one.solved_due : one.due) = at;
        }
        write.follow_ups = {one};
        store.calls().save(write);
        return one;
    }
    FollowUpRecord stands(const FollowUpRecord& one) { return store.follow_ups().by_id(one.id).value(); }

    storage::StepWrite step(const FollowUpRecord& one, Action action, State to) {
        storage::StepWrite write;
        write.after = storage::moved_on(one, action, to, minutes_later(1));
        write.seen = one.revision;
        write.done = {action, one.state, to};
        write.reason = {"s1.why"};
        return write;
    }
    StepVerdict take(const storage::StepWrite& one) { return take(std::vector{one}); }
    StepVerdict take(std::vector<storage::StepWrite> steps, std::vector<storage::MadeByStep> made = {}) {
        return store.follow_ups().take({std::move(steps), std::move(made), shop.wang.user.id, minutes_later(1)});
    }
    std::vector<model::FollowUpId> queue(const std::function<void(storage::TicketsWanted&)>& narrowed = {}) {
        storage::TicketsWanted wanted;
        wanted.now = minutes_later(60);
        if (narrowed) narrowed(wanted);
        std::vector<model::FollowUpId> found;
        std::optional<std::int64_t> after;
        do {
            const auto slice = store.follow_ups().tickets(wanted, after, 2);
            for (const auto& one : slice.items) found.push_back(one.record.id);
            after = slice.after;
        } while (after);
        return found;
    }

    SmallShop shop;
    storage::Store& store;
};
using Ids = std::vector<model::FollowUpId>;

storage::TicketRecord noted(const std::string& what) {
    storage::TicketRecord ticket;
    ticket.cause = "payer_differs";
    ticket.into_faq = false;
    ticket.identity_verified = true;
    ticket.what_happened = {"s1." + what};
    ticket.remedy = {"s1.remedy"};
    return ticket;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(follow_up_courses_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(what_was_planned_comes_back_with_state_clocks_and_whom_it_is_for, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 2);
    const auto confirmation = desk.left(FollowUpKind::second_confirmation, 30);
    const auto claimed = desk.store.leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    auto write = desk.shop.call_of(claimed);
    auto one = desk.shop.callback(claimed, minutes_later(5));
    one.owner = form::FollowUpOwner::skilled;
    one.group = "roaming_expert";
    one.priority = form::FollowUpPriority::urgent;
    one.because = followup::Because::confirmation_dropped;
    one.parent = confirmation.id;
    one.clocks[0].limit = calendar::working_time(4h);
    one.clocks[0].calendar_version = 3;
    write.follow_ups = {one};
    desk.store.calls().save(write);
    const auto kept = desk.stands(one);
    BOOST_TEST((kept.state == State::promised));
    BOOST_TEST(kept.group == "roaming_expert");
    BOOST_TEST((kept.priority == form::FollowUpPriority::urgent));
    BOOST_TEST((kept.because == followup::Because::confirmation_dropped));
    BOOST_TEST((kept.parent == confirmation.id));
    BOOST_TEST((kept.clocks == one.clocks));
    BOOST_TEST((desk.store.follow_ups().of_call(write.call.id).at(0).clocks == one.clocks));
    BOOST_TEST((desk.store.follow_ups().seen({one.id}).at(0).record.clocks == one.clocks));
    const auto children = desk.store.follow_ups().children(confirmation.id);
    BOOST_REQUIRE_EQUAL(children.size(), 1u);
    BOOST_TEST((children[0].id == one.id));
    BOOST_TEST(desk.store.follow_ups().children(one.id).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promise_nobody_answers_is_the_same_promise_at_its_new_moment, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto promise = desk.left(FollowUpKind::callback, 0);
    auto wanted = desk.shop.claim(desk.shop.li.user.id, minutes_later(2));
    wanted.works_tickets = true;
    auto write = desk.shop.call_of(desk.store.leads().claim(wanted).value());
    auto call = settles(promise.id);
    call.outcome.outcome_class = form::OutcomeClass::unreachable;
    call.again_at = minutes_later(90);
    write.settles = {call};
    desk.store.calls().save(write);
    const auto kept = desk.stands(promise);
    BOOST_TEST(kept.open);
    BOOST_TEST((kept.due == minutes_later(90)));
    BOOST_TEST((kept.clocks[0].clock.due == minutes_later(90)));
    BOOST_TEST(kept.revision == 2);
    const auto course = desk.store.follow_ups().steps(promise.id);
    BOOST_REQUIRE_EQUAL(course.size(), 2u);
    BOOST_TEST(course[1].what == "worked");
    BOOST_TEST((course[1].call == write.call.id));
    BOOST_TEST(!course[1].done.action.has_value());
    BOOST_TEST((course[1].done.to == State::promised));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promise_nobody_answers_stays_its_agents, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto held = desk.store.leads().claim(desk.shop.claim(desk.shop.li.user.id)).value();
    auto write = desk.shop.call_of(held);
    write.lead_after = storage::LeadState::waiting;
    const auto promise = desk.shop.callback(held, minutes_later(1));
    write.follow_ups = {promise};
    desk.store.calls().save(write);
    const auto again = desk.store.leads().claim(desk.shop.claim(desk.shop.li.user.id, minutes_later(2))).value();
    write = desk.shop.call_of(again);
    write.settles = {settles(promise.id)};
    write.settles.front().outcome.outcome_class = form::OutcomeClass::unreachable;
    write.settles.front().again_at = minutes_later(90);
    desk.store.calls().save(write);
    BOOST_TEST((desk.stands(promise).due == minutes_later(90)));
    BOOST_TEST((desk.stands(promise).agent == desk.shop.li.user.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_do_not_call_bars_a_confirmation_and_leaves_a_complaint_open, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 2);
    const auto confirmation = desk.left(FollowUpKind::second_confirmation, 30);
    const auto ticket = desk.left(FollowUpKind::complaint_ticket, 30);
    for (const int customer : {1, 2})
        desk.store.leads().add_do_not_call({number(customer), std::nullopt, "asked", {}, desk.shop.wang.user.id, nine});
    const auto barred = desk.stands(confirmation);
    BOOST_TEST((barred.state == State::not_billed));
    BOOST_TEST(!barred.open);
    BOOST_TEST((barred.clocks[0].clock.stopped == nine));
    const auto course = desk.store.follow_ups().steps(confirmation.id);
    BOOST_TEST(course.back().what == "closed");
    BOOST_TEST((course.back().done == storage::StepDone{Action::bar, State::due, State::not_billed}));
    BOOST_TEST((desk.stands(ticket).state == State::open));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_step_changes_state_and_clocks_and_stands_in_the_course, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto ticket = desk.left(FollowUpKind::complaint_ticket, 30, 600);
    auto step = desk.step(ticket, Action::contact, State::contacted);
    step.facts = storage::FactsRecord{noted("what"), {}, {}};
    BOOST_TEST((desk.take(step) == StepVerdict::taken));
    const auto kept = desk.stands(ticket);
    BOOST_TEST((kept.state == State::contacted));
    BOOST_TEST(kept.revision == 2);
    BOOST_TEST((kept.due == minutes_later(600)));
    BOOST_TEST((kept.clocks[0].clock.stopped == minutes_later(1)));
    BOOST_TEST(!kept.clocks[1].clock.stopped.has_value());
    BOOST_TEST((desk.store.follow_ups().facts(ticket.id).ticket == noted("what")));
    const auto course = desk.store.follow_ups().steps(ticket.id);
    BOOST_REQUIRE_EQUAL(course.size(), 2u);
    BOOST_TEST(course[1].what == "stepped");
    BOOST_TEST(course[1].reason.text == "s1.why");
    BOOST_TEST((course[1].done == storage::StepDone{Action::contact, State::open, State::contacted}));
    const auto head = desk.store.events().heads().at(0);
    bool told = false;
    for (const auto& lane : desk.store.events().heads())
        for (const auto& event : desk.store.events().after(lane.lane, 0, 100))
            told = told || (event.type == "follow_up_stepped" && event.subject == ticket.id.to_string());
    BOOST_TEST(told);
    BOOST_TEST(head.seq > 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_written_down_is_written_over_by_the_next_step, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto ticket = desk.left(FollowUpKind::complaint_ticket, 30);
    BOOST_TEST(!desk.store.follow_ups().facts(ticket.id).ticket.has_value());
    auto step = desk.step(ticket, Action::contact, State::contacted);
    step.facts = storage::FactsRecord{noted("first"), {}, {}};
    desk.take(step);
    auto next = desk.step(desk.stands(ticket), Action::handle, State::in_handling);
    next.facts = storage::FactsRecord{noted("second"), {}, {}};
    BOOST_TEST((desk.take(next) == StepVerdict::taken));
    BOOST_TEST((desk.store.follow_ups().facts(ticket.id).ticket == noted("second")));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_step_from_an_older_revision_changes_nothing_of_any_of_them, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 2);
    const auto one = desk.left(FollowUpKind::complaint_ticket, 30);
    const auto other = desk.left(FollowUpKind::complaint_ticket, 40);
    BOOST_TEST((desk.take(desk.step(one, Action::contact, State::contacted)) == StepVerdict::taken));
    const auto both = std::vector{desk.step(other, Action::contact, State::contacted),
                                  desk.step(one, Action::contact, State::contacted)};
    BOOST_TEST((desk.take(both) == StepVerdict::changed_meanwhile));
    BOOST_TEST((desk.stands(other).state == State::open));
    BOOST_TEST(desk.stands(one).revision == 2);
    auto nowhere = desk.step(one, Action::contact, State::contacted);
    nowhere.after.id = model::FollowUpId::make(nine);
    BOOST_TEST((desk.take(nowhere) == StepVerdict::unknown));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(one_of_two_who_take_a_step_at_once_is_told_that_it_changed, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto ticket = desk.left(FollowUpKind::complaint_ticket, 30);
    std::array<StepVerdict, 2> results{};
    std::thread first([&] { results[0] = desk.take(desk.step(ticket, Action::contact, State::contacted)); });
    std::thread second([&] { results[1] = desk.take(desk.step(ticket, Action::merge, State::merged)); });
    first.join();
    second.join();
    BOOST_TEST(std::ranges::count(results, StepVerdict::taken) == 1);
    BOOST_TEST(std::ranges::count(results, StepVerdict::changed_meanwhile) == 1);
    BOOST_TEST(desk.store.follow_ups().steps(ticket.id).size() == 2u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_order_is_made_by_a_step_of_its_ticket, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    auto ticket = desk.left(FollowUpKind::complaint_ticket, 30);
    ticket.state = State::in_handling;
    FollowUpRecord order;
    order.id = model::FollowUpId::make(nine);
    order.project = ticket.project;
    order.lead = ticket.lead;
    order.call = ticket.call;
    order.kind = FollowUpKind::department_order;
    order.owner = form::FollowUpOwner::department;
    order.group = "network";
    order.state = State::sent;
    order.because = followup::Because::step;
    order.parent = ticket.id;
    order.created_at = minutes_later(1);
    order.clocks = {{{ClockName::due, minutes_later(1), {}, {}}, {}, 0}};
    const storage::FactsRecord asked{{}, storage::OrderRecord{{"s1.request"}, {}}, {}};
    const auto step = desk.step(ticket, Action::send_order, State::waiting_for_department);
    BOOST_TEST((desk.take({step}, {{order, asked}}) == StepVerdict::taken));
    const auto orders = desk.store.follow_ups().children(ticket.id);
    BOOST_REQUIRE_EQUAL(orders.size(), 1u);
    BOOST_TEST(orders[0].group == "network");
    BOOST_TEST((orders[0].because == followup::Because::step));
    BOOST_TEST((orders[0].clocks == order.clocks));
    BOOST_TEST((desk.store.follow_ups().facts(order.id) == asked));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(tickets_stand_in_the_order_their_clocks_strike, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 5);
    const auto later = desk.left(FollowUpKind::complaint_ticket, 90, 300);
    const auto unset = desk.left(FollowUpKind::complaint_ticket, std::nullopt);
    const auto first = desk.left(FollowUpKind::complaint_ticket, 10, 200);
    const auto second = desk.left(FollowUpKind::complaint_ticket, 20);
    desk.left(FollowUpKind::callback, 5);
    BOOST_TEST((desk.queue() == Ids{first.id, second.id, later.id, unset.id}));
    BOOST_TEST((desk.queue([](auto& wanted) { wanted.overdue = true; }) == Ids{first.id, second.id}));
    desk.take(desk.step(first, Action::contact, State::contacted));
    const auto by_state = [](State state) { return [state](auto& wanted) { wanted.state = state; }; };
    BOOST_TEST((desk.queue(by_state(State::contacted)) == Ids{first.id}));
    BOOST_TEST((desk.queue(by_state(State::open)) == Ids{second.id, later.id, unset.id}));
    const auto by_clock = [](ClockName clock, bool overdue) {
        return [=](auto& wanted) {
            wanted.clock = clock;
            wanted.overdue = overdue;
        };
    };
    BOOST_TEST((desk.queue(by_clock(ClockName::first_contact, false)) == Ids{second.id, later.id, unset.id}));
    BOOST_TEST((desk.queue(by_clock(ClockName::first_contact, true)) == Ids{second.id}));
    BOOST_TEST((desk.queue(by_clock(ClockName::solved, false)) == Ids{later.id, first.id}));
    BOOST_TEST(desk.queue(by_clock(ClockName::solved, true)).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_ticket_is_found_by_its_customer_its_project_and_whose_it_is, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 2);
    const auto one = desk.left(FollowUpKind::complaint_ticket, 10);
    const auto other = desk.left(FollowUpKind::complaint_ticket, 20);
    const auto contact = desk.store.leads().contact(desk.store.leads().by_id(other.lead)->contact).value();
    BOOST_TEST((desk.queue([&](auto& wanted) { wanted.phone = contact.phone_index; }) == Ids{other.id}));
    BOOST_TEST((desk.queue([&](auto& wanted) {
                        wanted.phone = number(99);
                        wanted.last_four = contact.last_four_index;
                        wanted.name = number(98);
                    })
                    .size() >= 1u));
    BOOST_TEST(desk.queue([&](auto& wanted) { wanted.project = project_of("other").id; }).empty());
    BOOST_TEST(desk.queue([&](auto& wanted) { wanted.project = desk.shop.project.id; }).size() == 2u);
    desk.store.follow_ups().assign({one.id, 1, desk.shop.wang.user.id, desk.shop.li.user.id, {}, nine});
    BOOST_TEST((desk.queue([&](auto& wanted) { wanted.agent = desk.shop.wang.user.id; }) == Ids{one.id}));
    BOOST_TEST(desk.queue([](auto& wanted) { wanted.open = false; }).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(tickets_put_down_to_an_incident_are_found_by_it_and_counted_while_they_are_open, Engine,
                              Engines) {
    Engine engine;
    Desk desk(engine.store(), 2);
    storage::NoticeRecord down;
    down.id = model::NoticeId::make(nine);
    down.title = {"平台故障", "The platform is down"};
    down.valid_from = nine;
    down.published_by = desk.shop.li.user.id;
    down.published_at = nine;
    down.incident = {"upkeep_missed", {"请稍后再试", "Please try again later"}, minutes_later(90)};
    desk.store.notices().publish(down);
    const auto incidents = [&](int minute) {
        return desk.store.notices().incidents(desk.shop.project.id, minutes_later(minute));
    };
    BOOST_REQUIRE_EQUAL(incidents(1).size(), 1u);
    BOOST_TEST((incidents(1)[0].record.incident == down.incident));
    BOOST_TEST(incidents(1)[0].open_tickets == 0);

    const auto ticket = desk.left(FollowUpKind::complaint_ticket, 30);
    desk.left(FollowUpKind::complaint_ticket, 40);
    auto put = desk.step(ticket, Action::contact, State::contacted);
    put.facts = storage::FactsRecord{noted("down"), {}, {}};
    put.facts->ticket->incident = down.id;
    BOOST_TEST((desk.take(put) == StepVerdict::taken));
    BOOST_TEST((desk.store.follow_ups().facts(ticket.id) == *put.facts));
    BOOST_TEST((desk.queue([&](auto& wanted) { wanted.incident = down.id; }) == Ids{ticket.id}));
    desk.store.notices().withdraw(down.id, desk.shop.li.user.id, minutes_later(2));
    BOOST_REQUIRE_EQUAL(incidents(3).size(), 1u);
    BOOST_TEST(incidents(3)[0].open_tickets == 1);
    BOOST_TEST((desk.take(desk.step(desk.stands(ticket), Action::merge, State::merged)) == StepVerdict::taken));
    BOOST_TEST(incidents(3).empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_a_group_is_asked_stands_with_its_members_before_it_is_due_and_with_nobody_else,
                              Engine, Engines) {
    Engine engine;
    Desk desk(engine.store(), 1);
    const auto ticket = desk.left(FollowUpKind::complaint_ticket, 30);
    auto order = ticket;
    order.id = model::FollowUpId::make(nine);
    order.kind = FollowUpKind::department_order;
    order.owner = form::FollowUpOwner::department;
    order.group = "network";
    order.state = State::sent;
    order.due = minutes_later(600);
    order.parent = ticket.id;
    order.clocks = {{{ClockName::due, nine, order.due, std::nullopt}, std::nullopt, 0}};
    const auto send = desk.step(ticket, Action::send_order, State::waiting_for_department);
    BOOST_REQUIRE((desk.take({send}, {{order, {}}}) == StepVerdict::taken));
    const auto work_of = [&](const model::Memberships& groups, bool calls) {
        storage::FollowUpsWanted wanted{desk.shop.wang.user.id, {}, false, false, nine, groups, calls};
        Ids ids;
        for (const auto& one : desk.store.follow_ups().to_work(wanted, {}, 10).items) ids.push_back(one.record.id);
        return ids;
    };
    BOOST_TEST((work_of({{}, {}, {"billing", "network"}}, false) == Ids{order.id}));
    BOOST_TEST((work_of({{}, {}, {"network"}}, true) == Ids{order.id}));
    BOOST_TEST(work_of({{}, {"network"}, {"billing"}}, false).empty());
    BOOST_TEST(work_of({}, true).empty());
}

BOOST_AUTO_TEST_SUITE_END()
