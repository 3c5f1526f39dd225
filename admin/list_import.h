// Sends a list to the server in pieces of at most 500 rows, and writes what became of every row. Stops only when the
// server cannot go on; what was taken by then is in the report.
#pragma once

#include "admin/lists/row_normaliser.h"
#include "admin/lists/row_report.h"
#include "client/gateway/gateway.h"

namespace cts::admin {

gateway::Answer<void> import_rows(lists::RowSource& rows, lists::RowNormaliser normaliser, model::ListId list,
                                  gateway::Gateway& server, lists::RowReport& report);

}  // namespace cts::admin
