// What the files of this room have in common: dates and weekdays.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/calendar/weekday.h"
#include "shared/yaml/read_file.h"

namespace cts::calendar {

std::optional<CivilDate> read_day(const yaml::YamlNode& node, const std::string& path, yaml::FileReading& file);
std::optional<Weekday> read_weekday(const yaml::YamlNode& node, const std::string& path, yaml::FileReading& file);

using yaml::read_file;

}  // namespace cts::calendar
