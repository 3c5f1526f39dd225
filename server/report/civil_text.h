// Moments as files show them: by the project's clock.
#pragma once

#include <string>

#include "shared/model/instant.h"

namespace cts::report {

std::string minute_text(model::Instant at, const std::string& zone);  // 2026-11-25 14:05
std::string day_text(model::Instant at, const std::string& zone);     // 2026-11-25

}  // namespace cts::report
