// What changed since somebody last asked, for GET /changes: read from the event lanes from where the cursor stands, by
// their key, never more of them at once than a request should. What concerns whoever asks says concern.h.
#pragma once

#include <optional>
#include <string>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr int most_events_looked_at = 2'000;  // a request, whomever they concern

// after: the cursor of an earlier answer; absent: from now on. The same thing that happened several times stands in an
// answer once. bad_parameter: no cursor of ours; unknown_cursor: it names what this database has never told (another
// database's, or one set back): what was missed cannot be known, so everything is to be read anew.
Result<api::Changes> changes(const Tools& tools, const model::User& user, const std::optional<std::string>& after,
                             const std::optional<std::string>& limit);

}  // namespace cts::service
