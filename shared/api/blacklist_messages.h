// The wire contract of the numbers that are not to be called (G8, H5): what the house put on its blacklist, and who
// asked for it themselves (do-not-call).
#pragma once

#include "shared/api/messages.h"

namespace cts::api {

enum class BlacklistState { proposed, holding, ended, declined, lifted };
enum class BlacklistView { all, proposed, holding, over };

struct NewBlacklistEntry {               // POST /blacklist
    std::string phone;                   // as written
    std::string region;                  // of a number written without a country; empty: CN
    std::optional<std::string> project;  // absent: everywhere
    std::string reason;
    bool urgent = false;  // it holds while nobody has decided
    std::optional<Instant> ends_at;
};

struct BlacklistEntry {
    std::optional<model::BlacklistId> id;  // absent: a do-not-call, about which there is nothing to decide
    BarKind kind{};
    BlacklistState state{};
    bool bars = false;          // at this moment
    std::string masked_number;  // empty: erased, or a do-not-call whose number stands nowhere
    std::optional<std::string> project;
    std::string reason;
    bool urgent = false;
    std::optional<Instant> ends_at;
    std::string by_name;  // who proposed it, or noted what the customer asked
    Instant at;
    std::string decided_by_name;
    std::optional<Instant> decided_at;
    std::optional<model::CallId> call;  // in which the customer asked
    int revision = 1;
};
struct BlacklistStep {
    Instant at;
    std::string by_name;
    std::string what;  // proposed, approved, declined, lifted
    std::string reason;
};
struct BlacklistDetail {
    BlacklistEntry entry;
    std::vector<BlacklistStep> history;  // oldest first
};

enum class BlacklistAction { approve, decline, lift };
struct BlacklistDecision {  // POST /blacklist/{id}/decisions, If-Match its revision
    BlacklistAction decision{};
    std::string reason;  // of an approval it may be empty
};

struct NumberLookUp {  // POST /blacklist/look-ups: a number never stands in an address
    std::string phone;
    std::string region;                  // as above
    std::optional<std::string> project;  // whose bar is asked; absent: that of every project
};
struct NumberLookedUp {
    std::optional<Bar> bar;
    std::vector<BlacklistEntry> entries;  // all there ever were, do-not-call first, the newest first
};

}  // namespace cts::api
