#include "server/projector/projected_call.h"

#include <algorithm>

#include "server/storage/text_map.h"
#include "shared/model/civil.h"

namespace cts::projector {
namespace {

using form::FieldType;
using storage::ProjectedCall;
using storage::TextMap;

bool has_choices(const form::Field& field) {
    return field.type == FieldType::select_one || field.type == FieldType::select_multiple ||
           field.type == FieldType::yes_no;
}

void add_choices(const form::Field& field, const std::string& answer, ProjectedCall& call) {
    std::size_t begin = 0;
    while (begin < answer.size()) {  // of several chosen, names joined by single spaces
        const auto end = field.type == FieldType::select_multiple ? answer.find(' ', begin) : std::string::npos;
        const auto choice = answer.substr(begin, end - begin);
        if (choice.size() <= longest_choice) call.choices.push_back({field.name, choice});
        if (end == std::string::npos) return;
        begin = end + 1;
    }
}

void add_answers(const form::Definition& form, const TextMap& answers, ProjectedCall& call) {
    for (const auto& step : form.steps) {
        for (const auto& field : step.fields) {
            const auto answer = answers.find(field.name);
            if (field.personal || answer == answers.end() || answer->second.empty()) continue;
            call.step = step.name;
            call.choices.push_back({std::string(storage::talked_about), step.name});
            if (has_choices(field)) add_choices(field, answer->second, call);
        }
    }
}

TextMap columns_of(const storage::CallToProject& call, const vault::Vault& vault) {
    if (call.key.text.empty() || call.attributes.text.empty()) return {};
    const auto row = call.call.lead.to_string();
    return storage::text_map(vault.unseal(call.key, {"lead", "attributes", row}, call.attributes).value_or(""));
}

void add_columns(const form::Kit& kit, const TextMap& columns, ProjectedCall& call) {
    for (const auto& attribute : kit.lead_attributes) {
        if (!attribute.counted) continue;
        const auto value = columns.find(attribute.name);
        if (value == columns.end() || value->second.empty() || value->second.size() > longest_choice) continue;
        call.choices.push_back({std::string(column_prefix) + attribute.name, value->second});
    }
}

void add_moment(const storage::CallRecord& record, const std::string& zone, ProjectedCall& call) {
    const auto at = record.dialled_at    ? *record.dialled_at
                    : record.answered_at ? *record.answered_at
                                         : record.stored_at;
    const auto civil = model::to_civil(at, zone);
    call.day = civil.date.days_since_1970();
    call.hour = civil.hour;
    if (call.connected && record.ended_at)
        call.talk_ms = std::max<std::int64_t>(0, record.ended_at->utc_ms - record.answered_at->utc_ms);
}

}  // namespace

storage::ProjectedCall projected(const storage::CallToProject& source, const form::Kit* kit, const std::string& zone,
                                 const vault::Vault& vault) {
    const auto& record = source.call;
    ProjectedCall call;
    call.call = record.id;
    call.project = record.project;
    call.agent = record.agent;
    call.purpose = record.purpose;
    call.form_version = record.form_version;
    call.origin = record.origin;
    call.direction = record.direction;
    call.dialled = record.direction == "outbound" && record.dialled_at;
    call.connected = record.direction == "outbound" && record.answered_at;
    call.needs_correction = record.needs_correction;
    call.measured = source.measured;
    add_moment(record, zone, call);
    if (record.needs_correction) return call;
    call.outcome = record.outcome;
    call.outcome_class = record.outcome_class;
    call.sale = record.sale;
    if (kit) {
        const auto form = kit->forms.find(record.purpose);
        if (form != kit->forms.end()) add_answers(*form->second, storage::text_map(record.answers_plain), call);
        add_columns(*kit, columns_of(source, vault), call);
    }
    std::ranges::sort(call.choices);
    call.choices.erase(std::ranges::unique(call.choices).begin(), call.choices.end());
    return call;
}

}  // namespace cts::projector
