// An answer as people read it beside the form: an option's label, a moment by the clock of a zone, yes and no as words.
#pragma once

#include <string>

#include "shared/form/definition.h"
#include "shared/model/language.h"

namespace cts::presenter {

// `canonical`: as stored; what is no answer of this field comes back as it is. `zone`: IANA.
std::string shown_value(const form::Definition& definition, const std::string& field, const std::string& canonical,
                        const std::string& zone, model::Language language);

// A canonical moment by the clock of a zone: what was typed comes back the same. Anything else comes back as it is.
std::string shown_moment(const std::string& canonical, const std::string& zone);

// The field's label; of "/outcome" the word for it; of what the form does not know, its name.
std::string field_label(const form::Definition& definition, const std::string& field, model::Language language);

}  // namespace cts::presenter
