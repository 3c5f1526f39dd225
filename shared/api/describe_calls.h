// Descriptions (shape.h) of claims and calls.
#pragma once

#include "shared/api/describe_common.h"
#include "shared/api/describe_follow_ups.h"

namespace cts::api {

template <class Shape, Of<Claim> M>
void describe(Shape& shape, M& m) {
    shape.member("follow_up", m.follow_up);
}

template <class Shape, Of<Why> M>
void describe(Shape& shape, M& m) {
    shape.member("kind", m.kind);
    shape.member("at", m.at);
    shape.with_default("count", m.count);
    shape.member("of", m.of);
}

template <class Shape, Of<SlipContents> M>
void describe(Shape& shape, M& m) {
    shape.member("call", m.call);
    shape.member("agent", m.agent);
    shape.member("lead", m.lead);
    shape.member("project", m.project);
    shape.member("lease_epoch", m.lease_epoch);
    shape.member("purpose", m.purpose);
    shape.member("form_version", m.form_version);
    shape.member("product_version", m.product_version);
    shape.member("faq_version", m.faq_version);
    shape.member("attributes_revision", m.attributes_revision);
    shape.member("settings_revision", m.settings_revision);
    shape.member("zone", m.zone);
    shape.member("issued_at", m.issued_at);
    shape.member("expires_at", m.expires_at);
    shape.member("follow_up", m.follow_up);
    shape.with_default("direction", m.direction);
    shape.with_default("origin", m.origin);
    shape.with_default("leased", m.leased);
}

template <class Shape, Of<EarlierCall> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("at", m.at);
    shape.member("outcome", m.outcome);
    shape.member("agent_name", m.agent_name);
    shape.with_default("project", m.project);
    shape.with_default("outcome_label", m.outcome_label);
    shape.with_default("direction", m.direction);
    shape.with_default("migrated", m.migrated);
}

template <class Shape, Of<Complaints> M>
void describe(Shape& shape, M& m) {
    shape.member("open", m.open);
    shape.member("in_all", m.in_all);
    shape.member("latest", m.latest);
}

template <class Shape, Of<Claimed> M>
void describe(Shape& shape, M& m) {
    shape.member("slip", m.slip);
    shape.member("contents", m.contents);
    shape.member("customer_name", m.customer_name);
    shape.member("salutation", m.salutation);
    shape.member("masked_number", m.masked_number);
    shape.member("attributes", m.attributes);
    shape.member("contact_count", m.contact_count);
    shape.member("why", m.why);
    shape.member("promised_note", m.promised_note);
    shape.member("earlier", m.earlier);
    shape.with_default("promises", m.promises);
    shape.with_default("complaints", m.complaints);
    shape.member("bar", m.bar);
    shape.member("server_time", m.server_time);
}

template <class Shape, Of<StartCall> M>
void describe(Shape& shape, M& m) {
    shape.member("direction", m.direction);
    shape.member("phone", m.phone);
    shape.with_default("region", m.region);
}

template <class Shape, Of<Practice> M>
void describe(Shape& shape, M& m) {
    shape.with_default("purpose", m.purpose);
}

template <class Shape, Of<Dial> M>
void describe(Shape& shape, M& m) {
    shape.member("slip", m.slip);
}

template <class Shape, Of<Dialled> M>
void describe(Shape& shape, M& m) {
    shape.member("number", m.number);
}

template <class Shape, Of<FaqUse> M>
void describe(Shape& shape, M& m) {
    shape.member("entry", m.entry);
    shape.member("step", m.step);
    shape.member("at", m.at);
    shape.member("told", m.told);
    shape.with_default("searched", m.searched);
}

template <class Shape, Of<TakenAlone> M>
void describe(Shape& shape, M& m) {
    shape.member("agent", m.agent);
    shape.member("project", m.project);
    shape.member("phone", m.phone);
    shape.member("purpose", m.purpose);
    shape.member("form_version", m.form_version);
    shape.member("product_version", m.product_version);
    shape.member("faq_version", m.faq_version);
}

template <class Shape, Of<CallSave> M>
void describe(Shape& shape, M& m) {
    shape.member("slip", m.slip);
    shape.member("taken_alone", m.taken_alone);
    shape.member("dialled_at", m.dialled_at);
    shape.member("answered_at", m.answered_at);
    shape.member("ended_at", m.ended_at);
    shape.with_default("hung_up_by", m.hung_up_by);
    shape.member("outcome", m.outcome);
    shape.answers("answers", m.answers);
    shape.with_default("one_datum", m.one_datum);
    shape.with_default("faq_uses", m.faq_uses);
    shape.member("sale_doubted", m.sale_doubted);
}

template <class Shape, Of<Call> M>
void describe(Shape& shape, M& m) {
    shape.form_of(m);
    shape.member("id", m.id);
    shape.member("project", m.project);
    shape.member("lead", m.lead);
    shape.member("agent", m.agent);
    shape.member("purpose", m.purpose);
    shape.member("form_version", m.form_version);
    shape.member("product_version", m.product_version);
    shape.member("faq_version", m.faq_version);
    shape.member("dialled_at", m.dialled_at);
    shape.member("answered_at", m.answered_at);
    shape.member("ended_at", m.ended_at);
    shape.member("hung_up_by", m.hung_up_by);
    shape.member("outcome", m.outcome);
    shape.member("outcome_class", m.outcome_class);
    shape.answers("answers", m.answers);
    shape.member("one_datum", m.one_datum);
    shape.member("state", m.state);
    shape.member("problems", m.problems);
    shape.member("stored_at", m.stored_at);
    shape.member("revision", m.revision);
    shape.member("follow_ups", m.follow_ups);
    shape.with_default("direction", m.direction);
    shape.with_default("origin", m.origin);
    shape.unless_empty("customer_name", m.customer_name);
    shape.unless_empty("masked_number", m.masked_number);
    shape.unless_empty("zone", m.zone);
    shape.with_default("outcome_label", m.outcome_label);
    shape.member("delivered_by", m.delivered_by);
    shape.member("correction_owner", m.correction_owner);
}

template <class Shape, Of<CallSaved> M>
void describe(Shape& shape, M& m) {
    shape.member("already_had", m.already_had);
    shape.member("call", m.call);
}

template <class Shape, Of<FieldTelemetry> M>
void describe(Shape& shape, M& m) {
    shape.member("field", m.field);
    shape.member("milliseconds", m.milliseconds);
    shape.with_default("corrections", m.corrections);
    shape.with_default("refusals", m.refusals);
    shape.with_default("one_datum", m.one_datum);
    shape.with_default("left_empty", m.left_empty);
}

template <class Shape, Of<Telemetry> M>
void describe(Shape& shape, M& m) {
    shape.member("fields", m.fields);
}

template <class Shape, Of<Amend> M>
void describe(Shape& shape, M& m) {
    shape.member("field", m.field);
    shape.member("value", m.value);
    shape.member("reason", m.reason);
}

template <class Shape, Of<Amendment> M>
void describe(Shape& shape, M& m) {
    shape.member("revision", m.revision);
    shape.member("field", m.field);
    shape.member("before", m.before);
    shape.member("after", m.after);
    shape.member("reason", m.reason);
    shape.member("by_name", m.by_name);
    shape.member("at", m.at);
}

template <class Shape, Of<Amendments> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

template <class Shape, Of<DayTally> M>
void describe(Shape& shape, M& m) {
    shape.member("dialled", m.dialled);
    shape.member("connected", m.connected);
    shape.member("outcomes", m.outcomes);
}

template <class Shape, Of<FaqUseCounts> M>
void describe(Shape& shape, M& m) {
    shape.member("counts", m.counts);
}

}  // namespace cts::api
