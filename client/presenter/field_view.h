// One field of the form as the screen draws it: its words in the reader's language, the control that fits its type and
// menu, and, when its text is refused, the reason and the split that is offered (A7).
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

FieldView field_view(const form::FormSession& session, const form::Field& field, model::Language language);

// Radio buttons up to four options, a drop-down up to seven, type-to-filter beyond; the kit's appearance decides first.
Control control_of(const form::Field& field, std::size_t options);

bool is_single_datum_refusal(model::Reason reason);

}  // namespace cts::presenter
