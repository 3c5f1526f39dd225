// What is attached to a follow-up: a letter, a screenshot, a recording. The bytes stand apart from every record, in
// pieces, sealed under the customer's key as is the name: servers keep nothing beside the database, and whoever erases
// the customer erases them. What was removed leaves who, when and why.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct AttachmentRecord {
    model::AttachmentId id;
    model::FollowUpId follow_up;
    vault::Sealed name;
    std::string type;  // media type
    std::int64_t bytes = 0;
    model::UserId by;
    std::string by_name;  // when read
    Instant at;
};

struct AttachmentRemoved {
    model::AttachmentId id;
    model::UserId by;
    vault::Sealed reason;
    Instant at;
};

enum class AttachmentAdded { added, too_many, unknown };

class Attachments {
  public:
    virtual ~Attachments() = default;
    // In one transaction, with its event. too_many: `most` stand there already; unknown: there is no such follow-up.
    virtual AttachmentAdded add(const AttachmentRecord& attachment, const std::vector<vault::Sealed>& pieces,
                                int most) = 0;
    virtual std::vector<AttachmentRecord> of(model::FollowUpId follow_up) = 0;  // not removed, in the order added
    virtual std::optional<AttachmentRecord> by_id(model::AttachmentId id) = 0;  // not of a removed one
    virtual std::vector<vault::Sealed> pieces(model::AttachmentId id) = 0;      // in order
    virtual void note_read(model::AttachmentId id, model::UserId by, Instant at) = 0;  // told
    // Its pieces are gone for good; false: it was removed before, or never there.
    virtual bool remove(const AttachmentRemoved& removed) = 0;
};

}  // namespace cts::storage
