#include "tests/scenarios/fortnight/accounts.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "server/storage/event_chain.h"
#include "server/storage/follow_ups.h"

namespace cts::tests {
namespace {

constexpr int events_a_page = 2'000;
constexpr int rows_a_page = 500;

struct Told {  // by the lanes
    std::set<std::string> calls;
    std::set<std::string> steps;     // follow-ups that were stepped
    std::set<std::string> handed;    // from one to another
    std::set<std::string> warned;    // before a clock of theirs struck
    std::set<std::string> breached;  // and after
    int planned = 0;
    int twice = 0;
    bool whole = true;
};

struct Lease {
    std::string call;
    model::Instant from;
};

class Lanes {
  public:
    explicit Lanes(storage::Events& events) : events_(events) {}

    Told read() {
        for (const auto& head : events_.heads()) read_lane(head.lane);
        for (const auto& [lead, leases] : leases_) told_.twice += twice(leases);
        return told_;
    }

  private:
    void read_lane(int lane) {
        storage::LaneHead below;
        while (true) {
            const auto page = events_.after(lane, below.seq, events_a_page);
            if (page.empty()) return;
            if (storage::first_break(page, below)) told_.whole = false;
            for (const auto& event : page) take(event);
            below = {page.back().seq, page.back().digest};
        }
    }

    void take(const storage::EventRecord& event) {
        const auto details = nlohmann::json::parse(event.details);
        if (event.type == "call_saved") {
            told_.calls.insert(event.subject);
            told_.planned += std::stoi(details.at("follow_ups").get<std::string>());
            ended_[event.subject] = event.at;
        } else if (event.type == "lead_claimed") {
            leases_[event.subject].push_back({details.at("call"), event.at});
        } else if (event.type == "lead_given_back") {
            ended_[details.at("call").get<std::string>()] = event.at;
        } else if (event.type == "follow_up_stepped") {
            told_.steps.insert(event.subject);
        } else if (event.type == "follow_up_assigned") {
            told_.handed.insert(event.subject);
        } else if (event.type == "follow_up_warned") {
            told_.warned.insert(event.subject);
        } else if (event.type == "follow_up_breached" || event.type == "follow_up_escalated") {
            told_.breached.insert(event.subject);
        }
    }

    // Saves stand in other lanes than claims, so the moments say whether one lease had ended when the next began.
    int twice(const std::vector<Lease>& leases) const {
        int found = 0;
        for (std::size_t i = 1; i < leases.size(); ++i) {
            const auto ended = ended_.find(leases[i - 1].call);
            const bool same = leases[i].call == leases[i - 1].call;
            if (!same && (ended == ended_.end() || ended->second > leases[i].from)) ++found;
        }
        return found;
    }

    storage::Events& events_;
    Told told_;
    std::map<std::string, std::vector<Lease>> leases_;  // by lead
    std::map<std::string, model::Instant> ended_;       // by call: saved, or given back
};

class Bookkeeper {
  public:
    Bookkeeper(storage::Store& store, model::ProjectId project, model::Instant now)
        : follow_ups_(store.follow_ups()), project_(project), now_(now) {
        told_ = Lanes(store.events()).read();
        for (const auto filter : {storage::FollowUpFilter::open, storage::FollowUpFilter::overdue})
            see(filter, filter == storage::FollowUpFilter::open ? open_ : overdue_);
    }

    Accounts made() {
        accounts_.calls = static_cast<int>(told_.calls.size());
        accounts_.planned = told_.planned;
        accounts_.twice = told_.twice;
        accounts_.whole = told_.whole;
        for (const auto& call : told_.calls)
            for (const auto& one : follow_ups_.of_call(model::CallId::parse(call).value())) enter(one);
        return accounts_;
    }

  private:
    void see(storage::FollowUpFilter filter, std::set<model::FollowUpId>& into) {
        std::optional<std::int64_t> after;
        while (true) {
            const auto page = follow_ups_.of_project({project_, filter, now_}, after, rows_a_page);
            for (const auto& one : page.items) into.insert(one.record.id);
            if (!page.after) return;
            after = page.after;
        }
    }

    void enter(const storage::FollowUpRecord& one) {
        auto& account = accounts_.kinds[std::string(form::follow_up_kind_name(one.kind))];
        ++account.made;
        if (told_.handed.contains(one.id.to_string())) ++account.handed;
        const bool breached = told_.breached.contains(one.id.to_string());
        if (breached || told_.warned.contains(one.id.to_string())) ++account.struck;
        if (!one.open) {
            if (settled_by_something(one)) return void(++account.settled);
            return lose(account, one, "over, and nothing in the lanes says by what");
        }
        if (!open_.contains(one.id)) return lose(account, one, "open, and in no list");
        const bool late = one.due && *one.due < now_;
        if (!late) return void(++account.in_time);
        if (!overdue_.contains(one.id)) return lose(account, one, "overdue, and not in the leader's list");
        if (is_told(one.kind) && !breached) return lose(account, one, "overdue, and nobody was told");
        ++account.late;
    }

    // Whose clock is a limit; a call that is due is handed out instead.
    static bool is_told(form::FollowUpKind kind) {
        return kind == form::FollowUpKind::complaint_ticket || kind == form::FollowUpKind::department_order;
    }

    bool settled_by_something(const storage::FollowUpRecord& one) {
        const auto steps = follow_ups_.steps(one.id);
        if (steps.empty()) return false;
        const auto& last = steps.back();
        return (last.call && told_.calls.contains(last.call->to_string())) || told_.steps.contains(one.id.to_string());
    }

    void lose(KindAccount& account, const storage::FollowUpRecord& one, const std::string& why) {
        ++account.lost;
        accounts_.lost.push_back(one.id.to_string() + " " + std::string(form::follow_up_kind_name(one.kind)) + " " +
                                 std::string(followup::state_name(one.state)) + ": " + why);
    }

    storage::FollowUps& follow_ups_;
    model::ProjectId project_;
    model::Instant now_;
    Told told_;
    std::set<model::FollowUpId> open_;
    std::set<model::FollowUpId> overdue_;
    Accounts accounts_;
};

}  // namespace

std::string Accounts::table() const {
    std::string text = fmt::format("{:<22}{:>8}{:>10}{:>10}{:>10}{:>8}{:>11}{:>8}\n", "kind", "made", "handed",
                                   "settled", "in time", "late", "struck", "lost");
    for (const auto& [kind, one] : kinds)
        text += fmt::format("{:<22}{:>8}{:>10}{:>10}{:>10}{:>8}{:>11}{:>8}\n", kind, one.made, one.handed, one.settled,
                            one.in_time, one.late, one.struck, one.lost);
    return text + fmt::format("{} calls saved, {} promises planned by them, {} leads held twice, lanes {}\n", calls,
                              planned, twice, whole ? "whole" : "broken");
}

Accounts accounts_of(const Centre& centre) {
    const auto books = centre.books();
    const auto project = books->projects().by_code(Centre::project_code).value();
    return Bookkeeper(*books, project.id, centre.clock.now()).made();
}

}  // namespace cts::tests
