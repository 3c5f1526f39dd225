#include "server/service/take_step.h"

#include "server/service/acting.h"
#include "server/service/authorise.h"
#include "server/service/faq_drafts.h"
#include "server/service/follow_ups.h"
#include "server/service/incidents.h"
#include "server/service/kept_facts.h"
#include "server/service/order_steps.h"
#include "server/service/project_settings.h"
#include "server/service/text_rules.h"
#include "server/service/ticket_menus.h"
#include "server/storage/clock_reckoning.h"
#include "server/storage/published_times.h"

namespace cts::service {

using followup::Action;
using followup::Actor;
using followup::Need;
using followup::Needs;
using followup::State;
using form::FollowUpKind;
using model::Problems;
using model::Reason;
using model::Right;
using storage::FollowUpRecord;
using storage::StepVerdict;

namespace {

constexpr std::size_t longest_step_reason = 500;
constexpr int most_tries = 3;  // an order's ticket may change while the order's own revision stands

class Taking {
  public:
    Taking(const Tools& tools, const model::User& user, const storage::FollowUpSeen& seen, const api::TakeStep& wanted)
        : tools_(tools),
          user_(user),
          seen_(seen),
          stands_(seen.record),
          values_{tools.vault, seen.contact.key},
          wanted_(wanted),
          now_(tools.clock.now()) {}

    Result<StepVerdict> run() {
        auto facts = unsealed_facts(values_, stands_, tools_.store.follow_ups().facts(stands_.id));
        const auto put_down_to = facts.ticket.incident;
        Problems problems = write_facts(stands_.kind, wanted_.facts, ticket_menus_of(tools_, stands_.project), facts);
        check_reason(problems);
        check_incident(put_down_to, problems);
        check_appointment(problems);
        const auto to = next_state(facts);
        if (!to && is_about_the_step(to.error())) return Refused(to.error());
        if (!to) problems.insert(problems.end(), to.error().begin(), to.error().end());
        if (!problems.empty()) return Refused(std::move(problems));
        return tools_.store.follow_ups().take(write(*to, facts));
    }

  private:
    // No such step, or not this user's: what is missing for it is of no interest.
    static bool is_about_the_step(const Problems& problems) {
        return problems.front().reason == Reason::no_such_step || problems.front().reason == Reason::no_right;
    }

    void check_reason(Problems& problems) const {
        if (!wanted_.reason.empty()) check_text(wanted_.reason, longest_step_reason, "/reason", problems);
    }

    void check_appointment(Problems& problems) const {
        const auto& appointment = wanted_.facts.appointment;
        if (appointment && wanted_.action == Action::appoint && *appointment <= now_)
            problems.push_back({.reason = Reason::appointment_past, .field = "/facts/appointment"});
    }

    void check_incident(const std::optional<model::NoticeId>& put_down_to, Problems& problems) const {
        const auto& wanted = wanted_.facts.incident;
        if (!wanted || wanted == put_down_to || is_incident_in_force(tools_, stands_.project, *wanted)) return;
        problems.push_back({.reason = Reason::no_such_incident, .field = "/facts/incident"});
    }

    Needs known(const PlainFacts& facts) const {
        Needs known = known_of(stands_.kind, facts);
        const bool said = !wanted_.reason.empty();
        known.add_if(said, Need::reason);
        known.add_if(said, Need::finding);       // of a query: what was found, and
        known.add_if(said, Need::cancellation);  // of a sale to be cancelled: how it was, are the reason of the step
        known.add_if(other_ticket().has_value(), Need::other_ticket);
        return known;
    }

    std::optional<FollowUpRecord> other_ticket() const {
        if (!wanted_.other_ticket || *wanted_.other_ticket == stands_.id) return std::nullopt;
        const auto other = tools_.store.follow_ups().by_id(*wanted_.other_ticket);
        const bool takes_it = other && other->kind == FollowUpKind::complaint_ticket && other->state != State::merged;
        return takes_it ? other : std::nullopt;
    }

    tl::expected<State, Problems> next_state(PlainFacts& facts) const {
        facts.ticket.orders_away = orders_away(tools_.store.follow_ups().children(stands_.id));
        const Needs given = known(facts);
        if (!is_taken_by_hand(wanted_.action)) return no_right();
        auto refused = followup::apply(stands_.kind, stands_.state, wanted_.action, {Actor::job, given});
        if (!refused && refused.error().front().reason == Reason::no_such_step) return refused;
        refused = no_right();
        for (const Actor by : actors_of(user_, stands_)) {
            auto to = followup::apply(stands_.kind, stands_.state, wanted_.action, {by, given});
            if (to || to.error().front().reason != Reason::no_right) return to;
        }
        return refused;
    }

    static tl::expected<State, Problems> no_right() {
        return tl::unexpected(Problems{{.reason = Reason::no_right, .field = "/action"}});
    }

    storage::StepsWrite write(State to, const PlainFacts& facts) const {
        storage::StepsWrite write;
        write.by = user_.id;
        write.at = now_;
        storage::StepWrite step;
        step.after = after(to, facts);
        step.seen = stands_.revision;
        step.done = {wanted_.action, stands_.state, to};
        step.facts = sealed_facts(values_, stands_, facts);
        step.reason = values_.seal("follow_up", "reason", stands_.id.to_string(), wanted_.reason);
        write.steps.push_back(std::move(step));
        if (wanted_.action == Action::send_order)
            write.made.push_back(order_of(tools_, stands_, values_, facts.order, now_));
        if (wanted_.action == Action::close && facts.ticket.into_faq == true)
            write.faq_draft = faq_draft_of(tools_, user_, values_, seen_, facts.ticket);
        if (stands_.kind == FollowUpKind::department_order)
            if (auto ticket = step_of_ticket(tools_, write.steps.front(), now_)) write.steps.push_back(*ticket);
        return write;
    }

    FollowUpRecord after(State to, const PlainFacts& facts) const {
        const auto appointment =
            wanted_.action == Action::appoint ? facts.visit.appointment : std::optional<model::Instant>();
        auto record = storage::moved_on(stands_, wanted_.action, to, now_, appointment);
        if (wanted_.action == Action::reopen) record = reckoned_again(std::move(record));
        if (wanted_.action == Action::appoint) record.group = facts.visit.district;
        if (wanted_.action == Action::merge) record.parent = wanted_.other_ticket;
        if (takes_it_up()) record.agent = user_.id;
        return record;
    }

    // A ticket that is nobody's is theirs of the back office who first takes a step of it.
    bool takes_it_up() const {
        return stands_.kind == FollowUpKind::complaint_ticket && !stands_.agent && may(user_, Right::work_tickets);
    }

    // What is opened again runs by its limits once more, from now.
    FollowUpRecord reckoned_again(FollowUpRecord record) const {
        const auto project = tools_.store.projects().by_id(record.project);
        if (!project) return record;
        const auto settings = planning(settings_of(tools_, project->id, project->settings_revision));
        const auto times = storage::PublishedTimes::of(tools_.store.publications(), *project);
        const auto clocks = record.clocks;
        for (const auto& clock : clocks)
            if (auto anew = storage::reckoned_anew(record, clock, settings, times.view(), project->zone))
                record = storage::with_clock(std::move(record), *anew);
        return record;
    }

    const Tools& tools_;
    const model::User& user_;
    const storage::FollowUpSeen& seen_;
    const FollowUpRecord& stands_;
    const SealedBeside values_;
    const api::TakeStep& wanted_;
    const model::Instant now_;
};

Result<storage::FollowUpSeen> seen_now(const Tools& tools, const model::User& user, model::FollowUpId id,
                                       int revision) {
    auto seen = tools.store.follow_ups().seen({id});
    if (seen.empty() || !may_see(user, seen.front().record, tools.clock.now()))
        return refuse(Reason::not_found, "follow_up");
    if (seen.front().record.revision != revision) return refuse(Reason::changed_meanwhile);
    return std::move(seen.front());
}

}  // namespace

Result<api::FollowUpDetail> take_step(const Tools& tools, const model::User& user, model::FollowUpId id, int revision,
                                      const api::TakeStep& wanted) {
    for (int attempt = 1; attempt <= most_tries; ++attempt) {
        const auto seen = seen_now(tools, user, id, revision);
        if (!seen) return Refused(seen.error());
        const auto verdict = Taking(tools, user, *seen, wanted).run();
        if (!verdict) return Refused(verdict.error());
        if (*verdict == StepVerdict::taken) return follow_up_detail(tools, user, id);
        if (*verdict == StepVerdict::unknown) return refuse(Reason::not_found, "follow_up");
    }
    return refuse(Reason::changed_meanwhile);
}

Result<api::StepsTaken> take_steps(const Tools& tools, const model::User& user, const api::TakeSteps& wanted) {
    if (wanted.rows.empty() || wanted.rows.size() > most_steps_at_once) return refuse(Reason::bad_member, "/rows");
    api::StepsTaken taken;
    for (const auto& row : wanted.rows) {
        api::RowOfStepsResult result;
        result.follow_up = row.follow_up;
        const auto detail = take_step(tools, user, row.follow_up, row.revision, row.step);
        result.taken = detail.has_value();
        if (detail) {
            result.revision = detail->follow_up.revision;
            result.state = detail->follow_up.state;
        } else {
            result.problems = detail.error();
        }
        taken.results.push_back(std::move(result));
    }
    return taken;
}

}  // namespace cts::service
