#include "server/service/dial.h"

#include "server/service/authorise.h"
#include "server/service/contact_check.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "server/storage/by_hand.h"

namespace cts::service {

using model::Reason;

namespace {

// A call begun beside a lead (its last one is still to be corrected) waits for nobody's lease but a colleague's.
bool is_free_for(const storage::LeadRecord& lead, const api::SlipContents& slip, model::Instant now) {
    if (!slip.leased) return !storage::is_colleagues(lead, slip.agent, now);
    return lead.lease && lead.lease->call == slip.call && lead.lease->epoch == slip.lease_epoch;
}

Result<api::Dialled> number_of(const Tools& tools, const model::User& agent, const storage::ProjectRecord& project,
                               const api::SlipContents& slip) {
    const auto lead = tools.store.leads().by_id(slip.lead);
    if (!lead || !is_free_for(*lead, slip, tools.clock.now())) return refuse(Reason::lease_lost);
    const auto contact = tools.store.leads().contact(lead->contact);
    if (!contact) return refuse(Reason::lease_lost);
    if (auto allowed = may_be_called(tools, project, *lead, *contact); !allowed) return Refused(allowed.error());
    tools.store.leads().note_dialled(
        {agent.id, lead->id, slip.call, tools.clock.now(), slip.expires_at, project.dialling});
    if (!project.dialling) return api::Dialled{};
    return api::Dialled{unsealed_person(tools.vault, *contact).phone.text};
}

}  // namespace

Result<api::Dialled> dial(const Tools& tools, const model::User& agent, model::CallId call, const api::Dial& wanted) {
    if (auto right = authorise_calling(agent); !right) return Refused(right.error());
    const auto slip = own_slip(tools, wanted.slip, call, agent);
    if (!slip) return Refused(slip.error());
    if (auto valid = slip_still_valid(*slip, tools.clock.now()); !valid) return Refused(valid.error());
    const auto project = find_project(tools, slip->project);
    if (!project) return Refused(project.error());
    if (slip->origin == api::Origin::practice) return api::Dialled{};  // nobody is called
    return number_of(tools, agent, *project, *slip);
}

}  // namespace cts::service
