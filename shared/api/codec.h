// Messages to JSON text and back, for both sides. Strict: a member that the message does not have, a missing one, a
// wrong type, a name given twice, nesting without end are refused, all of them at once, each with the JSON pointer of
// the member as its field (an answer's problem names the form's field). Members that may be absent are never null, but
// those of a patch (patched.h).
//
// Instants are RFC 3339, spans ISO 8601 durations, ids UUIDs, enumerations their names.
// It knows no HTTP, no store and no sentence: who writes a problem gives the function that says it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "shared/api/json_document.h"
#include "shared/api/messages.h"
#include "shared/model/problem.h"

namespace cts::api {

using Sentence = std::function<std::string(const model::Problem&)>;
using DefinitionOf = std::function<std::shared_ptr<const form::Definition>(const Call&)>;

// What only the writer of some messages needs.
struct Words {
    Sentence sentence{};           // problems get a `message` when given
    DefinitionOf definition_of{};  // types the answers of a Call; without it they are all strings
};

// For every message of messages.h but CallSave, for model::User and for Page of User, Project, Call, FollowUp, Notice.
template <class Message>
tl::expected<Message, model::Problems> from_json(std::string_view text, const JsonLimits& limits = {});
template <class Message>
std::string to_json(const Message& message, const Words& words = {});

// ---- a call to be saved: its answers are typed by its form ---------------------------------------------------------
//   field            on the wire
//   integer          an integer
//   yes_no           true, false
//   select_multiple  an array of option names
//   all others       a string: decimals and money too, so that no digit is lost
enum class WireKind { text, integer, yes_no, list, other };
struct CallSaveOnWire {
    CallSave call;                          // answers in canonical text
    std::map<std::string, WireKind> kinds;  // as they stood on the wire, by field
};
// Which form judges the answers stands in the slip, so reading comes before the check of the answers' types.
tl::expected<CallSaveOnWire, model::Problems> call_save_from_json(std::string_view text, const JsonLimits& limits = {});
model::Problems wrong_kinds(const CallSaveOnWire& call,
                            const form::Definition& definition);  // wrong_json_type, by field
std::string to_json(const CallSave& call, const form::Definition& definition);

// The same call always gives the same text, however it was written: what a resend is recognised by.
std::string canonical_text(const CallSave& call);

// The moment a call is judged at on both sides: now() and today() of its form. dialled_at, else the slip's issued_at.
Instant judged_at(const CallSave& call, const SlipContents& slip);

}  // namespace cts::api
