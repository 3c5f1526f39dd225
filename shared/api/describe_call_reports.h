// Descriptions (shape.h) of the reports beside the outcomes.
#pragma once

#include "shared/api/call_report_messages.h"
#include "shared/api/describe_outcome_report.h"

namespace cts::api {

template <class Shape, Of<FunnelStep> M>
void describe(Shape& shape, M& m) {
    shape.member("step", m.step);
    shape.member("label", m.label);
    shape.member("reached", m.reached);
    shape.member("ended", m.ended);
    shape.member("outcomes", m.outcomes);
}

template <class Shape, Of<FunnelReport> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("span", m.span);
    shape.member("as_of", m.as_of);
    shape.member("purpose", m.purpose);
    shape.member("form", m.form);
    shape.member("calls", m.calls);
    shape.member("steps", m.steps);
    shape.member("gone", m.gone);
}

template <class Shape, Of<FieldLine> M>
void describe(Shape& shape, M& m) {
    shape.member("purpose", m.purpose);
    shape.member("step", m.step);
    shape.member("step_label", m.step_label);
    shape.member("field", m.field);
    shape.member("label", m.label);
    shape.member("type", m.type);
    shape.member("measured", m.measured);
    shape.member("mean_milliseconds", m.mean_milliseconds);
    shape.member("corrections", m.corrections);
    shape.member("refusals", m.refusals);
    shape.member("one_datum", m.one_datum);
    shape.member("left_empty", m.left_empty);
    shape.member("other", m.other);
}

template <class Shape, Of<FieldReport> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("span", m.span);
    shape.member("as_of", m.as_of);
    shape.member("fields", m.fields);
}

template <class Shape, Of<AgentLine> M>
void describe(Shape& shape, M& m) {
    shape.member("agent", m.agent);
    shape.member("name", m.name);
    shape.member("calls", m.calls);
    shape.member("dials", m.dials);
    shape.member("connected", m.connected);
    shape.member("needs_correction", m.needs_correction);
    shape.member("success", m.success);
    shape.member("mean_talk_seconds", m.mean_talk_seconds);
    shape.member("complaints_heard", m.complaints_heard);
    shape.member("valid", m.valid);
    shape.member("complained", m.complained);
}

template <class Shape, Of<AgentReport> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("span", m.span);
    shape.member("as_of", m.as_of);
    shape.member("agents", m.agents);
}

template <class Shape, Of<CodebookLine> M>
void describe(Shape& shape, M& m) {
    shape.member("kind", m.kind);
    shape.member("purpose", m.purpose);
    shape.member("step", m.step);
    shape.member("name", m.name);
    shape.member("label", m.label);
    shape.member("type", m.type);
    shape.member("value", m.value);
    shape.member("value_label", m.value_label);
    shape.member("value_rule", m.value_rule);
}

template <class Shape, Of<Codebook> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("lines", m.lines);
}

}  // namespace cts::api
