// Descriptions (shape.h) of what the push hub and its listeners say.
#pragma once

#include "shared/api/push_messages.h"
#include "shared/api/shape.h"

namespace cts::api {

template <class Shape, Of<PushToken> M>
void describe(Shape& shape, M& m) {
    shape.member("token", m.token);
}

template <class Shape, Of<News> M>
void describe(Shape& shape, M& m) {
    shape.member("type", m.type);
    shape.unless_empty("id", m.id);
    shape.unless_empty("position", m.position);
}

}  // namespace cts::api
