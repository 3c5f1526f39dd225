// What the agent sees between calls: who is next and why now, the promises due, today's numbers, the last record.
#pragma once

#include "client/presenter/call_presenter.h"

namespace cts::presenter {

std::vector<FollowUpRow> follow_up_rows(const std::vector<api::FollowUp>& follow_ups);
std::vector<std::pair<std::string, int>> outcome_rows(const api::DayTally& today, const form::Kit& kit,
                                                      model::Language language);
SavedCallRow saved_call_row(const api::CallSaved& saved, const std::string& customer_name, const form::Kit& kit,
                            model::Language language);
ScriptView opening_of(const form::FormSession& session, model::Language language);

}  // namespace cts::presenter
