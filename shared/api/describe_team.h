// Descriptions (shape.h) of who holds what.
#pragma once

#include "shared/api/describe_common.h"
#include "shared/api/team_messages.h"

namespace cts::api {

template <class Shape, Of<Holding> M>
void describe(Shape& shape, M& m) {
    shape.member("agent", m.agent);
    shape.member("agent_name", m.agent_name);
    shape.member("open", m.open);
    shape.member("overdue", m.overdue);
    shape.member("next_due", m.next_due);
}

template <class Shape, Of<Holdings> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

}  // namespace cts::api
