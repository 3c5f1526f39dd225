// Descriptions (shape.h) of what the servers do on their own.
#pragma once

#include "shared/api/job_messages.h"
#include "shared/api/shape.h"

namespace cts::api {

template <class Shape, Of<Job> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("state", m.state);
    shape.member("due", m.due);
    shape.member("lag", m.lag);
    shape.member("last_run", m.last_run);
    shape.member("done", m.done);
    shape.member("failures", m.failures);
    shape.member("last_failure", m.last_failure);
    shape.member("last_failure_at", m.last_failure_at);
    shape.member("retry_at", m.retry_at);
    shape.unless_empty("server", m.server);
}

template <class Shape, Of<Jobs> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

}  // namespace cts::api
