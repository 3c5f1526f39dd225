// The server is killed (-9) again and again while the back office works tickets to their close through the real
// gateway. Every step that was acknowledged stands, each is in the course once, and so is what a step drags along: the
// order to a department, the ticket that goes on with its answer, the draft for the FAQ that the close leaves. A step
// sent again because its answer was lost is either taken or says that it was taken before.
#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>
#include <thread>

#include "server/sql/open_store.h"
#include "server/storage/event_chain.h"
#include "shared/form/reader.h"
#include "tests/scenarios/faults/server_process.h"
#include "tests/shared/form/example_kit.h"

using namespace cts;
using namespace cts::tests;
using followup::Action;
using followup::State;
using gateway::FaultKind;

namespace {

constexpr int clerks = 4;
constexpr int each = 8;  // tickets a clerk
constexpr int kills = 4;
constexpr int precondition_failed = 412;
constexpr int overloaded = 503;

struct Step {
    Action action{};
    State leads_to{};
    api::FollowUpFacts facts;
    bool of_its_order = false;  // else the ticket's own
};

std::vector<Step> course_to_the_close() {
    Step contact{Action::contact, State::contacted, {}};
    contact.facts.contacted = "rang, said that we look into it";
    Step handle{Action::handle, State::in_handling, {}};
    handle.facts.identity_verified = true;
    Step order{Action::send_order, State::waiting_for_department, {}};
    order.facts.facts_checked = true;
    order.facts.department = "network";
    order.facts.request = "when was it opened, and by whom?";
    Step answer{Action::answer, State::answered, {}, true};
    answer.facts.answer = "on 3 May, by the shop";
    Step reply{Action::reply, State::replied, {}};
    reply.facts.faq_searched = true;
    reply.facts.handling = "looked up the order";
    reply.facts.reply = "it was opened by mistake and is cancelled";
    Step close{Action::close, State::closed, {}};
    close.facts.cause = "counter_not_informed";
    close.facts.result = "cancelled";
    close.facts.remedy = "5 yuan paid back";
    close.facts.customer_told = "all of it";
    close.facts.into_faq = true;
    return {contact, handle, order, answer, reply, close};
}

model::User clerk(int number) {
    model::User user;
    user.login = user.number = user.display_name = "bo" + std::to_string(number);
    user.roles = {model::Role::back_office};
    return user;
}

model::FollowUpId complained(gateway::Gateway& agent) {
    static const form::Kit kit = form::read_kit(form::test::example_kit()).value();
    const auto claimed = agent.claim("example-sale", {}).value();
    api::CallSave call;
    call.slip = claimed.slip;
    call.dialled_at = claimed.server_time;
    call.answered_at = claimed.server_time + std::chrono::seconds(5);
    call.ended_at = claimed.server_time + std::chrono::seconds(60);
    call.outcome = "complaint";
    call.answers = {{"reached", "yes"}, {"convenient", "no"}, {"complaint_subject", "charged without a yes"}};
    const auto saved = agent.save(claimed.contents.call, *kit.forms.at("first_call"), call, api::Delivery::on_screen);
    return saved.value().call.follow_ups.front().id;
}

class Clerk {
  public:
    Clerk(const ServerProcess& server, int number) : desk_(server.log_in(clerk(number).login)) {}
    void take_over(model::FollowUpId ticket) { tickets_.push_back(ticket); }
    void work(std::atomic<int>& done) {
        for (const auto& step : course_to_the_close())
            for (const auto ticket : tickets_) {
                if (!refused_.empty() || !takes(step.of_its_order ? order_of(ticket) : ticket, step)) return;
                ++done;
            }
    }
    const std::vector<model::FollowUpId>& tickets() const { return tickets_; }
    const std::string& refused() const { return refused_; }
    int sent_again() const { return sent_again_; }
    int were_there() const { return were_there_; }

  private:
    // Sent until the server has said that it has it, with the revision seen before it was sent for the first time.
    bool takes(model::FollowUpId ticket, const Step& step) {
        const int revision = stands(ticket).follow_up.revision;
        for (bool again = false;; again = true) {
            const auto taken = desk_->take_step(ticket, revision, {step.action, {}, step.facts, std::nullopt});
            if (taken) return is_there(taken->follow_up, step);
            if (again && taken.error().status == precondition_failed) return was_there(ticket, step);
            if (!is_the_fault(taken.error())) return false;
            ++sent_again_;
            look_again_soon();
        }
    }
    model::FollowUpId order_of(model::FollowUpId ticket) {
        const auto orders = stands(ticket).orders;
        if (orders.size() == 1) return orders.front().id;
        refused_ = std::to_string(orders.size()) + " orders of one ticket";
        return {};
    }
    api::FollowUpDetail stands(model::FollowUpId ticket) {
        for (;;) {
            auto seen = desk_->follow_up(ticket);
            if (seen) return std::move(*seen);
            if (!is_the_fault(seen.error())) return {};
            look_again_soon();
        }
    }
    bool was_there(model::FollowUpId ticket, const Step& step) {
        ++were_there_;
        return is_there(stands(ticket).follow_up, step);
    }
    bool is_there(const api::FollowUp& ticket, const Step& step) {
        if (ticket.state == followup::state_name(step.leads_to)) return true;
        refused_ = "after " + std::string(followup::action_name(step.action)) + " it is " + ticket.state;
        return false;
    }
    // Nothing but the fault itself may stand between a clerk and an acknowledgement.
    bool is_the_fault(const gateway::Fault& fault) {
        const bool is = fault.kind == FaultKind::unreachable || fault.status == overloaded;
        if (!is) refused_ = fault.message + " (" + std::to_string(fault.status) + ")";
        return is;
    }

    std::unique_ptr<gateway::Gateway> desk_;
    std::vector<model::FollowUpId> tickets_;
    int sent_again_ = 0;
    int were_there_ = 0;  // taken before, and the answer lost
    std::string refused_;
};

struct BackOffice {
    explicit BackOffice(ServerProcess& of) : server(of) {
        server.open_shop(1, clerks * each);
        const auto admin = server.log_in("admin");
        for (int n = 0; n < clerks; ++n) {
            BOOST_REQUIRE(admin->add_user({clerk(n), ServerProcess::password()}).has_value());
            team.push_back(std::make_unique<Clerk>(server, n));
        }
        const auto agent = server.log_in("a0");
        for (int n = 0; n < clerks * each; ++n)
            team[static_cast<std::size_t>(n % clerks)]->take_over(complained(*agent));
    }
    // Killed whenever a share of the steps is done, at a moment of its own within the next ones.
    void works_through_kills() {
        const int steps = clerks * each * static_cast<int>(course_to_the_close().size());
        std::vector<std::thread> threads;
        for (auto& one : team) threads.emplace_back([&] { one->work(done); });
        std::mt19937 chance(7);
        for (int n = 1; n <= kills; ++n) {
            const int moment = steps * n / (kills + 1) + static_cast<int>(chance() % 5);
            while (done < moment && nobody_is_refused()) look_again_soon();
            server.kill_9();
            server.start();
        }
        for (auto& thread : threads) thread.join();
        for (auto& one : team) BOOST_TEST(one->refused() == "");
    }
    bool nobody_is_refused() const {
        return std::ranges::all_of(team, [](const auto& one) { return one->refused().empty(); });
    }

    ServerProcess& server;
    std::vector<std::unique_ptr<Clerk>> team;
    std::atomic<int> done{0};
};

std::vector<std::string> course_of(storage::Store& store, model::FollowUpId ticket) {
    std::vector<std::string> told;
    for (const auto& step : store.follow_ups().steps(ticket))
        if (step.done.action) told.emplace_back(followup::action_name(*step.done.action));
    return told;
}

bool are_whole(storage::Events& events) {
    for (const auto& head : events.heads()) {
        const auto lane = events.after(head.lane, 0, 100'000);
        if (lane.empty() || storage::first_break(lane)) return false;
    }
    return true;
}

void closes_each_ticket_once(const std::string& engine) {
    ServerProcess server(engine);
    BackOffice office(server);
    office.works_through_kills();
    const auto store = sql::open_store(server.database());
    const std::vector<std::string> once{"contact", "handle", "send_order", "take_answer", "reply", "close"};
    const std::vector<std::string> answered{"answer"};
    int sent_again = 0;
    int were_there = 0;
    for (const auto& one : office.team) {
        sent_again += one->sent_again();
        were_there += one->were_there();
        for (const auto ticket : one->tickets()) {
            BOOST_TEST((store->follow_ups().by_id(ticket).value().state == State::closed));
            BOOST_TEST((course_of(*store, ticket) == once));
            const auto orders = store->follow_ups().children(ticket);
            BOOST_REQUIRE(orders.size() == 1U);
            BOOST_TEST((course_of(*store, orders.front().id) == answered));
        }
    }
    const auto project = store->projects().by_code("example-sale").value().id;
    const auto drafts = store->faq_drafts().list(project, storage::FaqDraftState::open, std::nullopt, 1'000);
    std::set<model::FollowUpId> drafted;
    for (const auto& draft : drafts.items) BOOST_TEST(drafted.insert(draft.ticket).second);
    BOOST_TEST(drafted.size() == static_cast<std::size_t>(clerks * each));
    BOOST_TEST(are_whole(store->events()));
    BOOST_TEST_MESSAGE(drafted.size() << " tickets closed, " << kills << " kills, " << sent_again
                                      << " times sent again, " << were_there << " of them taken before");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(closings_kill_test)

BOOST_AUTO_TEST_CASE(each_ticket_is_closed_once_when_the_server_on_sqlite_is_killed_at_it) {
    closes_each_ticket_once("sqlite");
}

BOOST_AUTO_TEST_CASE(each_ticket_is_closed_once_when_the_server_on_mariadb_is_killed_at_it) {
    closes_each_ticket_once("mariadb");
}

BOOST_AUTO_TEST_SUITE_END()
