// The parts that stand on more than one screen: the top bar and the customer's card.
#pragma once

#include "client/presenter/call_presenter.h"

namespace cts::presenter {

TopBarView top_bar(const Agent& agent, const api::Project& project, const api::ProjectVersions& versions,
                   const std::string& purpose);
const form::Outcome* outcome_named(const form::Kit& kit, const std::string& name);  // of any of its forms, or null
CustomerView customer_view(const api::Claimed& claimed, const form::Kit& kit, model::Language language);

// What ${lead.…} and ${agent.…} stand for: the same on both sides, from the slip and the lead.
form::SessionContext session_context(const api::Claimed& claimed, const api::Project& project, const Agent& agent,
                                     model::Instant at);

}  // namespace cts::presenter
