#include "shared/api/codec_template.h"
#include "shared/api/describe_projects.h"
#include "shared/api/history_messages.h"

namespace cts::api {

template <class Shape, Of<HistoryCall> M>
void describe(Shape& shape, M& m) {
    shape.member("row", m.row);
    shape.member("key", m.key);
    shape.with_default("name", m.name);
    shape.with_default("salutation", m.salutation);
    shape.member("phone", m.phone);
    shape.with_default("zone", m.zone);
    shape.with_default("attributes", m.attributes);
    shape.member("dialled_at", m.dialled_at);
    shape.with_default("talk_seconds", m.talk_seconds);
    shape.with_default("attempts", m.attempts);
    shape.with_default("agent", m.agent);
    shape.member("outcome", m.outcome);
    shape.with_default("answers", m.answers);
}

template <class Shape, Of<HistoryRows> M>
void describe(Shape& shape, M& m) {
    shape.member("source", m.source);
    shape.with_default("purpose", m.purpose);
    shape.member("rows", m.rows);
}

template <class Shape, Of<HistoryRowResult> M>
void describe(Shape& shape, M& m) {
    shape.member("row", m.row);
    shape.member("taken", m.taken);
    shape.with_default("already_there", m.already_there);
    shape.member("call", m.call);
    shape.member("problem", m.problem);
}

template <class Shape, Of<HistoryResults> M>
void describe(Shape& shape, M& m) {
    shape.member("results", m.results);
}

CTS_CODEC_OF(HistoryRows);
CTS_CODEC_OF(HistoryResults);

}  // namespace cts::api
