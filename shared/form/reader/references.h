// Whether what a form or the FAQ mentions exists: names, variables of expressions, placeholders of texts.
#pragma once

#include <functional>
#include <string_view>

#include "shared/form/reader/known_names.h"
#include "shared/form/reader/notes.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

struct Surroundings {   // of a form
    NameSet variables;  // kit_variables
    NameSet faq_entries;
    bool product_known = true;  // false: product.yaml could not be read, so lead.* and product.* are not judged
    bool faq_known = true;      // false: faq.yaml could not be read
};

void check_form_references(const Definition& definition, const Notes& notes, const Surroundings& around,
                           FileReading& file);
void check_faq_steps(const NameSet& steps, const Notes& notes, FileReading& file);  // steps: of all forms
void check_faq_texts(const Notes& notes, const Surroundings& around, FileReading& file);

}  // namespace cts::form::reader
