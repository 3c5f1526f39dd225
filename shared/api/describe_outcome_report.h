// Descriptions (shape.h) of the report of outcomes.
#pragma once

#include "shared/api/describe_reports.h"
#include "shared/api/outcome_report_messages.h"

namespace cts::api {

template <class Shape, Of<UncertainShare> M>
void describe(Shape& shape, M& m) {
    shape.member("share", m.share);
    shape.unless_empty("low", m.low);
    shape.unless_empty("high", m.high);
}

template <class Shape, Of<ReportDimension> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("label", m.label);
}

template <class Shape, Of<ReportGroupPart> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("label", m.label);
}

template <class Shape, Of<OutcomeOfGroup> M>
void describe(Shape& shape, M& m) {
    shape.member("outcome", m.outcome);
    shape.member("label", m.label);
    shape.member("outcome_class", m.outcome_class);
    shape.member("share", m.share);
}

template <class Shape, Of<OutcomeGroup> M>
void describe(Shape& shape, M& m) {
    shape.member("parts", m.parts);
    shape.member("calls", m.calls);
    shape.member("dials", m.dials);
    shape.member("connected", m.connected);
    shape.member("needs_correction", m.needs_correction);
    shape.member("sales", m.sales);
    shape.member("success", m.success);
    shape.member("mean_talk_seconds", m.mean_talk_seconds);
    shape.member("outcomes", m.outcomes);
}

template <class Shape, Of<OutcomeReport> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("span", m.span);
    shape.member("as_of", m.as_of);
    shape.member("by", m.by);
    shape.member("all", m.all);
    shape.member("groups", m.groups);
}

}  // namespace cts::api
