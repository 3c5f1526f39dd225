// What a project has set for its follow-ups, as planning takes it (followup/settings.h).
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

followup::Settings planning(const SettingsRecord& settings);

}  // namespace cts::storage
