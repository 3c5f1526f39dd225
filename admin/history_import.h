// Sends calls made elsewhere to the server in pieces of at most 500 rows, and writes what became of every row. Ends
// early when the server cannot go on or whoever sits at the terminal has had enough: what was taken by then is in the
// report, and the same command goes on from there.
#pragma once

#include <atomic>
#include <functional>

#include "admin/history/history_rows.h"
#include "admin/lists/row_report.h"
#include "client/gateway/gateway.h"

namespace cts::admin {

struct HistoryWay {
    std::string project;
    std::string source;
    std::string purpose;
    const std::atomic<bool>& ended_early;                 // looked at between two pieces
    std::function<void(std::size_t rows_told)> progress;  // after each piece
};

gateway::Answer<void> import_history(lists::RowSource& rows, history::HistoryRowMaker& maker, const HistoryWay& way,
                                     gateway::Gateway& server, lists::RowReport& report);

}  // namespace cts::admin
