#include "server/service/follow_ups.h"

#include <algorithm>
#include <map>
#include <set>

#include "server/service/acting.h"
#include "server/service/attachments.h"
#include "server/service/authorise.h"
#include "server/service/follow_up_due.h"
#include "server/service/incidents.h"
#include "server/service/kept_facts.h"
#include "server/service/order_steps.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/staff.h"
#include "server/storage/claim_rules.h"
#include "shared/followup/purpose.h"

namespace cts::service {

using model::Right;

namespace {

class Showing {
  public:
    explicit Showing(const Tools& tools) : tools_(tools), now_(tools.clock.now()), staff_(tools) {}

    api::FollowUp shown(const storage::FollowUpSeen& seen) {
        const auto& record = seen.record;
        api::FollowUp follow_up;
        follow_up.id = record.id;
        follow_up.call = record.call;
        follow_up.lead = record.lead;
        follow_up.kind = record.kind;
        follow_up.owner = record.owner;
        follow_up.state = followup::state_name(record.state);
        follow_up.state_label = followup::state_label(record.state);
        follow_up.open = record.open;
        follow_up.due = record.due;
        follow_up.trial_end = record.trial_end;
        follow_up.created_at = record.created_at;
        follow_up.project = seen.project;
        follow_up.agent = record.agent;
        follow_up.agent_name = seen.agent_name;
        follow_up.language = record.language;
        follow_up.group = record.group;
        follow_up.priority = record.priority;
        follow_up.because = followup::because_name(record.because);
        follow_up.parent = record.parent;
        for (const auto& clock : record.clocks) follow_up.clocks.push_back(shown_clock(clock, now_));
        follow_up.nobody = record.open && staff_.nobody_can_take(record);
        follow_up.purpose = followup::purpose_of(record.kind, record.call_purpose, purposes_of(record.project));
        follow_up.revision = record.revision;
        add_person(seen, follow_up);
        return follow_up;
    }

  private:
    void add_person(const storage::FollowUpSeen& seen, api::FollowUp& shown) const {
        const Person person = unsealed_person(tools_.vault, seen.contact);
        shown.customer_name = person.name;
        if (!person.phone.text.empty()) shown.masked_number = model::mask_phone(person.phone);
        shown.subject = SealedBeside{tools_.vault, seen.contact.key}.unseal(
            "follow_up", "subject", seen.record.id.to_string(), seen.record.subject);
    }

    const std::set<std::string>& purposes_of(model::ProjectId project) {
        const auto known = purposes_.find(project);
        if (known != purposes_.end()) return known->second;
        auto& purposes = purposes_[project];
        for (const auto& [purpose, version] : newest_versions(tools_, project).forms) purposes.insert(purpose);
        return purposes;
    }

    const Tools& tools_;
    const model::Instant now_;
    Staff staff_;
    std::map<model::ProjectId, std::set<std::string>> purposes_;
};

std::string name_of(const Tools& tools, const std::optional<model::UserId>& id) {
    const auto user = id ? tools.store.users().by_id(*id) : std::nullopt;
    return user ? user->user.display_name : std::string();
}

api::FollowUpStep shown_step(const Tools& tools, const SealedBeside& values, const std::string& row,
                             const storage::FollowUpStepRecord& step) {
    api::FollowUpStep shown;
    shown.at = step.at;
    shown.by_name = name_of(tools, step.by);
    shown.what = step.what;
    shown.to_name = name_of(tools, step.to);
    if (!step.reason.text.empty()) shown.reason = values.unseal("follow_up", "reason", row, step.reason);
    if (step.done.action) {
        shown.action = followup::action_name(*step.done.action);
        shown.action_label = followup::action_label(*step.done.action);
    }
    if (step.done.to) {
        shown.state = followup::state_name(*step.done.to);
        shown.state_label = followup::state_label(*step.done.to);
    }
    return shown;
}

api::FollowUpStep shown_event(const storage::ClockEventRecord& event) {
    api::FollowUpStep shown;
    shown.at = event.at;
    shown.what = event.what;
    shown.clock = followup::clock_name(event.clock);
    return shown;
}

// What people did and what its clocks did, in the order it happened.
std::vector<api::FollowUpStep> course_of(const Tools& tools, const SealedBeside& values, model::FollowUpId id) {
    std::vector<api::FollowUpStep> course;
    for (const auto& step : tools.store.follow_ups().steps(id))
        course.push_back(shown_step(tools, values, id.to_string(), step));
    for (const auto& event : tools.store.follow_ups().clock_events(id)) course.push_back(shown_event(event));
    std::ranges::stable_sort(course, {}, &api::FollowUpStep::at);
    return course;
}

}  // namespace

bool may_see(const model::User& user, const storage::FollowUpRecord& record, model::Instant now) {
    if (may(user, Right::lead_team) || may(user, Right::read_calls)) return true;
    const storage::Claimant who{user.id, user.spoken_languages, false, may(user, Right::work_tickets),
                                now,     &user.memberships};
    const bool order = record.kind == form::FollowUpKind::department_order;
    return may(user, order ? Right::work_orders : Right::log_calls) && storage::why_theirs(record, who).has_value();
}

std::vector<api::FollowUp> shown_follow_ups(const Tools& tools, const std::vector<storage::FollowUpSeen>& seen) {
    std::vector<api::FollowUp> follow_ups;
    if (seen.empty()) return follow_ups;
    Showing showing(tools);
    for (const auto& one : seen) follow_ups.push_back(showing.shown(one));
    return follow_ups;
}

std::vector<api::FollowUp> shown_follow_ups(const Tools& tools, const std::vector<storage::FollowUpRecord>& records) {
    std::vector<model::FollowUpId> ids;
    for (const auto& record : records) ids.push_back(record.id);
    return shown_follow_ups(tools, tools.store.follow_ups().seen(ids));
}

Result<api::Page<api::FollowUp>> own_follow_ups(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (!may(user, Right::work_orders))
        if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    const auto slice = tools.store.follow_ups().to_work(
        {user.id, user.spoken_languages, may(user, Right::lead_team), may(user, Right::work_tickets), tools.clock.now(),
         user.memberships, may(user, Right::log_calls)},
        page.after, page.limit);
    api::Page<api::FollowUp> shown{shown_follow_ups(tools, slice.items), std::nullopt};
    if (slice.after) shown.after = std::to_string(*slice.after);
    return shown;
}

Result<api::FollowUpDetail> follow_up_detail(const Tools& tools, const model::User& user, model::FollowUpId id) {
    const auto seen = tools.store.follow_ups().seen({id});
    if (seen.empty() || !may_see(user, seen.front().record, tools.clock.now()))
        return refuse(model::Reason::not_found, "follow_up");
    const auto& record = seen.front().record;
    const SealedBeside values{tools.vault, seen.front().contact.key};
    auto facts = unsealed_facts(values, record, tools.store.follow_ups().facts(id));
    auto orders = tools.store.follow_ups().children(id);
    std::erase_if(orders, [](const auto& one) { return one.kind != form::FollowUpKind::department_order; });
    facts.ticket.orders_away = orders_away(orders);
    api::FollowUpDetail detail;
    detail.follow_up = shown_follow_ups(tools, seen).front();
    detail.history = course_of(tools, values, id);
    detail.attachments = attachments_beside(tools, values, id);
    detail.facts = shown_facts(record.kind, facts);
    detail.steps = offered_steps(user, record, facts);
    detail.orders = shown_follow_ups(tools, orders);
    if (record.kind == form::FollowUpKind::complaint_ticket)
        detail.incidents = incidents_beside(tools, record.project, facts.ticket.incident);
    return detail;
}

}  // namespace cts::service
