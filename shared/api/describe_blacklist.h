// Descriptions (shape.h) of the numbers that are not to be called.
#pragma once

#include "shared/api/blacklist_messages.h"
#include "shared/api/describe_common.h"

namespace cts::api {

template <class Shape, Of<NewBlacklistEntry> M>
void describe(Shape& shape, M& m) {
    shape.member("phone", m.phone);
    shape.with_default("region", m.region);
    shape.member("project", m.project);
    shape.member("reason", m.reason);
    shape.with_default("urgent", m.urgent);
    shape.member("ends_at", m.ends_at);
}

template <class Shape, Of<BlacklistEntry> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("kind", m.kind);
    shape.member("state", m.state);
    shape.member("bars", m.bars);
    shape.member("masked_number", m.masked_number);
    shape.member("project", m.project);
    shape.member("reason", m.reason);
    shape.member("urgent", m.urgent);
    shape.member("ends_at", m.ends_at);
    shape.member("by_name", m.by_name);
    shape.member("at", m.at);
    shape.unless_empty("decided_by_name", m.decided_by_name);
    shape.member("decided_at", m.decided_at);
    shape.member("call", m.call);
    shape.member("revision", m.revision);
}

template <class Shape, Of<BlacklistStep> M>
void describe(Shape& shape, M& m) {
    shape.member("at", m.at);
    shape.member("by_name", m.by_name);
    shape.member("what", m.what);
    shape.member("reason", m.reason);
}

template <class Shape, Of<BlacklistDetail> M>
void describe(Shape& shape, M& m) {
    shape.member("entry", m.entry);
    shape.member("history", m.history);
}

template <class Shape, Of<BlacklistDecision> M>
void describe(Shape& shape, M& m) {
    shape.member("decision", m.decision);
    shape.with_default("reason", m.reason);
}

template <class Shape, Of<NumberLookUp> M>
void describe(Shape& shape, M& m) {
    shape.member("phone", m.phone);
    shape.with_default("region", m.region);
    shape.member("project", m.project);
}

template <class Shape, Of<NumberLookedUp> M>
void describe(Shape& shape, M& m) {
    shape.member("bar", m.bar);
    shape.member("entries", m.entries);
}

}  // namespace cts::api
