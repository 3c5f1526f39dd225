#include "server/service/contact_check.h"

#include <set>

#include "server/service/project_settings.h"
#include "shared/model/civil.h"

namespace cts::service {

using model::Instant;
using model::Reason;

namespace {

std::set<std::string> zones_of_leads(const Tools& tools, const storage::ProjectRecord& project) {
    const auto zones = tools.store.leads().zones(project.id);
    return {zones.begin(), zones.end()};
}

// The first moment from `earliest` on at which this customer may be called, by their own clock.
model::Translated permitted_again(const storage::ProjectRecord& project, const std::string& zone, Instant earliest) {
    const auto from = model::to_civil(followup::permitted_from(project.contact_rules, zone, earliest), zone);
    return model::Translated::neutral(from.date.to_string() + ' ' + clock_text(from.hour * 60 + from.minute));
}

}  // namespace

std::vector<storage::ClaimZone> callable_zones(const Tools& tools, const storage::ProjectRecord& project) {
    const Instant now = tools.clock.now();
    const auto& rules = project.contact_rules;
    std::vector<storage::ClaimZone> zones;
    std::set<std::string> looked_at{project.zone};
    looked_at.merge(zones_of_leads(tools, project));
    for (const std::string& zone : looked_at) {
        const auto until = followup::permitted_until(rules, zone, now);
        if (!until) continue;
        const Instant tomorrow = followup::next_day_begins(zone, now);
        zones.push_back(
            {zone, *until, followup::day_begins(zone, now), followup::permitted_from(rules, zone, tomorrow)});
    }
    return zones;
}

model::Problem outside_hours(const storage::ProjectRecord& project, const std::string& zone, Instant now) {
    return {.reason = Reason::outside_permitted_hours,
            .field = "",
            .details = {{"from", permitted_again(project, zone, now)}}};
}

model::Problem enough_calls(const storage::ProjectRecord& project, const std::string& zone, Instant now) {
    const int count = project.contact_rules.calls_a_day.value_or(0);
    return {.reason = Reason::called_enough_today,
            .field = "",
            .details = {{"count", model::Translated::neutral(std::to_string(count))},
                        {"from", permitted_again(project, zone, followup::next_day_begins(zone, now))}}};
}

Reason reason_of(const storage::Bar& bar) {
    return bar.kind == storage::BarKind::do_not_call ? Reason::do_not_call : Reason::blacklisted;
}

Result<Done> may_be_called(const Tools& tools, const storage::ProjectRecord& project, const storage::LeadRecord& lead,
                           const storage::ContactRecord& contact) {
    const Instant now = tools.clock.now();
    auto& leads = tools.store.leads();
    if (const auto bar = tools.store.blacklist().bar(contact.phone_index, project.id, now))
        return refuse(reason_of(*bar));
    if (!followup::permitted_until(project.contact_rules, lead.zone, now))
        return refuse(outside_hours(project, lead.zone, now));
    const auto most = project.contact_rules.calls_a_day;
    if (most && leads.calls_since(contact.phone_index, followup::day_begins(lead.zone, now)) >= *most)
        return refuse(enough_calls(project, lead.zone, now));
    return Done{};
}

}  // namespace cts::service
