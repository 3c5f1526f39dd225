// Random histories of promises through the use cases themselves: agents call whoever they like, the back office and the
// leader take whatever step they are offered, with facts or without, hours and weeks pass. However it goes: no
// follow-up is without an owner or a queue, none leaves the lists without a step of its machine that says so, none is
// lost, and nothing is billed that was not confirmed by the four standards.
//   CTS_PROMISE_HISTORIES=N for another number of them.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <random>
#include <set>

#include "server/service/take_step.h"
#include "shared/followup/billing.h"
#include "tests/scenarios/fictional_number.h"
#include "tests/server/service/sold_shop.h"

using namespace cts;
using followup::Action;
using followup::State;
using form::FollowUpKind;

namespace {

constexpr int histories_of_a_shop = 50;
constexpr int customers_of_a_history = 3;
constexpr int acts_of_a_history = 30;
constexpr const char* project = "example-sale";

unsigned histories_wanted() {
    const char* wanted = std::getenv("CTS_PROMISE_HISTORIES");
    return wanted ? static_cast<unsigned>(std::atoi(wanted)) : 10'000;
}

struct Office : tests::Shop {
    Office() {
        open(1);
        clerk = user("clerk", {model::Role::back_office});
        lists = service::open_list(tools, boss, {project, "more"})->id;
    }
    void hear_of(int first) {
        api::ListRows rows;
        for (int n = first; n < first + customers_of_a_history; ++n)
            rows.rows.push_back({n + 1, "李明", "", tests::fictional_number(n), "", {{"district", "西湖"}}});
        const auto taken = service::import_rows(tools, boss, lists, rows).value();
        BOOST_REQUIRE(std::ranges::all_of(taken.results, [](const auto& result) { return result.taken; }));
    }
    model::User clerk;
    model::ListId lists;
};

class History {
  public:
    History(Office& office, unsigned seed) : office_(office), tools_(office.tools), random_(seed), seed_(seed) {}

    std::string lived() {  // empty: nothing broke
        for (int i = 0; i < acts_of_a_history && broken_.empty(); ++i) act();
        for (const auto id : made_)
            if (broken_.empty()) look_at(id);
        return broken_.empty() ? broken_ : broken_ + " in history " + std::to_string(seed_);
    }
    const std::map<State, int>& ends() const { return ends_; }

  private:
    storage::FollowUps& follow_ups() { return tools_.store.follow_ups(); }
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    void breaks(const std::string& what) {
        if (broken_.empty()) broken_ = what;
    }

    void act() {
        switch (pick(12)) {
            case 0:
            case 1:
            case 2:
            case 3:
                return call();
            case 4:
            case 5:
            case 6:
            case 7:
            case 8:
                return step();
            case 9:
                return assign();
            case 10:
                office_.clock.at = office_.clock.at + std::chrono::hours(1 + pick(30));
                return;
            default:
                office_.clock.at = office_.clock.at + std::chrono::hours(24 * (1 + pick(12)));
        }
    }

    const model::User& caller() { return pick(3) == 0 ? office_.other : office_.agent; }

    void call() {
        const auto& who = caller();
        api::Claim wanted;
        if (!made_.empty() && pick(2) == 0) wanted.follow_up = any_made();
        const auto held = service::claim(tools_, who, project, wanted);
        if (!held) return;
        save(who, *held);
    }

    void save(const model::User& who, const api::Claimed& held) {
        static const std::vector<std::string> outcomes{"no_answer", "call_back",   "trial_agreed", "trial_agreed",
                                                       "refused",   "cannot_hear", "complaint",    "never_again"};
        const std::string outcome = outcomes.at(static_cast<std::size_t>(pick(pick(4) == 0 ? 8 : 7)));
        api::CallSaveOnWire wire;
        wire.call.slip = held.slip;
        wire.call.dialled_at = office_.clock.now();
        wire.call.ended_at = office_.clock.now() + std::chrono::seconds(30);
        wire.call.outcome = outcome;
        wire.call.answers = answers_for(outcome);
        const auto saved = service::save_call(tools_, who, held.contents.call, wire, api::Delivery::on_screen);
        if (!saved) return breaks("a call was refused: " + outcome);
        if (outcome == "trial_agreed") confirming_.insert(held.contents.call);
        for (const auto& one : follow_ups().of_call(held.contents.call)) made_.push_back(one.id);
    }

    form::Answers answers_for(const std::string& outcome) {
        if (outcome == "trial_agreed") return tests::agreeing();
        if (outcome == "no_answer") return {{"reached", "no_answer"}};
        if (outcome == "refused") return tests::refusing();
        const auto later = office_.clock.now() + std::chrono::hours(1 + pick(60));
        if (outcome == "call_back")
            return {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", later.to_iso8601()}};
        if (outcome == "complaint")
            return {{"reached", "yes"}, {"convenient", "no"}, {"complaint_subject", "too many calls"}};
        return {{"reached", "yes"}, {"convenient", "no"}};
    }

    model::FollowUpId any_made() { return made_.at(static_cast<std::size_t>(pick(static_cast<int>(made_.size())))); }

    // Any step at all, offered or not, with all facts or with none: what may not be must be refused.
    void step() {
        if (made_.empty()) return;
        const auto id = any_made();
        const auto before = follow_ups().by_id(id).value();
        const model::User& who = pick(3) == 0 ? office_.boss : pick(2) == 0 ? office_.clerk : caller();
        api::TakeStep wanted;
        wanted.action = any_action(before);
        if (pick(4) > 0) wanted.reason = "因为";
        if (pick(3) > 0) wanted.facts = facts_for(before.kind);
        if (wanted.action == Action::merge) wanted.other_ticket = any_made();
        const bool seen_now = pick(6) > 0;
        const auto taken = service::take_step(tools_, who, id, before.revision - (seen_now ? 0 : 1), wanted);
        const auto after = follow_ups().by_id(id).value();
        if (!taken && after.revision != before.revision) breaks("a refused step changed something");
        if (taken && !seen_now) breaks("a step from an old revision was taken");
        for (const auto& child : follow_ups().children(id)) add(child.id);
    }
    void add(model::FollowUpId id) {
        if (std::ranges::find(made_, id) == made_.end()) made_.push_back(id);
    }
    Action any_action(const storage::FollowUpRecord& one) {
        const auto rows = followup::machine_of(one.kind).rows;
        std::vector<Action> here;
        for (const auto& row : rows)
            if (row.from == one.state) here.push_back(row.action);
        if (here.empty() || pick(5) == 0)
            return rows[static_cast<std::size_t>(pick(static_cast<int>(rows.size())))].action;
        return here.at(static_cast<std::size_t>(pick(static_cast<int>(here.size()))));
    }
    api::FollowUpFacts facts_for(FollowUpKind kind) {
        api::FollowUpFacts facts;
        if (kind == FollowUpKind::department_order) facts.answer = "查过了";
        if (kind != FollowUpKind::complaint_ticket) return facts;
        facts.contacted = "电话联系";
        facts.identity_verified = facts.facts_checked = facts.faq_searched = true;
        facts.handling = "查了记录";
        facts.reply = "已处理";
        facts.cause = "upkeep_missed";
        facts.result = "cancelled";
        facts.remedy = "退费";
        facts.customer_told = "三日内到账";
        facts.into_faq = false;
        facts.department = "billing";
        facts.request = "退费";
        return facts;
    }

    void assign() {
        if (made_.empty()) return;
        const auto id = any_made();
        const auto one = follow_ups().by_id(id).value();
        std::optional<model::UserId> to;
        if (pick(3) > 0) to = pick(2) == 0 ? office_.agent.id : office_.other.id;
        follow_ups().assign({id, one.revision, to, office_.boss.id, {}, office_.clock.now()});
    }

    void look_at(model::FollowUpId id) {
        const auto found = follow_ups().by_id(id);
        if (!found) return breaks("a follow-up is lost");
        const auto& one = *found;
        const auto steps = follow_ups().steps(id);
        ++ends_[one.state];
        if (one.open != followup::is_open(one.kind, one.state)) breaks("open is not what its state says");
        if (one.open) seen_by_somebody(one);
        if (!one.open && !ended_by(one, steps)) breaks("a promise left the lists by itself");
        if (one.kind == FollowUpKind::second_confirmation) billed_rightly(one, steps);
    }

    void seen_by_somebody(const storage::FollowUpRecord& one) {
        if (one.agent) {
            if (!is_listed(
                    one.id, [&](auto after) { return follow_ups().of_agent(*one.agent, after, 500); },
                    [](const storage::FollowUpRecord& listed) { return listed.id; }))
                breaks("an open follow-up is not in its owner's list");
            return;
        }
        const auto listed = [&](auto after) {
            return follow_ups().of_project({one.project, storage::FollowUpFilter::unassigned, office_.clock.now()},
                                           after, 500);
        };
        if (!is_listed(one.id, listed, [](const storage::FollowUpSeen& seen) { return seen.record.id; }))
            breaks("an open follow-up without an owner is in no queue");
    }
    template <class Page, class IdOf>
    bool is_listed(model::FollowUpId id, const Page& page, const IdOf& id_of) {
        std::optional<std::int64_t> after;
        do {
            const auto slice = page(after);
            for (const auto& item : slice.items)
                if (id_of(item) == id) return true;
            after = slice.after;
        } while (after);
        return false;
    }

    // The last step that moved it leads to where it stands, by a row of its machine.
    static bool ended_by(const storage::FollowUpRecord& one, const std::vector<storage::FollowUpStepRecord>& steps) {
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            if (!step->done.to) continue;
            const auto rows = followup::machine_of(one.kind).rows;
            return *step->done.to == one.state && std::ranges::any_of(rows, [&](const followup::Transition& row) {
                return row.from == step->done.from && row.action == step->done.action && row.to == one.state;
            });
        }
        return false;
    }

    void billed_rightly(const storage::FollowUpRecord& one, const std::vector<storage::FollowUpStepRecord>& steps) {
        if (followup::billing_of(one.state) != followup::Billing::open) return;
        const bool said_yes = std::ranges::any_of(steps, [&](const auto& step) {
            return step.done.action == Action::confirm && step.call && confirming_.contains(*step.call);
        });
        if (!said_yes) breaks("billed without a confirmation");
    }

    Office& office_;
    const service::Tools& tools_;
    std::mt19937 random_;
    unsigned seed_;
    std::vector<model::FollowUpId> made_;
    std::set<model::CallId> confirming_;  // calls with all four standards
    std::map<State, int> ends_;
    std::string broken_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(promise_histories)

BOOST_AUTO_TEST_CASE(ten_thousand_histories_drop_no_promise_and_bill_nothing_without_a_confirmation) {
    std::map<State, int> ends;
    std::unique_ptr<Office> office;
    for (unsigned seed = 1; seed <= histories_wanted(); ++seed) {
        if (seed % histories_of_a_shop == 1) office = std::make_unique<Office>();
        office->hear_of(static_cast<int>(seed % histories_of_a_shop) * customers_of_a_history);
        History history(*office, seed);
        const auto broken = history.lived();
        BOOST_REQUIRE_MESSAGE(broken.empty(), broken);
        for (const auto& [state, times] : history.ends()) ends[state] += times;
    }
    for (const auto& [state, times] : ends) BOOST_TEST_MESSAGE(followup::state_name(state) << " " << times);
    for (const auto state : {State::promised, State::kept, State::due, State::extended, State::confirmed, State::open,
                             State::in_handling, State::closed, State::merged, State::barred, State::answered})
        BOOST_TEST(ends.contains(state), followup::state_name(state) << " is never come to");
}

BOOST_AUTO_TEST_SUITE_END()
