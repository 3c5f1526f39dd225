#include "server/service/claim.h"

#include "server/service/authorise.h"
#include "server/service/claimed_answer.h"
#include "server/service/contact_check.h"
#include "server/service/kit_in_force.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "server/service/usual_form.h"
#include "server/service/why_now.h"

namespace cts::service {

using model::Reason;

namespace {

storage::Lease lease_wanted(const Tools& tools, const storage::ProjectRecord& project, const model::User& agent,
                            const api::ProjectVersions& versions) {
    const model::Instant now = tools.clock.now();
    storage::Lease lease;
    lease.agent = agent.id;
    lease.call = model::CallId::make(now);
    lease.purpose = usual_form(versions.forms);
    lease.form_version = versions.forms.at(lease.purpose);
    lease.product_version = versions.product;
    lease.faq_version = versions.faq;
    lease.settings_revision = project.settings_revision;
    lease.issued_at = now;
    lease.until = now + lease_life;
    return lease;
}

storage::ClaimWanted claim_wanted(const Tools& tools, const storage::ProjectRecord& project, const model::User& agent,
                                  const api::ProjectVersions& versions, const api::Claim& asked) {
    storage::ClaimWanted wanted;
    wanted.project = project.id;
    wanted.agent = agent.id;
    wanted.follow_up = asked.follow_up;
    wanted.now = tools.clock.now();
    wanted.zones = callable_zones(tools, project);
    wanted.calls_a_day = project.contact_rules.calls_a_day;
    wanted.colleagues_due = wanted.now - project.contact_rules.callback_grace.value_or(std::chrono::milliseconds(0));
    wanted.languages = agent.spoken_languages;
    wanted.groups = agent.memberships;
    wanted.leads_team = may(agent, model::Right::lead_team);
    wanted.works_tickets = may(agent, model::Right::work_tickets);
    wanted.forms = versions.forms;
    wanted.lease = lease_wanted(tools, project, agent, versions);
    return wanted;
}

std::string zone_asked_for(const Tools& tools, const storage::ProjectRecord& project,
                           const storage::ClaimWanted& wanted) {
    const auto follow_up = tools.store.follow_ups().by_id(wanted.follow_up.value());
    const auto lead = follow_up ? tools.store.leads().by_id(follow_up->lead) : std::nullopt;
    return lead ? lead->zone : project.zone;
}

Refused refused(const Tools& tools, const storage::ProjectRecord& project, const storage::ClaimWanted& wanted,
                storage::ClaimRefusal refusal) {
    using storage::ClaimRefusal;
    switch (refusal) {
        case ClaimRefusal::none_waiting:
            return refuse(Reason::no_lead_waiting);
        case ClaimRefusal::follow_up_unknown:
            return refuse(Reason::not_found, "/follow_up");
        case ClaimRefusal::follow_up_closed:
            return refuse(Reason::follow_up_closed, "/follow_up");
        case ClaimRefusal::follow_up_of_other:
            return refuse(Reason::follow_up_of_other, "/follow_up");
        case ClaimRefusal::not_permitted_now:
            return refuse(outside_hours(project, zone_asked_for(tools, project, wanted), wanted.now));
        case ClaimRefusal::lead_held:
            return refuse(Reason::lead_held, "/follow_up");
        case ClaimRefusal::do_not_call:
            return refuse(Reason::do_not_call);
        case ClaimRefusal::blacklisted:
            return refuse(Reason::blacklisted);
        case ClaimRefusal::called_enough:
            return refuse(enough_calls(project, zone_asked_for(tools, project, wanted), wanted.now));
    }
    return refuse(Reason::internal);
}

api::Claimed shown(const Tools& tools, const storage::ProjectRecord& project, const storage::ClaimedLead& claimed,
                   const storage::ClaimWanted& wanted) {
    return claimed_answer(tools, {claimed.lead, claimed.contact, slip_contents(project, claimed.lead),
                                  why_now(claimed, wanted), claimed.follow_up});
}

// Agents claim whatever is next, or what they ask for; the back office rings whoever complained, and what was left to
// it.
Result<Done> may_claim(const Tools& tools, const model::User& who, const api::Claim& wanted) {
    if (may(who, model::Right::log_calls) || !wanted.follow_up) return authorise(who, model::Right::log_calls);
    const auto asked = tools.store.follow_ups().by_id(*wanted.follow_up);
    const bool the_back_offices = asked && (asked->kind == form::FollowUpKind::complaint_ticket ||
                                            asked->owner == form::FollowUpOwner::back_office);
    return authorise(who, the_back_offices ? model::Right::work_tickets : model::Right::log_calls);
}

}  // namespace

Result<api::Claimed> claim(const Tools& tools, const model::User& agent, std::string_view project,
                           const api::Claim& wanted) {
    if (auto right = may_claim(tools, agent, wanted); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    if (!takes_calls(*record)) return refuse(Reason::no_lead_waiting);
    const auto versions = kit_in_force(tools, record->id);
    if (!versions) return Refused(versions.error());
    const auto asked = claim_wanted(tools, *record, agent, *versions, wanted);
    const auto claimed = tools.store.leads().claim(asked);
    if (!claimed) return refused(tools, *record, asked, claimed.error());
    return shown(tools, *record, *claimed, asked);
}

}  // namespace cts::service
