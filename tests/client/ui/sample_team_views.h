// Views of what goes on round the calls, in both languages: for the gallery and the window tests.
#pragma once

#include "client/presenter/around_calls.h"
#include "client/presenter/kept_view.h"

namespace cts::tests {

presenter::AroundView sample_around(model::Language language);       // a reminder, updates, two records to correct
presenter::AroundView sample_with_notice(model::Language language);  // and an urgent notice
presenter::RecordsView sample_records(model::Language language);     // one open, a colleague was faster
presenter::TeamView sample_team(model::Language language);           // overdue promises, one open
presenter::TeamView sample_notice_writing(model::Language language);
presenter::TeamView sample_holders(model::Language language);     // who holds what
presenter::TeamView sample_visits(model::Language language);      // of all districts, one open with its steps
presenter::TeamView sample_visit_form(model::Language language);  // its appointment is being made
presenter::KeptView sample_kept(model::Language language);        // each state once, offline

}  // namespace cts::tests
