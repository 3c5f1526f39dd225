// Calls that were made elsewhere before (origin "migrated"), brought in with their customers. Whoever brings them knows
// a call by its id, which is made of where it comes from: bringing it again changes nothing.
#pragma once

#include <map>

#include "server/storage/store.h"

namespace cts::storage {

inline constexpr std::size_t most_history_together = 25;  // rows of one transaction: agents' saves wait no longer

struct HistoryRow {
    std::optional<NewLead> customer{};  // absent: the call's lead is there
    CallWrite call;                     // holds no lease, plans nothing
};
enum class HistoryTaken {
    taken,
    already_there,
    differs,      // stored before, and otherwise
    do_not_call,  // a new customer who is not to be called, or whom the blacklist bars
    blacklisted,
    meanwhile,  // somebody else brought the customer's number since it was looked up: look again
};
struct KnownCustomer {
    LeadRecord lead;
    ContactRecord contact;
};

class History {
  public:
    virtual ~History() = default;
    virtual std::map<model::CallId, std::string> digests(
        const std::vector<model::CallId>& calls) = 0;  // of those stored
    // Of the project, those of these numbers.
    virtual std::vector<KnownCustomer> customers(model::ProjectId project,
                                                 const std::vector<vault::BlindIndex>& numbers) = 0;
    // One durable transaction: new customers, calls, do-not-call, events. Rows of one project and one list, at most
    // most_history_together; one result a row.
    virtual std::vector<HistoryTaken> take(const std::vector<HistoryRow>& rows) = 0;
};

}  // namespace cts::storage
