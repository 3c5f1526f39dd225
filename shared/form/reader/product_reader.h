// Reads product.yaml: what the project is, what it offers, which columns its lists bring.
#pragma once

#include "shared/form/kit.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

// Fills name, kind, title, product and lead_attributes.
void read_product_file(const YamlNode& root, FileReading& file, Kit& kit);

}  // namespace cts::form::reader
