// What the readers of a kit call by its bare name of shared/yaml.
#pragma once

#include "shared/yaml/values.h"

namespace cts::form::reader {

using yaml::FileReading;
using yaml::is_name;
using yaml::list_items;
using yaml::located_problem;
using yaml::MapReader;
using yaml::NameStyle;
using yaml::read_bool;
using yaml::read_duration;
using yaml::read_integer;
using yaml::read_name;
using yaml::read_scalar;
using yaml::read_scalars;
using yaml::TextNote;
using yaml::YamlNode;

}  // namespace cts::form::reader
