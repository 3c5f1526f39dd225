// The talk flow on the left: every step with its sign, its key, the seconds spent in it and what is still missing (A5).
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

using StepSeconds = std::map<std::string, std::chrono::milliseconds>;

std::vector<StepRow> step_rows(const form::FormSession& session, std::string_view current, const StepSeconds& spent,
                               model::Language language);

}  // namespace cts::presenter
