// Random histories of a shop: whatever agents, leaders and clocks do, no lead is held twice, no promise is out of
// everybody's sight, no call is lost, and nobody is handed out who asked not to be called or whose last call may still
// come.
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>
#include <set>

#include "tests/doubles/memory_store.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using form::FollowUpKind;
using form::FollowUpOwner;
using storage::CallVerdict;
using storage::ClaimWanted;
using storage::LeadState;

namespace {

constexpr int customers = 4;
constexpr int agents = 3;
constexpr int steps_of_a_history = 14;

struct World {
    explicit World(storage::Store& of) : store(of), base(of), people{base.li, base.wang, user("zhao", "1003")} {
        store.users().add(people[2]);
    }
    storage::Store& store;
    SmallShop base;
    std::array<storage::UserRecord, agents> people;
};

class Course {
  public:
    Course(World& world, unsigned seed)
        : world_(world), store_(world.store), shop_(world.base), random_(seed), seed_(seed) {
        shop_.project = project_of("shop" + std::to_string(seed));
        store_.projects().add(shop_.project);
        shop_.list = {model::ListId::make(nine), shop_.project.id, "l", shop_.li.user.id, nine};
        store_.leads().add_list(shop_.list);
        std::vector<storage::NewLead> leads;
        for (int i = 1; i <= customers; ++i) leads.push_back(shop_.lead(i, number_of(i)));
        store_.leads().add_leads(leads);
    }

    // Empty: nothing broke.
    std::string lived() {
        for (int step = 0; step < steps_of_a_history && broken_.empty(); ++step) one_step();
        if (broken_.empty()) look_round();
        return broken_.empty() ? broken_ : broken_ + " in history " + std::to_string(seed_);
    }

  private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    int number_of(int customer) const { return static_cast<int>(seed_) * 10 + customer; }
    Instant at(int minutes) const { return now_ + std::chrono::minutes(minutes); }
    void breaks(bool wrong, const char* what) {
        if (wrong && broken_.empty()) broken_ = what;
    }

    void one_step() {
        switch (pick(12)) {
            case 0:
            case 1:
            case 2:
            case 3:
                return claim();
            case 4:
            case 5:
            case 6:
                return save();
            case 7:
                now_ = at(pick(2) == 0 ? 7 : 40);
                return;
            case 8:
                return assign();
            case 9:
            case 10:
                return dial();
            default:
                if (pick(3) == 0) bar(1 + pick(customers));
        }
    }

    ClaimWanted wanted_by(const storage::UserRecord& who) {
        auto wanted = shop_.claim(who.user.id, now_);
        wanted.zones.front().day_begins = now_ - std::chrono::hours(1);
        wanted.zones.front().next_day = at(90);
        if (pick(4) == 0) wanted.calls_a_day = 2;
        wanted.colleagues_due = at(-10);
        if (pick(2) == 0) wanted.languages = {"yue"};
        wanted.leads_team = pick(2) == 0;
        if (!promises_.empty() && pick(3) == 0)
            wanted.follow_up = promises_[static_cast<std::size_t>(pick(static_cast<int>(promises_.size())))];
        return wanted;
    }

    void claim() {
        const auto& who = world_.people[static_cast<std::size_t>(pick(agents))];
        const auto wanted = wanted_by(who);
        const auto claimed = store_.leads().claim(wanted);
        if (!claimed) return;
        const auto& lease = claimed->lead.lease.value();
        if (asked_by_name(*claimed, wanted)) gives_back_all_but(lease);
        for (const auto& other : held_) {
            const auto& others = other.lead.lease.value();
            const bool running =
                others.until >= now_ && !saved_.contains(others.call) && !given_back_.contains(others.call);
            const bool same = others.call == lease.call;
            breaks(running && !same && other.lead.id == claimed->lead.id, "a lead is held twice");
            breaks(running && !same && others.agent == lease.agent, "an agent holds two leads");
        }
        const bool new_one = claimed->why != storage::ClaimedWhy::held_already;
        breaks(new_one && barred_.contains(claimed->contact.phone_index.text), "a barred number is handed out");
        breaks(new_one && !asked_by_name(*claimed, wanted) && unreported(claimed->lead.id),
               "somebody is handed out while a call to them is not reported");
        if (new_one) held_.push_back(*claimed);
    }

    // A promise that is asked for takes the place of the customer at hand, who is free for others from then on.
    void gives_back_all_but(const storage::Lease& lease) {
        for (const auto& other : held_) {
            const auto& others = other.lead.lease.value();
            if (others.agent != lease.agent || others.call == lease.call) continue;
            given_back_.insert(others.call);
            breaks(is_held(other), "the customer at hand is kept beside the promise asked for");
        }
    }

    bool is_held(const storage::ClaimedLead& claimed) {
        const auto now = store_.leads().by_id(claimed.lead.id).value();
        return now.lease && now.lease->call == claimed.lead.lease->call && now.state == LeadState::held;
    }

    static bool asked_by_name(const storage::ClaimedLead& claimed, const ClaimWanted& wanted) {
        return wanted.follow_up && claimed.follow_up && claimed.follow_up->id == *wanted.follow_up;
    }

    void dial() {
        if (held_.empty()) return;
        const auto& last = held_.back().lead;
        const auto now = store_.leads().by_id(last.id).value();
        if (!now.lease || now.lease->call != last.lease->call) return;
        store_.leads().note_dialled({last.lease->agent, last.id, last.lease->call, now_, at(120)});
        begun_[last.id] = {last.lease->call, at(120)};
    }

    bool unreported(model::LeadId lead) const {
        const auto begun = begun_.find(lead);
        return begun != begun_.end() && begun->second.second > now_ && !saved_.contains(begun->second.first);
    }

    void save() {
        if (held_.empty()) return;
        const auto& claimed = held_[static_cast<std::size_t>(pick(static_cast<int>(held_.size())))];
        auto write = shop_.call_of(claimed);
        write.call.stored_at = now_;
        if (const auto worked = claimed.lead.lease->follow_up) write.settles = {settles(*worked)};
        ends_somehow(write, claimed);
        const auto verdict = store_.calls().save(write).verdict;
        const bool first = saved_.insert(write.call.id).second;
        breaks(first != (verdict == CallVerdict::stored || verdict == CallVerdict::lease_lost_stored),
               "a call is stored twice, or not at all");
        if (!first) return;
        if (write.do_not_call) barred_.insert(write.do_not_call->phone_index.text);
        if (verdict != CallVerdict::stored) return;
        begun_.erase(claimed.lead.id);
        for (const auto& follow_up : write.follow_ups) promises_.push_back(follow_up.id);
    }

    void ends_somehow(storage::CallWrite& write, const storage::ClaimedLead& claimed) {
        write.call.digest = vault::content_digest(write.call.id.to_string());
        const int how = pick(8);
        if (how < 2) {
            write.lead_after = LeadState::again;
            write.ready_at = at(pick(60));
        } else if (how < 6) {
            write.lead_after = LeadState::waiting;
            write.follow_ups = {left_behind(claimed, how)};
        } else if (how == 6) {
            write.do_not_call = {
                claimed.contact.phone_index, std::nullopt, "asked", write.call.id, write.call.agent, now_};
        }
    }

    storage::FollowUpRecord left_behind(const storage::ClaimedLead& claimed, int how) {
        auto follow_up = shop_.callback(claimed, at(pick(30)));
        if (how == 3) follow_up.owner = FollowUpOwner::team;
        if (how == 4) follow_up.owner = FollowUpOwner::speaker;
        if (how == 4) follow_up.language = "yue";
        if (how == 5) follow_up.kind = FollowUpKind::technical_query;
        if (how == 5) follow_up.state = followup::State::raised;
        if (how == 5) follow_up.owner = FollowUpOwner::team_leader;
        if (follow_up.owner != FollowUpOwner::same_agent) follow_up.agent.reset();
        return follow_up;
    }

    void assign() {
        if (promises_.empty()) return;
        const auto id = promises_[static_cast<std::size_t>(pick(static_cast<int>(promises_.size())))];
        const auto seen = store_.follow_ups().by_id(id).value();
        std::optional<model::UserId> to;
        if (pick(3) > 0) to = world_.people[static_cast<std::size_t>(pick(agents))].user.id;
        const auto handed = store_.follow_ups().assign({id, seen.revision, to, shop_.wang.user.id, {}, now_});
        breaks((handed == storage::Assigned::assigned) != seen.open,
               "a closed promise is handed over, or an open one not");
        for (const auto& other : held_) {  // whoever hands over what they have at hand has it no longer
            const auto& lease = other.lead.lease.value();
            if (lease.agent == shop_.wang.user.id && lease.follow_up == id && !is_held(other))
                given_back_.insert(lease.call);
        }
    }

    void bar(int customer) {
        store_.leads().add_do_not_call(
            {number(number_of(customer)), std::nullopt, "asked", std::nullopt, shop_.li.user.id, now_});
        barred_.insert(number(number_of(customer)).text);
    }

    std::set<model::FollowUpId> seen_by(const storage::UserRecord& who) {
        std::set<model::FollowUpId> seen;
        const storage::FollowUpsWanted wanted{who.user.id, {}, false, false, now_};
        for (const auto& one : store_.follow_ups().to_work(wanted, std::nullopt, 1000).items)
            seen.insert(one.record.id);
        return seen;
    }

    void look_round() {
        for (const auto& call : saved_) breaks(!store_.calls().by_id(call), "a call is lost");
        std::map<model::UserId, std::set<model::FollowUpId>> own;
        for (const auto& who : world_.people) own[who.user.id] = seen_by(who);
        std::set<model::FollowUpId> unassigned;
        const auto nobodys =
            store_.follow_ups().of_project({shop_.project.id, storage::FollowUpFilter::unassigned, now_}, {}, 1000);
        for (const auto& one : nobodys.items) unassigned.insert(one.record.id);
        for (const auto id : promises_) {
            const auto promise = store_.follow_ups().by_id(id).value();
            const bool in_sight = promise.agent ? own[*promise.agent].contains(id) : unassigned.contains(id);
            breaks(promise.open && !in_sight, "an open promise is out of everybody's sight");
            const auto last = store_.follow_ups().steps(id).back().what;
            breaks(!promise.open && last != "worked" && last != "closed", "a promise left the list by itself");
        }
    }

    World& world_;
    storage::Store& store_;
    SmallShop shop_;
    std::mt19937 random_;
    unsigned seed_;
    Instant now_ = nine;
    std::vector<storage::ClaimedLead> held_;
    std::set<model::CallId> saved_;
    std::set<model::CallId> given_back_;
    std::map<model::LeadId, std::pair<model::CallId, Instant>>
        begun_;  // dialled last, and until when it may be reported
    std::vector<model::FollowUpId> promises_;
    std::set<std::string> barred_;
    std::string broken_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(histories)

BOOST_AUTO_TEST_CASE(ten_thousand_histories_lose_nothing_and_hold_nothing_twice_on_the_memory_store) {
    for (unsigned seed = 1; seed <= 10'000; ++seed) {
        const auto store = memory_store();
        World world(*store);
        const auto broken = Course(world, seed).lived();
        BOOST_REQUIRE_MESSAGE(broken.empty(), broken);
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_histories_lose_nothing_and_hold_nothing_twice_on_sqlite) {
    Sqlite engine;
    World world(engine.store());
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const auto broken = Course(world, seed).lived();
        BOOST_REQUIRE_MESSAGE(broken.empty(), broken);
    }
}

BOOST_AUTO_TEST_SUITE_END()
