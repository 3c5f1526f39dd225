// Descriptions (shape.h) of what calls leave behind, its course and its steps.
#pragma once

#include "shared/api/describe_tickets.h"

namespace cts::api {

template <class Shape, Of<FollowUpClock> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("started", m.started);
    shape.member("due", m.due);
    shape.member("stopped", m.stopped);
    shape.with_default("overdue", m.overdue);
    shape.unless_empty("alarm", m.alarm);
}

template <class Shape, Of<FollowUp> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("call", m.call);
    shape.member("lead", m.lead);
    shape.member("kind", m.kind);
    shape.member("owner", m.owner);
    shape.member("state", m.state);
    shape.with_default("state_label", m.state_label);
    shape.with_default("open", m.open);
    shape.member("due", m.due);
    shape.member("trial_end", m.trial_end);
    shape.member("customer_name", m.customer_name);
    shape.member("masked_number", m.masked_number);
    shape.member("subject", m.subject);
    shape.member("created_at", m.created_at);
    shape.with_default("project", m.project);
    shape.member("agent", m.agent);
    shape.with_default("agent_name", m.agent_name);
    shape.with_default("language", m.language);
    shape.unless_empty("group", m.group);
    shape.with_default("priority", m.priority);
    shape.with_default("because", m.because);
    shape.member("parent", m.parent);
    shape.with_default("clocks", m.clocks);
    shape.with_default("nobody", m.nobody);
    shape.with_default("purpose", m.purpose);
    shape.with_default("revision", m.revision);
}

template <class Shape, Of<FollowUpStep> M>
void describe(Shape& shape, M& m) {
    shape.member("at", m.at);
    shape.member("by_name", m.by_name);
    shape.member("what", m.what);
    shape.with_default("to_name", m.to_name);
    shape.with_default("reason", m.reason);
    shape.unless_empty("action", m.action);
    shape.with_default("action_label", m.action_label);
    shape.unless_empty("state", m.state);
    shape.with_default("state_label", m.state_label);
    shape.unless_empty("clock", m.clock);
}

template <class Shape, Of<FollowUpFacts> M>
void describe(Shape& shape, M& m) {
    shape.member("what_happened", m.what_happened);
    shape.member("contacted", m.contacted);
    shape.member("cause", m.cause);
    shape.member("handling", m.handling);
    shape.member("result", m.result);
    shape.member("remedy", m.remedy);
    shape.member("reply", m.reply);
    shape.member("customer_told", m.customer_told);
    shape.member("into_faq", m.into_faq);
    shape.member("identity_verified", m.identity_verified);
    shape.member("facts_checked", m.facts_checked);
    shape.member("faq_searched", m.faq_searched);
    shape.member("incident", m.incident);
    shape.member("department", m.department);
    shape.member("request", m.request);
    shape.member("answer", m.answer);
    shape.member("district", m.district);
    shape.member("appointment", m.appointment);
    shape.member("visit_result", m.visit_result);
}

template <class Shape, Of<StepOffered> M>
void describe(Shape& shape, M& m) {
    shape.member("action", m.action);
    shape.member("label", m.label);
    shape.member("needs", m.needs);
    shape.member("missing", m.missing);
}

template <class Shape, Of<FollowUpDetail> M>
void describe(Shape& shape, M& m) {
    shape.member("follow_up", m.follow_up);
    shape.member("history", m.history);
    shape.with_default("facts", m.facts);
    shape.with_default("steps", m.steps);
    shape.with_default("orders", m.orders);
    shape.with_default("incidents", m.incidents);
    shape.with_default("attachments", m.attachments);
}

template <class Shape, Of<Assign> M>
void describe(Shape& shape, M& m) {
    shape.member("agent", m.agent);
    shape.member("reason", m.reason);
}

template <class Shape, Of<TakeStep> M>
void describe(Shape& shape, M& m) {
    shape.member("action", m.action);
    shape.with_default("reason", m.reason);
    shape.with_default("facts", m.facts);
    shape.member("other_ticket", m.other_ticket);
}

template <class Shape, Of<RowOfSteps> M>
void describe(Shape& shape, M& m) {
    shape.member("follow_up", m.follow_up);
    shape.member("revision", m.revision);
    shape.member("step", m.step);
}

template <class Shape, Of<TakeSteps> M>
void describe(Shape& shape, M& m) {
    shape.member("rows", m.rows);
}

template <class Shape, Of<RowOfStepsResult> M>
void describe(Shape& shape, M& m) {
    shape.member("follow_up", m.follow_up);
    shape.member("taken", m.taken);
    shape.member("revision", m.revision);
    shape.unless_empty("state", m.state);
    shape.with_default("problems", m.problems);
}

template <class Shape, Of<StepsTaken> M>
void describe(Shape& shape, M& m) {
    shape.member("results", m.results);
}

template <class Shape, Of<DueSpan> M>
void describe(Shape& shape, M& m) {
    shape.member("from", m.from);
    shape.member("to", m.to);
}

template <class Shape, Of<DueDay> M>
void describe(Shape& shape, M& m) {
    shape.member("date", m.date);
    shape.member("kind", m.kind);
    shape.with_default("holiday", m.holiday);
    shape.with_default("provisional", m.provisional);
    shape.with_default("counted", m.counted);
    shape.with_default("spans", m.spans);
}

template <class Shape, Of<ClockReckoned> M>
void describe(Shape& shape, M& m) {
    shape.member("clock", m.clock);
    shape.unless_empty("pace", m.pace);
    shape.member("length", m.length);
    shape.with_default("days", m.days);
    shape.unless_empty("not_set", m.not_set);
    shape.unless_empty("zone", m.zone);
    shape.with_default("calendar_version", m.calendar_version);
    shape.with_default("reckoning", m.reckoning);
}

template <class Shape, Of<FollowUpDue> M>
void describe(Shape& shape, M& m) {
    shape.member("clocks", m.clocks);
}

}  // namespace cts::api
