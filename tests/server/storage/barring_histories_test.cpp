// Random histories of numbers that are not to be called: whatever is proposed, decided, asked, imported, claimed, saved
// and however the clock goes, a barred number is never handed out, taken into a list or dialled by hand; a call of it
// is taken and told; and a do-not-call is never undone. What is barred says an oracle that knows nothing of the stores.
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>
#include <set>

#include "tests/doubles/memory_store.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::storage;
using namespace cts::tests;
using Decision = BlacklistDecision;

namespace {

constexpr int customers = 5;
constexpr int projects = 2;
constexpr int people = 3;
constexpr int steps_of_a_history = 24;

// What people remember of an entry, in their own words.
struct Remembered {
    model::BlacklistId id;
    int customer = 0;
    std::optional<int> project;
    bool urgent = false;
    std::optional<Instant> end;
    std::string state = "waits";
    int proposer = 0;
    int revision = 1;
};

struct Oracle {
    std::vector<Remembered> entries;
    std::set<std::pair<int, int>> asked;  // customer, project

    bool is_in_scope(const Remembered& entry, int customer, int project) const {
        return entry.customer == customer && entry.project.value_or(project) == project;
    }
    // "": free.
    std::string bar(int customer, int project, Instant now) const {
        if (asked.contains({customer, project})) return "do not call";
        for (const auto& entry : entries) {
            const bool bars = entry.state == "approved" || (entry.state == "waits" && entry.urgent);
            if (bars && is_in_scope(entry, customer, project) && (!entry.end || *entry.end > now)) return "blacklist";
        }
        return {};
    }
    bool is_open(int customer, std::optional<int> project, Instant now) const {
        for (const auto& entry : entries) {
            const bool open = entry.state == "waits" || (entry.state == "approved" && (!entry.end || *entry.end > now));
            if (open && entry.customer == customer && entry.project == project) return true;
        }
        return false;
    }
};

struct World {
    explicit World(Store& of) : store(of), shop(of), staff{shop.li, shop.wang, user("zhao", "1003")} {
        store.users().add(staff[2]);
    }
    Store& store;
    SmallShop shop;
    std::array<UserRecord, people> staff;
};

class Course {
  public:
    Course(World& world, unsigned seed) : world_(world), store_(world.store), random_(seed), seed_(seed) {
        for (int p = 0; p < projects; ++p) {
            auto shop = world.shop;
            shop.project = project_of("p" + std::to_string(seed) + "_" + std::to_string(p));
            store_.projects().add(shop.project);
            shop.list = {model::ListId::make(nine), shop.project.id, "l", shop.li.user.id, nine};
            store_.leads().add_list(shop.list);
            shops_.push_back(shop);
        }
    }

    std::string lived() {
        for (int step = 0; step < steps_of_a_history && broken_.empty(); ++step) {
            one_step();
            look_round();
        }
        return broken_.empty() ? broken_ : broken_ + " in history " + std::to_string(seed_);
    }

  private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    vault::BlindIndex number_of(int customer) const { return number(static_cast<int>(seed_) * 10 + customer); }
    Instant at(int minutes) const { return now_ + std::chrono::minutes(minutes); }
    model::UserId person(int n) const { return world_.staff[static_cast<std::size_t>(n)].user.id; }
    const SmallShop& shop(int project) const { return shops_[static_cast<std::size_t>(project)]; }
    std::optional<int> some_scope() { return pick(2) == 0 ? std::optional<int>() : std::optional(pick(projects)); }
    std::optional<model::ProjectId> id_of(std::optional<int> scope) const {
        return scope ? std::optional(shop(*scope).project.id) : std::nullopt;
    }
    void breaks(bool wrong, const char* what) {
        if (wrong && broken_.empty()) broken_ = what;
    }

    void one_step() {
        switch (pick(12)) {
            case 0:
            case 1:
                return import(pick(customers), pick(projects));
            case 2:
            case 3:
            case 4:
                return claim(pick(people), pick(projects));
            case 5:
                return save();
            case 6:
                return propose();
            case 7:
            case 8:
                return decide();
            case 9:
                return start(pick(customers), pick(projects), pick(2) == 0);
            case 10:
                now_ = at(pick(3) == 0 ? -20 : pick(90));
                return;
            default:
                if (pick(3) == 0) never_again(pick(customers), some_scope());
        }
    }

    void import(int customer, int project) {
        auto lead = shop(project).lead(++rows_, 1);
        lead.contact.phone_index = number_of(customer);
        lead.brought_at = now_;
        const auto added = store_.leads().add_leads({lead}).front();
        const auto bar = oracle_.bar(customer, project, now_);
        breaks((added == LeadAdded::do_not_call) != (bar == "do not call"), "a list takes who asked not to be called");
        breaks((added == LeadAdded::blacklisted) != (bar == "blacklist"), "a list takes a blacklisted number");
    }

    int customer_of(const vault::BlindIndex& phone) const {
        for (int customer = 0; customer < customers; ++customer)
            if (number_of(customer) == phone) return customer;
        return -1;
    }

    void claim(int who, int project) {
        auto wanted = shop(project).claim(person(who), now_);
        wanted.colleagues_due = now_;
        if (!promises_.empty() && pick(3) == 0)
            wanted.follow_up = promises_[static_cast<std::size_t>(pick(static_cast<int>(promises_.size())))];
        const auto claimed = store_.leads().claim(wanted);
        if (!claimed || claimed->why == ClaimedWhy::held_already) return;
        const auto bar = oracle_.bar(customer_of(claimed->contact.phone_index), project, now_);
        breaks(!bar.empty(), "a barred number is handed out");
        held_.push_back({*claimed, project});
    }

    void save() {
        if (held_.empty()) return;
        const auto& [claimed, project] = held_[static_cast<std::size_t>(pick(static_cast<int>(held_.size())))];
        auto write = shop(project).call_of(claimed);
        write.call.stored_at = now_;
        if (const auto worked = claimed.lead.lease->follow_up) write.settles = {settles(*worked)};
        const int how = pick(4);
        if (how == 0) {
            write.lead_after = LeadState::waiting;
            write.follow_ups = {shop(project).callback(claimed, at(pick(30)))};
        } else if (how == 1) {
            write.lead_after = LeadState::again;
            write.ready_at = at(pick(30));
        } else if (how == 2) {
            write.do_not_call = {
                claimed.contact.phone_index, shop(project).project.id, "asked", write.call.id, write.call.agent, now_};
        }
        const auto verdict = store_.calls().save(write).verdict;
        if (verdict != CallVerdict::stored && verdict != CallVerdict::lease_lost_stored) return;
        if (write.do_not_call) oracle_.asked.insert({customer_of(claimed.contact.phone_index), project});
        if (verdict != CallVerdict::stored) return;
        for (const auto& promise : write.follow_ups) promises_.push_back(promise.id);
    }

    void never_again(int customer, std::optional<int> scope) {
        store_.leads().add_do_not_call({number_of(customer), id_of(scope), "asked", {}, person(0), now_});
        for (int project = 0; project < projects; ++project)
            if (scope.value_or(project) == project) oracle_.asked.insert({customer, project});
    }

    void propose() {
        Remembered made;
        made.id = model::BlacklistId::make(nine);
        made.customer = pick(customers);
        made.project = some_scope();
        made.urgent = pick(2) == 0;
        if (pick(2) == 0) made.end = at(pick(60) + 1);
        made.proposer = pick(people);
        BlacklistRecord entry;
        entry.id = made.id;
        entry.phone_index = number_of(made.customer);
        entry.project = id_of(made.project);
        entry.urgent = made.urgent;
        entry.ends_at = made.end;
        entry.proposed_by = person(made.proposer);
        entry.proposed_at = now_;
        const bool open = oracle_.is_open(made.customer, made.project, now_);
        const bool added = store_.blacklist().propose(entry) == Added::added;
        breaks(added == open, "a number has two open entries of one scope, or may not have one");
        if (added) oracle_.entries.push_back(made);
    }

    void decide() {
        if (oracle_.entries.empty()) return;
        auto& entry = oracle_.entries[static_cast<std::size_t>(pick(static_cast<int>(oracle_.entries.size())))];
        const int who = pick(people);
        const auto what =
            std::array{Decision::approve, Decision::decline, Decision::lift}[static_cast<std::size_t>(pick(3))];
        const int revision = entry.revision - (pick(6) == 0 ? 1 : 0);
        const auto verdict = store_.blacklist().decide({entry.id, revision, what, person(who), {}, now_});
        const bool fits = what == Decision::lift ? entry.state == "approved" : entry.state == "waits";
        const bool own = what == Decision::approve && who == entry.proposer;
        const bool may = fits && !own && revision == entry.revision;
        breaks((verdict == DecisionVerdict::decided) != may, "somebody decides who may not, or may not who may");
        if (verdict != DecisionVerdict::decided) return;
        entry.revision += 1;
        entry.state = what == Decision::approve ? "approved" : what == Decision::decline ? "declined" : "lifted";
    }

    void start(int customer, int project, bool inbound) {
        StartWanted wanted;
        wanted.unknown = shop(project).lead(++rows_, 1);
        wanted.unknown.contact.phone_index = number_of(customer);
        wanted.list = shop(project).list;
        const auto claim = shop(project).claim(person(pick(people)), now_);
        wanted.lease = claim.lease;
        wanted.lease.inbound = inbound;
        wanted.zones = claim.zones;
        wanted.now = now_;
        const auto started = store_.customers().start(wanted);
        const auto bar = oracle_.bar(customer, project, now_);
        if (inbound) {
            const bool taken = started.verdict == StartVerdict::leased || started.verdict == StartVerdict::beside;
            breaks(!taken, "a call of a customer is not taken");
            breaks(started.bar.has_value() != !bar.empty(), "a call of a barred number is not told");
            return;
        }
        breaks((started.verdict == StartVerdict::do_not_call) != (bar == "do not call"), "dialled who asked not to be");
        breaks((started.verdict == StartVerdict::blacklisted) != (bar == "blacklist"),
               "a blacklisted number is dialled");
    }

    // Dialling asks the same: what the store says of every number, always.
    void look_round() {
        for (int customer = 0; customer < customers; ++customer) {
            for (int project = 0; project < projects; ++project) {
                const auto said = store_.blacklist().bar(number_of(customer), shop(project).project.id, now_);
                const auto bar = oracle_.bar(customer, project, now_);
                const std::string as = !said ? "" : said->kind == BarKind::do_not_call ? "do not call" : "blacklist";
                breaks(as != bar, "what the store says of a number is not so");
            }
        }
    }

    World& world_;
    Store& store_;
    std::mt19937 random_;
    unsigned seed_;
    std::vector<SmallShop> shops_;
    Oracle oracle_;
    Instant now_ = nine;
    int rows_ = 0;
    std::vector<std::pair<ClaimedLead, int>> held_;
    std::vector<model::FollowUpId> promises_;
    std::string broken_;
};

template <class Engine>
void live(unsigned histories) {
    Engine engine;
    World world(engine.store());
    for (unsigned seed = 1; seed <= histories; ++seed) {
        const auto broken = Course(world, seed).lived();
        BOOST_REQUIRE_MESSAGE(broken.empty(), broken);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(barring_histories)

BOOST_AUTO_TEST_CASE(in_ten_thousand_histories_no_barred_number_is_called_on_the_memory_store) {
    for (unsigned seed = 1; seed <= 10'000; ++seed) {
        const auto store = memory_store();
        World world(*store);
        const auto broken = Course(world, seed).lived();
        BOOST_REQUIRE_MESSAGE(broken.empty(), broken);
    }
}

BOOST_AUTO_TEST_CASE(in_a_hundred_histories_no_barred_number_is_called_on_sqlite) {
    live<Sqlite>(100);
}

BOOST_AUTO_TEST_CASE(in_forty_histories_no_barred_number_is_called_on_mariadb) {
    live<MariaDb>(40);
}

BOOST_AUTO_TEST_SUITE_END()
