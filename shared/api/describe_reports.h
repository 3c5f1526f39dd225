// Descriptions (shape.h) of reports.
#pragma once

#include "shared/api/describe_common.h"
#include "shared/api/report_messages.h"

namespace cts::api {

template <class Shape, Of<Share> M>
void describe(Shape& shape, M& m) {
    shape.member("count", m.count);
    shape.member("of", m.of);
    shape.unless_empty("percent", m.percent);
}

template <class Shape, Of<ReportSpan> M>
void describe(Shape& shape, M& m) {
    shape.member("first_day", m.first_day);
    shape.member("last_day", m.last_day);
    shape.member("zone", m.zone);
    shape.member("from", m.from);
    shape.member("to", m.to);
    shape.with_default("pilot", m.pilot);
    shape.with_default("practice", m.practice);
}

template <class Shape, Of<TrialMetrics> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("span", m.span);
    shape.member("trials", m.trials);
    shape.member("decided", m.decided);
    shape.member("retention", m.retention);
    shape.member("paying", m.paying);
    shape.member("unsubscribed", m.unsubscribed);
    shape.member("told_how", m.told_how);
    shape.member("not_billed", m.not_billed);
    shape.member("complaints", m.complaints);
}

template <class Shape, Of<ReportLine> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("label", m.label);
    shape.member("share", m.share);
}

template <class Shape, Of<ReportOutcome> M>
void describe(Shape& shape, M& m) {
    shape.member("purpose", m.purpose);
    shape.member("outcome", m.outcome);
    shape.member("label", m.label);
    shape.member("outcome_class", m.outcome_class);
    shape.member("share", m.share);
}

template <class Shape, Of<ReportProblem> M>
void describe(Shape& shape, M& m) {
    shape.member("kind", m.kind);
    shape.member("label", m.label);
    shape.member("open", m.open);
    shape.member("overdue", m.overdue);
    shape.member("not_set", m.not_set);
}

template <class Shape, Of<WeeklyReport> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("week", m.week);
    shape.member("span", m.span);
    shape.member("made_at", m.made_at);
    shape.member("calls", m.calls);
    shape.member("dials", m.dials);
    shape.member("connected", m.connected);
    shape.member("valid", m.valid);
    shape.member("needs_correction", m.needs_correction);
    shape.member("outcomes", m.outcomes);
    shape.member("refusal_reasons", m.refusal_reasons);
    shape.member("complaints", m.complaints);
    shape.member("complaint_states", m.complaint_states);
    shape.member("complaint_causes", m.complaint_causes);
    shape.member("questions", m.questions);
    shape.member("problems", m.problems);
}

}  // namespace cts::api
