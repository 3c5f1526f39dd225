// Descriptions (shape.h) of what several messages hold.
#pragma once

#include "shared/api/messages.h"
#include "shared/api/shape.h"

namespace cts::api {

template <class Shape, Of<model::Translated> M>
void describe(Shape& shape, M& m) {
    shape.member("zh_CN", m.zh_CN);
    shape.member("en", m.en);
}

template <class Shape, Of<Bar> M>
void describe(Shape& shape, M& m) {
    shape.member("kind", m.kind);
    shape.member("until", m.until);
    shape.with_default("pending", m.pending);
}

template <class Shape, Of<model::Place> M>
void describe(Shape& shape, M& m) {
    shape.member("file", m.file);
    shape.member("line", m.line);
    shape.member("column", m.column);
}

template <class Shape, Of<model::Problem> M>
void describe(Shape& shape, M& m) {
    shape.member("field", m.field);
    shape.member("reason", m.reason);
    shape.said("message", m);
    shape.unless_empty("details", m.details);
    shape.member("sentence", m.sentence);
    shape.member("place", m.place);
}

template <class Shape, Of<ProblemDocument> M>
void describe(Shape& shape, M& m) {
    shape.member("type", m.type);
    shape.member("title", m.title);
    shape.member("status", m.status);
    shape.unless_empty("detail", m.detail);
    shape.unless_empty("instance", m.instance);
    shape.member("errors", m.errors);
}

template <class Shape, class M>
    requires requires(M& m) {
        m.items;
        m.after;
    }
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
    shape.member("after", m.after);
}

}  // namespace cts::api
