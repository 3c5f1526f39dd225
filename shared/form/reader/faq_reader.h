// Reads faq.yaml: customers' questions and our answers.
#pragma once

#include "shared/form/kit.h"
#include "shared/form/reader/notes.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

// Fills kit.faq; steps and placeholders are noted, for they are judged when all forms are read.
void read_faq_file(const YamlNode& root, FileReading& file, Kit& kit, Notes& notes);

}  // namespace cts::form::reader
