// The views of the design's pictures, in both languages: what the gallery draws and the window tests start from.
#pragma once

#include "client/presenter/views.h"
#include "shared/model/language.h"

namespace cts::tests {

inline constexpr const char* sample_zone = "Asia/Shanghai";
model::Instant sample_now();  // 11 October 2026, 14:32:08 in Shanghai

presenter::CallView sample_scenario(model::Language language);  // the call of the picture, "silent" at work
presenter::CallView sample_call(model::Language language);
presenter::BetweenCallsView sample_between_calls(model::Language language);

}  // namespace cts::tests
