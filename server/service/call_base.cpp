#include "server/service/call_base.h"

#include <algorithm>
#include <iterator>

#include "server/service/project_settings.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "shared/api/wire_names.h"

namespace cts::service {

using model::Reason;

namespace {

api::ProjectVersions versions_of(const api::SlipContents& slip) {
    return {slip.product_version, slip.faq_version, {{slip.purpose, slip.form_version}}};
}

// What else is open about the sale that a confirmation or a remedial call is about.
std::vector<storage::FollowUpRecord> of_same_sale(storage::FollowUps& follow_ups,
                                                  const storage::FollowUpRecord& about_sale) {
    auto kin = follow_ups.of_call(about_sale.call);
    std::erase_if(
        kin, [&](const storage::FollowUpRecord& one) { return one.id == about_sale.id || !is_about_a_sale(one.kind); });
    return kin;
}

std::vector<storage::FollowUpRecord> kin_of(const Tools& tools, const storage::FollowUpRecord& worked) {
    auto& follow_ups = tools.store.follow_ups();
    if (is_about_a_sale(worked.kind)) {
        auto kin = of_same_sale(follow_ups, worked);
        std::ranges::copy(follow_ups.children(worked.id), std::back_inserter(kin));
        return kin;
    }
    const auto behind =
        worked.kind == form::FollowUpKind::callback && worked.parent ? follow_ups.by_id(*worked.parent) : std::nullopt;
    if (!behind) return {};
    auto kin = of_same_sale(follow_ups, *behind);
    kin.push_back(*behind);
    return kin;
}

bool in_working_time(const std::optional<calendar::TimeLimit>& limit) {
    return limit && limit->pace != calendar::Pace::elapsed;
}

bool needs_times(const form::Definition& definition, const followup::Settings& settings) {
    const auto rule_does = [](const form::FollowUpRule& rule) {
        return in_working_time(rule.within) || in_working_time(rule.first_contact) || in_working_time(rule.solved);
    };
    const auto outcome_does = [&](const form::Outcome& outcome) {
        return std::ranges::any_of(outcome.follow_ups, rule_does);
    };
    return in_working_time(settings.first_contact) || in_working_time(settings.solved) ||
           in_working_time(settings.remedial_call) || in_working_time(settings.department_answer) ||
           std::ranges::any_of(definition.outcomes, outcome_does);
}

}  // namespace

bool is_about_a_sale(form::FollowUpKind kind) {
    return kind == form::FollowUpKind::second_confirmation || kind == form::FollowUpKind::remedial_call;
}

Result<CallBase> call_base(const Tools& tools, const api::SlipContents& slip, const model::User& author) {
    const auto project = find_project(tools, slip.project);
    if (!project) return Refused(project.error());
    const auto kit = tools.kits.kit(project->id, versions_of(slip));
    if (!kit) return Refused(kit.error());
    const auto lead = tools.store.leads().by_id(slip.lead);
    const auto contact = lead ? tools.store.leads().contact(lead->contact) : std::nullopt;
    if (!contact) return refuse(Reason::not_found, "lead");
    CallBase base{slip, *project, *lead, *contact, unsealed_person(tools.vault, *contact), {}, *kit, {}, author,
                  {},   {},       {},    {}};
    base.attributes = storage::text_map(
        SealedBeside{tools.vault, contact->key}.unseal("lead", "attributes", lead->id.to_string(), lead->attributes));
    base.definition = base.kit->forms.at(slip.purpose);
    base.settings = planning(settings_of(tools, project->id, slip.settings_revision));
    if (needs_times(*base.definition, base.settings))
        base.times = storage::PublishedTimes::of(tools.store.publications(), *project);
    if (slip.follow_up) base.worked = tools.store.follow_ups().by_id(*slip.follow_up);
    if (base.worked) base.trial_end = base.worked->trial_end;
    if (base.worked) base.kin = kin_of(tools, *base.worked);
    return base;
}

api::SlipContents slip_of(const storage::CallRecord& call, const storage::ProjectRecord& project) {
    api::SlipContents slip;
    slip.call = call.id;
    slip.agent = call.agent;
    slip.lead = call.lead;
    slip.project = project.code;
    slip.lease_epoch = call.slip.lease_epoch;
    slip.purpose = call.purpose;
    slip.form_version = call.form_version;
    slip.product_version = call.product_version;
    slip.faq_version = call.faq_version;
    slip.attributes_revision = call.slip.attributes_revision;
    slip.settings_revision = call.slip.settings_revision;
    slip.zone = call.slip.zone.empty() ? project.zone : call.slip.zone;
    slip.issued_at = call.slip.issued_at;
    slip.expires_at = call.slip.issued_at + slip_life;
    slip.follow_up = call.slip.follow_up;
    api::from_wire_name(call.direction, slip.direction);
    api::from_wire_name(call.origin, slip.origin);
    slip.leased = call.slip.leased;
    return slip;
}

}  // namespace cts::service
