// A back office whose server is played: tickets walk their real machine (shared/followup), pages are as long as the
// test says, a step from an old revision gets 412. What a colleague does is said by the test.
#pragma once

#include <deque>

#include "shared/followup/machine.h"
#include "tests/client/presenter/shift_fixture.h"

namespace cts::presenter::test {

using followup::Action;
using followup::State;
using form::FollowUpKind;

// Work waits until the test lets it happen: one after the other.
class HeldWork final : public Executor {
  public:
    using Executor::run;
    void run(Lane, std::function<void()> work, std::function<void()> then) override {
        waiting.push_back([work = std::move(work), then = std::move(then)] {
            work();
            then();
        });
    }
    void one() {
        const auto next = std::move(waiting.front());
        waiting.pop_front();
        next();
    }
    void all() {
        while (!waiting.empty()) one();
    }
    std::deque<std::function<void()>> waiting;
};

inline model::Instant at(const char* iso8601) {
    return *model::Instant::parse_iso8601(iso8601);
}

template <class Id>
Id numbered(int number) {
    Id id;
    id.uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
    id.uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return id;
}

inline api::FollowUp ticket(int number, const char* due, const char* subject = "多扣了要退费",
                            const char* name = "郑秀兰", const char* masked = "137 **** 5580") {
    api::FollowUp made;
    made.id = numbered<model::FollowUpId>(number);
    made.kind = FollowUpKind::complaint_ticket;
    made.owner = form::FollowUpOwner::back_office;
    made.lead = numbered<model::LeadId>(number);
    made.state = "open";
    made.subject = subject;
    made.customer_name = name;
    made.masked_number = masked;
    made.created_at = at("2026-09-30T08:40:00Z");
    made.project = "example-sale";
    if (*due) made.due = at(due);
    made.clocks = {{followup::ClockName::first_contact, made.created_at, made.due, {}},
                   {followup::ClockName::solved, made.created_at, {}, {}}};
    return made;
}

class DeskServer final : public PlayedServer {
  public:
    std::set<model::Role> roles{model::Role::back_office};
    std::vector<api::FollowUp> queue;
    std::map<model::FollowUpId, api::FollowUpDetail> details;
    std::size_t page_length = 50;
    std::vector<api::TicketQueue> asked;
    std::vector<api::TakeStep> taken;
    std::optional<gateway::Fault> refuses_step;
    std::optional<gateway::Fault> refuses_queue;
    api::StepsTaken of_many;
    std::vector<api::TakeSteps> many;
    std::vector<api::NewBlacklistEntry> proposed;
    api::FollowUpDue due;
    std::vector<api::Claim> claims;
    api::TicketMenus menus;
    std::vector<api::Change> news;
    std::optional<gateway::Fault> refuses_claim;
    std::optional<api::Call> stored;

    gateway::Answer<api::LoggedIn> log_in(const api::LogIn& who) override {
        auto answer = PlayedServer::log_in(who);
        if (answer) answer->user.roles = roles;
        return answer;
    }
    gateway::Answer<api::Page<api::FollowUp>> tickets(const api::TicketQueue& wanted,
                                                      std::optional<std::string> after) override {
        asked.push_back(wanted);
        if (refuses_queue) return tl::unexpected(*refuses_queue);
        if (wanted.mine || wanted.over) return api::Page<api::FollowUp>{};
        if (!wanted.search.empty()) return api::Page<api::FollowUp>{found(wanted.search), {}};
        api::Page<api::FollowUp> page;
        const std::size_t from = after ? std::stoul(*after) : 0;
        const std::size_t to = std::min(queue.size(), from + page_length);
        page.items.assign(queue.begin() + static_cast<long>(from), queue.begin() + static_cast<long>(to));
        if (to < queue.size()) page.after = std::to_string(to);
        return page;
    }
    gateway::Answer<api::FollowUpDetail> follow_up(model::FollowUpId id) override { return detail(id); }
    gateway::Answer<api::FollowUpDetail> take_step(model::FollowUpId id, int revision,
                                                   const api::TakeStep& step) override {
        if (refuses_step) return tl::unexpected(*std::exchange(refuses_step, std::nullopt));
        if (detail(id).follow_up.revision != revision)
            return tl::unexpected(gateway::Fault{gateway::FaultKind::refused, 412, {}, "Somebody was faster."});
        taken.push_back(step);
        walk(id, step.action, step.facts, "林晓雯", step.reason);
        return detail(id);
    }
    gateway::Answer<api::StepsTaken> take_steps(const api::TakeSteps& steps) override {
        many.push_back(steps);
        return of_many;
    }
    gateway::Answer<api::Changes> changes(std::optional<std::string> after) override {
        return api::Changes{after ? std::exchange(news, {}) : std::vector<api::Change>{}, "cursor"};
    }
    gateway::Answer<api::TicketMenus> ticket_menus(const std::string&) override { return menus; }
    gateway::Answer<api::Claimed> claim(const std::string& project, const api::Claim& wanted) override {
        claims.push_back(wanted);
        if (refuses_claim) return tl::unexpected(*refuses_claim);
        return PlayedServer::claim(project, wanted);
    }
    gateway::Answer<api::FollowUpDue> follow_up_due(model::FollowUpId) override { return due; }
    gateway::Answer<api::BlacklistEntry> propose_blacklist(const api::NewBlacklistEntry& entry) override {
        proposed.push_back(entry);
        return api::BlacklistEntry{};
    }
    gateway::Answer<api::Call> call(model::CallId) override {
        if (stored) return *stored;
        return tl::unexpected(unreachable());
    }

    api::FollowUpDetail& detail(model::FollowUpId id) {
        auto& made = details[id];
        for (const auto& each : queue)
            if (each.id == id && made.follow_up.id != id) made.follow_up = each;
        offer(made);
        return made;
    }
    // What somebody does: the machine walks, what is written stands.
    void walk(model::FollowUpId id, Action action, const api::FollowUpFacts& facts, const std::string& by,
              const std::string& reason = {}) {
        auto& one = detail(id);
        followup::Needs all;
        for (const auto need : followup::all_needs()) all.add(need);
        const auto to = followup::apply(one.follow_up.kind, *followup::parse_state(one.follow_up.state), action,
                                        {followup::Actor::back_office, all});
        if (to) one.follow_up.state = followup::state_name(*to);
        if (to) one.follow_up.open = followup::is_open(one.follow_up.kind, *to);
        ++one.follow_up.revision;
        merge(one.facts, facts);
        api::FollowUpStep step{at("2026-10-12T05:00:00Z"), by, "stepped", {}, reason, {}, {}, {}, {}};
        step.action = followup::action_name(action);
        step.action_label = followup::action_label(action);
        one.history.push_back(step);
        offer(one);
    }

  private:
    static void offer(api::FollowUpDetail& one) {
        one.steps.clear();
        const auto state = followup::parse_state(one.follow_up.state);
        if (!state) return;
        for (const auto action : followup::actions_for(one.follow_up.kind, *state, followup::Actor::back_office))
            one.steps.push_back({std::string(followup::action_name(action)), followup::action_label(action), {}, {}});
    }
    static void merge(api::FollowUpFacts& into, const api::FollowUpFacts& facts) {
        const auto text = [](auto& to, const auto& from) {
            if (from) to = from;
        };
        text(into.contacted, facts.contacted);
        text(into.cause, facts.cause);
        text(into.handling, facts.handling);
        text(into.result, facts.result);
        text(into.remedy, facts.remedy);
        text(into.reply, facts.reply);
        text(into.customer_told, facts.customer_told);
        text(into.into_faq, facts.into_faq);
        text(into.identity_verified, facts.identity_verified);
        text(into.facts_checked, facts.facts_checked);
        text(into.faq_searched, facts.faq_searched);
    }
    std::vector<api::FollowUp> found(const std::string& search) const {
        std::vector<api::FollowUp> hits;
        for (const auto& each : queue)
            if (each.customer_name == search || each.masked_number.ends_with(search)) hits.push_back(each);
        return hits;
    }
};

// A person of the back office who has logged in.
template <class Work>
struct DeskShift {
    HeldClock clock;
    Work executor;
    DeskServer server;
    int changes = 0;
    ShiftPresenter presenter{server, executor, clock, model::Language::en, [this] { ++changes; }};

    DeskShift() {
        server.lead.contents.project = "example-sale";
        server.lead.contents.purpose = "first_call";
        server.lead.contents.zone = "Asia/Shanghai";
        server.lead.contents.issued_at = clock.now();
        server.lead.slip = "slip";
    }
    TicketDesk& desk() { return presenter.around().tickets(); }
    TicketDeskView view() { return presenter.tickets_view(); }
    std::string id(int number) { return numbered<model::FollowUpId>(number).to_string(); }
    WorkFieldView field(WorkField wanted) {
        const auto shown = view();
        for (const auto& each : shown.form ? shown.form->fields : shown.open.value().fields)
            if (each.field == wanted) return each;
        return {};
    }
};
using AtDesk = DeskShift<AtOnce>;
using AtSlowDesk = DeskShift<HeldWork>;

}  // namespace cts::presenter::test
