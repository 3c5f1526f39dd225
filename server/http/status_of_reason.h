// The one place that turns a refusal into an HTTP status.
#pragma once

#include "shared/model/problem.h"

namespace cts::http {

int status_of(model::Reason reason);
int status_of(const model::Problems& problems);  // the first one's; of none: 500
const char* title_of(int status);                // RFC 9110's phrase

}  // namespace cts::http
