// Customer lists (J1): a list is opened, then takes rows in chunks; every row gets its own answer and a bad one never
// stops its neighbours. Names and numbers are sealed before they reach the store.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr std::size_t most_rows = 500;  // a chunk

Result<api::List> open_list(const Tools& tools, const model::User& by, const api::NewList& wanted);
Result<api::ListRowResults> import_rows(const Tools& tools, const model::User& by, model::ListId list,
                                        const api::ListRows& rows);

}  // namespace cts::service
