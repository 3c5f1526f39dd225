#include "server/service/save_call.h"

#include "server/service/authorise.h"
#include "server/service/call_write.h"
#include "server/service/project_settings.h"
#include "server/service/projects.h"
#include "server/service/read_calls.h"
#include "server/service/slip.h"

namespace cts::service {

using model::Reason;

namespace {

api::ProjectVersions versions_of(const api::SlipContents& slip) {
    return {slip.product_version, slip.faq_version, {{slip.purpose, slip.form_version}}};
}

Result<CallBase> base_of(const Tools& tools, const api::SlipContents& slip, const std::string& outcome) {
    const auto project = find_project(tools, slip.project);
    if (!project) return Refused(project.error());
    const auto kit = tools.kits.kit(project->id, versions_of(slip));
    if (!kit) return Refused(kit.error());
    const auto lead = tools.store.leads().by_id(slip.lead);
    const auto contact = lead ? tools.store.leads().contact(lead->contact) : std::nullopt;
    if (!contact) return refuse(Reason::not_found, "lead");
    CallBase base{slip, *project, *lead, *contact, unsealed_person(tools.vault, *contact), {}, *kit, {}};
    base.attributes = text_map(
        SealedBeside{tools.vault, contact->key}.unseal("lead", "attributes", lead->id.to_string(), lead->attributes));
    base.definition = base.kit->forms.at(slip.purpose);
    base.settings = planning(settings_of(tools, project->id, slip.settings_revision));
    base.calls_with_outcome = tools.store.calls().calls_with_outcome(lead->id, outcome);
    const auto worked = slip.follow_up ? tools.store.follow_ups().by_id(*slip.follow_up) : std::nullopt;
    if (worked) base.trial_end = worked->trial_end;
    return base;
}

Result<api::CallSaved> already_have(const Tools& tools, const storage::CallRecord& stored, const std::string& digest) {
    if (stored.digest != digest) return refuse(Reason::call_differs);
    return api::CallSaved{true, shown_call(tools, stored)};
}

Result<api::CallSaved> store(const Tools& tools, const storage::CallWrite& write) {
    const storage::CallWritten written = tools.store.calls().save(write);
    switch (written.verdict) {
        case storage::CallVerdict::stored:
        case storage::CallVerdict::lease_lost_stored:
            return api::CallSaved{false, shown_call(tools, written.call)};
        case storage::CallVerdict::already_have:
            return api::CallSaved{true, shown_call(tools, written.call)};
        case storage::CallVerdict::differs:
            return refuse(Reason::call_differs);
    }
    return refuse(Reason::internal);
}

}  // namespace

Result<api::CallSaved> save_call(const Tools& tools, const model::User& agent, model::CallId id,
                                 const api::CallSaveOnWire& call) {
    if (auto right = authorise(agent, model::Right::log_calls); !right) return Refused(right.error());
    const auto slip = read_slip(tools, call.call.slip, id, agent);
    if (!slip) return Refused(slip.error());
    if (const auto stored = tools.store.calls().by_id(id)) return already_have(tools, *stored, call_digest(call.call));
    const model::Instant now = tools.clock.now();
    if (auto valid = slip_still_valid(*slip, now); !valid) return Refused(valid.error());
    const auto base = base_of(tools, *slip, call.call.outcome);
    if (!base) return Refused(base.error());
    if (auto problems = judge_call(*base, agent, call, now); !problems.empty()) return Refused(std::move(problems));
    return store(tools, call_write(tools.vault, *base, agent, call.call, now));
}

}  // namespace cts::service
