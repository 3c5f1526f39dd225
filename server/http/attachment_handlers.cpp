#include "server/http/json_answer.h"
#include "server/service/attachments.h"

namespace cts::http {

namespace {

Result<model::AttachmentId> attachment_of(const Visit& visit) {
    if (const auto id = model::AttachmentId::parse(visit.path.at("attachment"))) return *id;
    return service::refuse(model::Reason::not_found, "attachment");
}

}  // namespace

Result<Answer> attach(const Visit& visit) {
    const auto id = id_of<model::FollowUpId>(visit);
    if (!id) return service::Refused(id.error());
    return body_of<api::NewAttachment>(visit)
        .and_then(
            [&](const api::NewAttachment& wanted) { return service::attach(visit.tools, visit.user, *id, wanted); })
        .map([&](const api::Attachment& attachment) { return json_answer(visit, attachment, 201); });
}

Result<Answer> read_attachment(const Visit& visit) {
    const auto id = id_of<model::FollowUpId>(visit);
    if (!id) return service::Refused(id.error());
    return attachment_of(visit)
        .and_then([&](model::AttachmentId attachment) {
            return service::read_attachment(visit.tools, visit.user, *id, attachment);
        })
        .map([&](const api::AttachmentContent& content) { return json_answer(visit, content); });
}

Result<Answer> remove_attachment(const Visit& visit) {
    const auto id = id_of<model::FollowUpId>(visit);
    if (!id) return service::Refused(id.error());
    const auto attachment = attachment_of(visit);
    if (!attachment) return service::Refused(attachment.error());
    return body_of<api::AttachmentRemoval>(visit)
        .and_then([&](const api::AttachmentRemoval& wanted) {
            return service::remove_attachment(visit.tools, visit.user, *id, *attachment, wanted);
        })
        .map([](service::Done) {
            return Answer{204, "", ""};
        });
}

}  // namespace cts::http
