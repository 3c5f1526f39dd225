// Sends what was measured of a saved call (A3): behind everything else, and nobody waits for it or hears of a failure.
#pragma once

#include "client/gateway/gateway.h"
#include "client/presenter/executor.h"

namespace cts::presenter {

void send_telemetry(gateway::Gateway& gateway, Executor& executor, model::CallId call, api::Telemetry telemetry);

}  // namespace cts::presenter
