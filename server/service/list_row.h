// One row of a customer list: what is wrong with it, or the lead it becomes.
#pragma once

#include <optional>
#include <set>

#include "server/service/people.h"
#include "server/service/result.h"
#include "server/storage/store.h"
#include "shared/api/messages.h"

namespace cts::service {

struct ListRules {
    storage::ProjectRecord project;
    std::optional<std::set<std::string>> attributes;  // those the kit declares; absent: nothing is published yet
};

// The first thing wrong: list_bad_phone, a text fault, too_long, bad_member (zone), unknown_member (an attribute that
// the kit does not declare); the field is the column.
std::optional<model::Problem> fault_of_row(const api::ListRow& row, const ListRules& rules);

storage::NewLead lead_of_row(const vault::Vault& vault, const api::ListRow& row, const ListRules& rules,
                             model::ListId list, model::Instant now);  // of a row without fault
std::string number_of_row(const api::ListRow& row, const ListRules& rules);

}  // namespace cts::service
