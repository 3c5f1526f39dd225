// What each kind of follow-up is called by people, where no screen's own words are at hand: in reports and files.
#pragma once

#include "shared/form/definition.h"
#include "shared/model/language.h"

namespace cts::followup {

const model::Translated& kind_label(form::FollowUpKind kind);

}  // namespace cts::followup
