// Reads forms/<purpose>.yaml.
#pragma once

#include <string>

#include "shared/form/kit.h"
#include "shared/form/reader/references.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

// kit: with name, kind and product already read.
Definition read_form_file(const YamlNode& root, FileReading& file, const std::string& purpose, const Kit& kit,
                          const Surroundings& around);

}  // namespace cts::form::reader
