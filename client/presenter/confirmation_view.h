// The six rows of the opening confirmation as the screen draws them (D1-D4, E1-E4): a sign, the choices, what is still
// open. A vague yes never ticks; a question after a yes shows that the second yes is open again.
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

std::vector<ConfirmationRow> confirmation_rows(const form::FormSession& session, const form::Step& step,
                                               const std::map<std::string, model::Instant>& answered_at,
                                               model::Language language);

}  // namespace cts::presenter
