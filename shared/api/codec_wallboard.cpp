#include "shared/api/codec_template.h"
#include "shared/api/describe_calls.h"
#include "shared/api/describe_outcome_report.h"
#include "shared/api/wallboard_messages.h"

namespace cts::api {

template <class Shape, Of<WallHour> M>
void describe(Shape& shape, M& m) {
    shape.member("hour", m.hour);
    shape.member("dials", m.dials);
    shape.member("connected", m.connected);
}

template <class Shape, Of<WallPromise> M>
void describe(Shape& shape, M& m) {
    shape.member("kind", m.kind);
    shape.member("label", m.label);
    shape.member("open", m.open);
    shape.member("overdue", m.overdue);
    shape.member("soon", m.soon);
    shape.member("today", m.today);
    shape.member("oldest", m.oldest);
}

template <class Shape, Of<WallAgent> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("dials", m.dials);
    shape.member("connected", m.connected);
    shape.member("successes", m.successes);
}

template <class Shape, Of<Wallboard> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("state", m.state);
    shape.member("day", m.day);
    shape.member("zone", m.zone);
    shape.member("now", m.now);
    shape.member("as_of", m.as_of);
    shape.member("calls", m.calls);
    shape.member("dials", m.dials);
    shape.member("connected", m.connected);
    shape.member("connected_a_week_ago", m.connected_a_week_ago);
    shape.member("success", m.success);
    shape.member("needs_correction", m.needs_correction);
    shape.member("hours", m.hours);
    shape.member("promises", m.promises);
    shape.member("agents", m.agents);
}

template <class Shape, Of<CallBehind> M>
void describe(Shape& shape, M& m) {
    shape.member("call", m.call);
    shape.member("dialled_at", m.dialled_at);
    shape.member("stored_at", m.stored_at);
    shape.member("agent", m.agent);
    shape.member("agent_name", m.agent_name);
    shape.member("origin", m.origin);
    shape.member("purpose", m.purpose);
    shape.member("form_version", m.form_version);
    shape.member("outcome", m.outcome);
    shape.member("outcome_label", m.outcome_label);
    shape.member("outcome_class", m.outcome_class);
    shape.member("talk_seconds", m.talk_seconds);
}

CTS_CODEC_OF(Wallboard);
CTS_CODEC_OF(Page<CallBehind>);

}  // namespace cts::api
