// May this number be called at all (G8, H5)? One truth table for every door: import, claim, callback, a number dialled
// by hand, dialling. Pure; the stores only bring what stands there. An incoming call is taken all the same, and is
// told.
//
//   what stands about the number, for this project or for every one     the number is
//   a do-not-call entry, whatever else                                  barred for ever
//   a blacklist entry, approved, its end not reached                    barred until its end
//   one proposed as urgent, its end not reached                         barred until somebody decides, or its end
//   one proposed, not urgent                                            free
//   one declined or lifted, or whose end has come                       free
//   nothing                                                             free
//
// What may be decided about an entry of the blacklist. Nobody approves what they proposed themselves.
//
//   entry      approve                      decline     lift
//   proposed   holding; own_proposal        declined    not_open
//   holding    not_open                     not_open    lifted
//   declined   not_open                     not_open    not_open
//   lifted     not_open                     not_open    not_open
//
// A do-not-call is no entry of the blacklist, and there is nothing that could be decided about it.
#pragma once

#include <tl/expected.hpp>

#include "server/storage/records.h"

namespace cts::storage {

enum class BarKind { do_not_call, blacklist };

struct Bar {
    BarKind kind{};
    std::optional<Instant> until;  // absent: for ever, or until somebody decides
    bool pending = false;          // urgent, and nobody has decided yet
    bool operator==(const Bar&) const = default;
};

enum class BlacklistState { proposed, holding, declined, lifted };
std::string_view blacklist_state_name(BlacklistState state);
std::optional<BlacklistState> parse_blacklist_state(std::string_view name);

struct BlacklistRecord {
    model::BlacklistId id;
    vault::BlindIndex phone_index;
    std::optional<model::ProjectId> project;  // absent: every project
    vault::WrappedKey key;                    // of this entry
    vault::Sealed phone;
    vault::Sealed reason;
    BlacklistState state = BlacklistState::proposed;
    bool urgent = false;  // holds while nobody has decided
    std::optional<Instant> ends_at;
    model::UserId proposed_by;
    Instant proposed_at;
    std::optional<model::UserId> decided_by;
    std::optional<Instant> decided_at;
    int revision = 1;
};

// The first moment it no longer bars: 0 of one that does not, end_of_time of one without an end.
Instant bars_until(const BlacklistRecord& entry);

struct Standing {  // of one number in one project
    bool do_not_call = false;
    std::vector<BlacklistRecord> entries;  // of the project and of every project
};
std::optional<Bar> bar_of(const Standing& standing, Instant now);

enum class BlacklistDecision { approve, decline, lift };
enum class DecisionVerdict { decided, own_proposal, not_open, changed_meanwhile, unknown };

tl::expected<BlacklistState, DecisionVerdict> after_decision(const BlacklistRecord& entry, BlacklistDecision decision,
                                                             model::UserId by);
std::string_view step_name(BlacklistDecision decision);  // approved, declined, lifted

}  // namespace cts::storage
