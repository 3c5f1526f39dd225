// A call's record as the reports count it: pure, so that what is counted live, what is counted anew and what a test
// counts from the records is the same.
//
//   what needs correction     counts as a call and as nothing else
//   closed lists, yes or no   their choices, unless the kit marks the field as personal
//   the list's columns        those the kit counts by (`counted: yes`, docs/form-format.md), while the customer's key
//                             is there: of an erased person they are gone here too
//   the steps talked about    those with an answer that is not sealed
//   its day and hour          of the moment it was dialled, else answered, else stored, by the project's clock
//   where it ended            the last of these, in the order of the talk
#pragma once

#include "server/storage/tallies.h"
#include "server/vault/vault.h"
#include "shared/form/kit.h"

namespace cts::projector {

inline constexpr std::string_view column_prefix = "lead.";  // of a field's name that is a column of the list
inline constexpr std::size_t longest_choice = 100;          // characters; a longer value is not counted by

// kit: of the call's versions; null: it cannot be read, and nothing is counted by its answers.
storage::ProjectedCall projected(const storage::CallToProject& call, const form::Kit* kit, const std::string& zone,
                                 const vault::Vault& vault);

}  // namespace cts::projector
