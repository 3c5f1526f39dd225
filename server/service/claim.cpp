#include "server/service/claim.h"

#include "server/service/authorise.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "server/service/text_map.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr int most_earlier = 10;
constexpr std::string_view usual_purpose = "first_call";

// A promised call is worked with the form of the call that promised it, where the kit still has it.
std::string purpose_of(const Tools& tools, const api::Claim& wanted, const api::ProjectVersions& versions) {
    const auto follow_up = wanted.follow_up ? tools.store.follow_ups().by_id(*wanted.follow_up) : std::nullopt;
    const auto call = follow_up ? tools.store.calls().by_id(follow_up->call) : std::nullopt;
    if (call && versions.forms.contains(call->purpose)) return call->purpose;
    if (versions.forms.contains(std::string(usual_purpose))) return std::string(usual_purpose);
    return versions.forms.begin()->first;
}

storage::Lease lease_wanted(const Tools& tools, const storage::ProjectRecord& project, const model::User& agent,
                            const api::ProjectVersions& versions, std::string purpose) {
    const model::Instant now = tools.clock.now();
    storage::Lease lease;
    lease.agent = agent.id;
    lease.call = model::CallId::make(now);
    lease.form_version = versions.forms.at(purpose);
    lease.purpose = std::move(purpose);
    lease.product_version = versions.product;
    lease.faq_version = versions.faq;
    lease.settings_revision = project.settings_revision;
    lease.issued_at = now;
    lease.until = now + lease_life;
    return lease;
}

std::vector<api::Why> reasons_why(const storage::ClaimedLead& claimed, model::Instant now) {
    std::vector<api::Why> why;
    if (claimed.why == storage::ClaimedWhy::held_already)
        why.push_back({api::WhyKind::held, claimed.lead.lease->issued_at});
    if (claimed.follow_up) why.push_back({api::WhyKind::promised, claimed.follow_up->due});
    if (claimed.why == storage::ClaimedWhy::fresh) why.push_back({api::WhyKind::fresh});
    why.push_back({api::WhyKind::checked, now});
    why.push_back({api::WhyKind::order, std::nullopt, claimed.fresh_waiting});
    return why;
}

std::vector<api::EarlierCall> earlier_calls(const Tools& tools, model::LeadId lead) {
    std::vector<api::EarlierCall> earlier;
    for (const storage::CallRecord& call : tools.store.calls().of_lead(lead, most_earlier)) {
        const auto agent = tools.store.users().by_id(call.agent);
        earlier.push_back({call.id, call.dialled_at.value_or(call.stored_at), call.outcome,
                           agent ? agent->user.display_name : std::string()});
    }
    return earlier;
}

api::Claimed shown(const Tools& tools, const storage::ProjectRecord& project, const storage::ClaimedLead& claimed) {
    const Person person = unsealed_person(tools.vault, claimed.contact);
    const SealedBeside values{tools.vault, claimed.contact.key};
    const auto attributes =
        text_map(values.unseal("lead", "attributes", claimed.lead.id.to_string(), claimed.lead.attributes));
    api::Claimed answer;
    answer.contents = slip_contents(project, claimed.lead);
    answer.slip = signed_slip(tools, answer.contents);
    answer.customer_name = person.name;
    answer.salutation = person.salutation;
    answer.masked_number = model::mask_phone(person.phone);
    answer.attributes = {attributes.begin(), attributes.end()};
    answer.contact_count = claimed.lead.attempts;
    answer.why = reasons_why(claimed, tools.clock.now());
    answer.earlier = earlier_calls(tools, claimed.lead.id);
    answer.server_time = tools.clock.now();
    if (const auto& follow_up = claimed.follow_up)
        answer.promised_note = values.unseal("follow_up", "subject", follow_up->id.to_string(), follow_up->subject);
    return answer;
}

}  // namespace

Result<api::Claimed> claim(const Tools& tools, const model::User& agent, std::string_view project,
                           const api::Claim& wanted) {
    if (auto right = authorise(agent, model::Right::log_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const api::ProjectVersions versions = newest_versions(tools, record->id);
    if (!takes_calls(*record) || versions.forms.empty()) return refuse(Reason::no_lead_waiting);
    const auto lease = lease_wanted(tools, *record, agent, versions, purpose_of(tools, wanted, versions));
    const auto claimed = tools.store.leads().claim({record->id, agent.id, wanted.follow_up, lease, tools.clock.now()});
    if (!claimed) return refuse(Reason::no_lead_waiting);
    return shown(tools, *record, *claimed);
}

}  // namespace cts::service
