#include "server/service/telemetry.h"

#include <set>

#include "server/service/authorise.h"

namespace cts::service {

using model::Problems;
using model::Reason;

namespace {

constexpr std::int64_t longest_ms = std::int64_t{24} * 60 * 60 * 1000;
constexpr int most_times = 10'000;

bool is_sane(const api::FieldTelemetry& one) {
    const auto few = [](int times) { return times >= 0 && times <= most_times; };
    return one.milliseconds >= 0 && one.milliseconds <= longest_ms && few(one.corrections) && few(one.refusals);
}

Problems faults_of(const api::Telemetry& telemetry, const form::Definition& definition) {
    Problems problems;
    std::set<std::string> told;
    for (std::size_t i = 0; i < telemetry.fields.size(); ++i) {
        const api::FieldTelemetry& one = telemetry.fields[i];
        const std::string pointer = "/fields/" + std::to_string(i);
        if (!definition.find_field(one.field))
            problems.push_back({.reason = Reason::unknown_field, .field = pointer + "/field"});
        if (!told.insert(one.field).second || !is_sane(one))
            problems.push_back({.reason = Reason::bad_member, .field = pointer});
    }
    return problems;
}

Result<std::shared_ptr<const form::Definition>> form_of(const Tools& tools, const storage::CallRecord& call) {
    const auto kit = tools.kits.kit_of(call);
    if (!kit) return Refused(kit.error());
    return (*kit)->forms.at(call.purpose);
}

std::vector<storage::FieldTelemetryRecord> records_of(const api::Telemetry& telemetry) {
    std::vector<storage::FieldTelemetryRecord> records;
    for (const api::FieldTelemetry& one : telemetry.fields)
        records.push_back({one.field, one.milliseconds, one.corrections, one.refusals, one.one_datum, one.left_empty});
    return records;
}

}  // namespace

Result<Done> save_telemetry(const Tools& tools, const model::User& user, model::CallId id,
                            const api::Telemetry& telemetry) {
    if (auto right = authorise_calling(user); !right) return Refused(right.error());
    const auto call = tools.store.calls().by_id(id);
    if (!call || (call->agent != user.id && call->delivered_by != user.id)) return refuse(Reason::not_found, "call");
    const auto definition = form_of(tools, *call);
    if (!definition) return Refused(definition.error());
    if (auto problems = faults_of(telemetry, **definition); !problems.empty()) return Refused(std::move(problems));
    tools.store.calls().add_telemetry(id, records_of(telemetry), tools.clock.now());
    return Done{};
}

}  // namespace cts::service
