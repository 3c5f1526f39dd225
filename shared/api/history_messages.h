// The wire contract of calls made elsewhere before, brought in as history (origin "migrated").
#pragma once

#include "shared/api/messages.h"

namespace cts::api {

struct HistoryCall {  // a row of the source: a customer and one call with them
    int row = 0;      // in the source, from 1
    std::string key;  // of the row in its source, the same each time it is brought
    std::string name;
    std::string salutation;
    std::string phone;  // as written
    std::string zone;   // IANA; empty: the project's
    std::map<std::string, std::string> attributes;
    Instant dialled_at;
    std::int64_t talk_seconds = 0;  // 0: nobody answered
    std::int64_t attempts = 1;      // calls made to the customer until this one, which is the last of them
    std::string agent;              // a log-in name; empty: whoever brings it
    std::string outcome;
    std::map<std::string, std::string> answers;  // canonical text, by field
};
struct HistoryRows {      // POST /projects/{code}/history: at most 500 a request
    std::string source;   // its name: with a row's key it tells calls apart
    std::string purpose;  // empty: the usual form
    std::vector<HistoryCall> rows;
};
struct HistoryRowResult {
    int row = 0;
    bool taken = false;
    bool already_there = false;  // brought before: nothing changed
    std::optional<model::CallId> call;
    std::optional<model::Problem> problem;  // why it was not taken
};
struct HistoryResults {
    std::vector<HistoryRowResult> results;
};

}  // namespace cts::api
