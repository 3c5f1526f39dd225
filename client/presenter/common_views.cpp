#include "client/presenter/common_views.h"

#include "client/presenter/customer_past.h"
#include "shared/followup/trial_of_promise.h"

namespace cts::presenter {

namespace {

// The promise that is worked stands first.
std::optional<model::Instant> trial_spoken_of(const api::Claimed& claimed) {
    if (!claimed.contents.follow_up || claimed.promises.empty()) return std::nullopt;
    const api::FollowUp& worked = claimed.promises.front();
    return worked.id == *claimed.contents.follow_up ? worked.trial_end : std::nullopt;
}

}  // namespace

TopBarView top_bar(const Agent& agent, const api::Project& project, const api::ProjectVersions& versions,
                   const std::string& purpose) {
    TopBarView view;
    view.project_title = project.title.in(agent.language);
    view.project_state = project.state;
    view.script_version = versions.product;
    const auto form = versions.forms.find(purpose);
    if (form != versions.forms.end()) view.form_version = form->second;
    view.agent_name = agent.user.display_name;
    view.agent_number = agent.user.number;
    return view;
}

const form::Outcome* outcome_named(const form::Kit& kit, const std::string& name) {
    for (const auto& [purpose, form] : kit.forms) {
        if (const auto* outcome = form->find_outcome(name)) return outcome;
    }
    return nullptr;
}

CustomerView customer_view(const api::Claimed& claimed, const form::Kit& kit, model::Language language) {
    CustomerView view;
    view.name = claimed.customer_name;
    view.salutation = claimed.salutation;
    view.masked_number = claimed.masked_number;
    view.zone = claimed.contents.zone;
    view.contact_number = claimed.contact_count + 1;
    for (const auto& attribute : kit.lead_attributes) {
        const auto value = claimed.attributes.find(attribute.name);
        if (value == claimed.attributes.end() || value->second.empty()) continue;
        view.attributes.emplace_back(attribute.label.in(language), value->second);
    }
    view.promised_note = claimed.promised_note;
    view.earlier = earlier_rows(claimed, kit, language);
    view.promises = promise_rows(claimed);
    view.complaints = complaints_view(claimed);
    return view;
}

form::SessionContext session_context(const api::Claimed& claimed, const api::Project& project, const Agent& agent,
                                     model::Instant at) {
    form::SessionContext context;
    context.variables["agent.name"] = agent.user.display_name;
    context.variables["agent.number"] = agent.user.number;
    context.variables["lead.name"] = claimed.customer_name;
    context.variables["lead.salutation"] = claimed.salutation;
    for (const auto& [name, value] : claimed.attributes) context.variables["lead." + name] = value;
    context.zone = claimed.contents.zone;
    context.region = project.region;
    context.at = at;
    followup::speak_of_trial(context, trial_spoken_of(claimed));
    return context;
}

}  // namespace cts::presenter
