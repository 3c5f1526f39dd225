// The columns of the two lists of numbers that are not to be called, beside the code that reads them back.
#pragma once

#include "server/sql/rows.h"

namespace cts::sql {

inline const std::string select_blacklist =
    "select b.id, b.uuid, b.phone_index, p.uuid, b.wrapped_key, b.phone, b.reason, b.state, b.urgent, b.ends_at, "
    "u.uuid, b.proposed_at, d.uuid, b.decided_at, b.revision, coalesce(p.code, ''), u.display_name, "
    "coalesce(d.display_name, '') from blacklist b left join projects p on p.id = b.project_id join users u on u.id = "
    "b.proposed_by_id left join users d on d.id = b.decided_by_id ";
inline constexpr int blacklist_columns = 18;

// With some customer of the number, the first there is.
inline const std::string select_do_not_call =
    "select n.id, n.phone_index, p.uuid, n.reason, n.call_uuid, u.uuid, n.since, coalesce(n.wrapped_key, ''), "
    "coalesce(n.phone, ''), coalesce(p.code, ''), u.display_name, (select min(k.id) from contacts k where "
    "k.phone_index = n.phone_index) from do_not_call n left join projects p on p.id = n.project_id join users u on "
    "u.id = n.by_id ";
inline constexpr int do_not_call_columns = 12;

Keyed<storage::BlacklistSeen> read_blacklist(Row row);

struct DoNotCallRow {
    std::int64_t key = 0;
    storage::DoNotCallSeen seen;
    std::optional<std::int64_t> contact;
};
DoNotCallRow read_do_not_call(Row row);

}  // namespace cts::sql
