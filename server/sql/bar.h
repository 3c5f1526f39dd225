// What keeps a number from being called (storage/bar.h), asked in a transaction or beside one.
#pragma once

#include <map>

#include "server/sql/transaction.h"

namespace cts::sql {

inline constexpr std::int64_t every_project = 0;

std::optional<storage::Bar> bar_on(Connection& connection, const std::string& phone_index, std::int64_t project,
                                   model::Instant now);

// Of many numbers those that are barred.
std::map<std::string, storage::BarKind> bars_among(Connection& connection, const Values& phone_indexes,
                                                   std::int64_t project, model::Instant now);

// A condition on the leads called `alias`, with one value: now. Passes over the numbers that the blacklist bars; those
// on do-not-call are met at the gate, which closes their leads.
std::string not_blacklisted(const std::string& alias);

}  // namespace cts::sql
