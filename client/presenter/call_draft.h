// A filling and its draft: every answer as it stands on the screen, hidden and refused ones too, and the reasons given
// for "one datum". Put back into a fresh session they make the same screen.
#pragma once

#include "client/desk/draft.h"
#include "shared/form/session.h"

namespace cts::presenter {

void take_answers(const form::FormSession& session, desk::Draft& into);
void put_back_answers(const desk::Draft& draft, form::FormSession& into);  // fields of other versions are passed over

}  // namespace cts::presenter
