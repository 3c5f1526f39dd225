// What happened before with this number (G10, H4): promises still open, earlier calls, complaints. From the claim
// alone; words come from the kit, or from the server where the kit does not know the outcome.
#pragma once

#include "client/presenter/views.h"

namespace cts::presenter {

std::vector<PromiseRow> promise_rows(const api::Claimed& claimed);  // the one worked first
std::vector<EarlierCallRow> earlier_rows(const api::Claimed& claimed, const form::Kit& kit, model::Language language);
ComplaintsView complaints_view(const api::Claimed& claimed);

// The follow-up this call works; null: none, or not told.
const api::FollowUp* worked_promise(const api::Claimed& claimed);

}  // namespace cts::presenter
