#include "client/presenter/send_telemetry.h"

namespace cts::presenter {

void send_telemetry(gateway::Gateway& gateway, Executor& executor, model::CallId call, api::Telemetry telemetry) {
    if (telemetry.fields.empty()) return;
    executor.run(
        Lane::unasked,
        [&gateway, call, telemetry = std::move(telemetry)] { (void)gateway.save_telemetry(call, telemetry); }, [] {});
}

}  // namespace cts::presenter
