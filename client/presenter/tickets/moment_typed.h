// A moment as people write it into the desk's forms, read as the call's form reads one (form/value_reading.h).
#pragma once

#include <optional>
#include <string>

#include "shared/model/instant.h"

namespace cts::presenter {

// A day with a time, or a day alone, which is its last minute; nullopt: no moment.
std::optional<model::Instant> moment_typed(const std::string& text, const std::string& zone, model::Instant now);

}  // namespace cts::presenter
