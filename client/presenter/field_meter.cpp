#include "client/presenter/field_meter.h"

#include <algorithm>

namespace cts::presenter {

namespace {

bool takes_answer(const form::Field& field) {
    return field.type != form::FieldType::note && field.type != form::FieldType::calculate;
}

}  // namespace

void FieldMeter::caret_in(const std::string& field, const form::FormSession& session, model::Instant now) {
    if (field == field_) return;
    leave(fields_, session, now);
    field_ = session.definition().find_field(field) == nullptr ? std::string() : field;
    since_ = now;
}

std::int64_t FieldMeter::milliseconds_in_field(model::Instant now) const {
    return std::max(now - since_, std::chrono::milliseconds(0)).count();
}

FieldMeter::MeasuredByField FieldMeter::so_far(model::Instant now) const {
    auto fields = fields_;
    if (!field_.empty()) fields[field_].milliseconds += milliseconds_in_field(now);
    return fields;
}

void FieldMeter::leave(MeasuredByField& fields, const form::FormSession& session, model::Instant now) const {
    if (field_.empty()) return;
    auto& counts = fields[field_];
    counts.milliseconds += milliseconds_in_field(now);
    const auto value = session.answer_of(field_);
    if (!counts.left_with.empty() && value != counts.left_with) ++counts.corrections;
    if (!value.empty() && !session.field_state(field_).problems.empty()) ++counts.refusals;
    counts.left_with = value;
}

api::Telemetry FieldMeter::telemetry(const form::FormSession& session, const std::set<std::string>& steps,
                                     model::Instant now) const {
    auto fields = fields_;
    leave(fields, session, now);
    api::Telemetry telemetry;
    for (const auto& step : session.definition().steps) {
        for (const auto& field : step.fields) {
            const auto counts = fields[field.name];
            const bool shown = steps.contains(step.name) && session.field_state(field.name).visible;
            const bool empty = shown && takes_answer(field) && session.answer_of(field.name).empty();
            const bool one_datum = session.one_datum_reason(field.name).has_value();
            if (counts.milliseconds == 0 && counts.corrections == 0 && counts.refusals == 0 && !one_datum && !empty)
                continue;
            telemetry.fields.push_back(
                {field.name, counts.milliseconds, counts.corrections, counts.refusals, one_datum, empty});
        }
    }
    return telemetry;
}

}  // namespace cts::presenter
