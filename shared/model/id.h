// Ids and their kinds. Outside the database everything is named by a UUID; a call's id is a UUIDv7 (RFC 9562), so that
// ids sort by the moment they were made. The kinds do not mix: a LeadId is no CallId.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/model/instant.h"

namespace cts::model {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    std::string to_string() const;                            // lower case, with hyphens
    static std::optional<Uuid> parse(std::string_view text);  // the hyphenated form only, either case
    static Uuid version_7(Instant at);                        // random part from the system's generator
    bool is_nil() const;
    bool is_version_7() const;
    auto operator<=>(const Uuid&) const = default;
};

template <class Kind>
struct Id {
    Uuid uuid{};
    std::string to_string() const { return uuid.to_string(); }
    static std::optional<Id> parse(std::string_view text) {
        if (auto parsed = Uuid::parse(text)) return Id{*parsed};
        return std::nullopt;
    }
    static Id make(Instant at) { return Id{Uuid::version_7(at)}; }
    auto operator<=>(const Id&) const = default;
};

using CallId = Id<struct CallKind>;
using LeadId = Id<struct LeadKind>;
using ContactId = Id<struct ContactKind>;
using UserId = Id<struct UserKind>;
using ProjectId = Id<struct ProjectKind>;
using FollowUpId = Id<struct FollowUpKindTag>;
using ListId = Id<struct ListKind>;
using NoticeId = Id<struct NoticeKind>;
using BlacklistId = Id<struct BlacklistKind>;
using AttachmentId = Id<struct AttachmentKind>;
using FaqDraftId = Id<struct FaqDraftKind>;

}  // namespace cts::model
