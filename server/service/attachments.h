// What is attached to a follow-up. Who may see the follow-up may read what is attached, and each reading is told; who
// works on it may attach; the team leader takes away, with a reason. What the file is is judged by its content
// (shared/api/attachment_rules.h).
#pragma once

#include "server/service/people.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/attachment_messages.h"

namespace cts::service {

inline constexpr int most_attachments = 20;  // of a follow-up

// Refused by name: attachment_empty, attachment_too_large (max), attachment_type_refused, attachment_disguised (called
// or announced as something it is not), too_many_attachments; bad_member: no base64; what is no line for its name.
Result<api::Attachment> attach(const Tools& tools, const model::User& user, model::FollowUpId follow_up,
                               const api::NewAttachment& wanted);

Result<api::AttachmentContent> read_attachment(const Tools& tools, const model::User& user, model::FollowUpId follow_up,
                                               model::AttachmentId id);

Result<Done> remove_attachment(const Tools& tools, const model::User& user, model::FollowUpId follow_up,
                               model::AttachmentId id, const api::AttachmentRemoval& wanted);

std::vector<api::Attachment> attachments_beside(const Tools& tools, const SealedBeside& values,
                                                model::FollowUpId follow_up);

}  // namespace cts::service
