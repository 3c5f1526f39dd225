// The wire contract of what is attached to a follow-up: a letter, a screenshot, a recording. The bytes travel as
// base64.
#pragma once

#include <cstdint>
#include <string>

#include "shared/model/id.h"
#include "shared/model/instant.h"

namespace cts::api {

struct Attachment {
    model::AttachmentId id;
    std::string name;
    std::string type;  // media type, by what the file holds
    std::int64_t bytes = 0;
    std::string by_name;
    model::Instant at;
};

struct NewAttachment {  // POST /follow-ups/{id}/attachments
    std::string name;
    std::string type;
    std::string content;  // base64
};

struct AttachmentContent {  // GET /follow-ups/{id}/attachments/{attachment}: audited
    Attachment attachment;
    std::string content;  // base64
};

struct AttachmentRemoval {  // POST /follow-ups/{id}/attachments/{attachment}/removal
    std::string reason;
};

}  // namespace cts::api
