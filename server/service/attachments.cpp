#include "server/service/attachments.h"

#include "server/service/acting.h"
#include "server/service/authorise.h"
#include "server/service/follow_ups.h"
#include "server/service/text_rules.h"
#include "server/storage/attachments.h"
#include "shared/api/attachment_rules.h"
#include "shared/api/base64.h"
#include "shared/model/file_kind.h"

namespace cts::service {

using model::Problem;
using model::Problems;
using model::Reason;
using model::Right;

namespace {

constexpr std::size_t longest_file_name = 200;
constexpr std::size_t longest_removal_reason = 200;
constexpr std::size_t piece_bytes = 128 * 1024;

std::vector<vault::Sealed> sealed_pieces(const SealedBeside& values, const std::string& row, std::string_view bytes) {
    std::vector<vault::Sealed> pieces;
    for (std::size_t from = 0; from < bytes.size(); from += piece_bytes)
        pieces.push_back(
            values.seal("attachment_piece", std::to_string(pieces.size() + 1), row, bytes.substr(from, piece_bytes)));
    return pieces;
}

std::string unsealed_pieces(const SealedBeside& values, const std::string& row,
                            const std::vector<vault::Sealed>& pieces) {
    std::string bytes;
    int number = 0;
    for (const auto& piece : pieces) bytes += values.unseal("attachment_piece", std::to_string(++number), row, piece);
    return bytes;
}

Result<storage::FollowUpSeen> seen_by(const Tools& tools, const model::User& user, model::FollowUpId id) {
    auto seen = tools.store.follow_ups().seen({id});
    if (seen.empty() || !may_see(user, seen.front().record, tools.clock.now()))
        return refuse(Reason::not_found, "follow_up");
    return std::move(seen.front());
}

Result<storage::AttachmentRecord> found(const Tools& tools, model::FollowUpId follow_up, model::AttachmentId id) {
    const auto attachment = tools.store.attachments().by_id(id);
    if (!attachment || attachment->follow_up != follow_up) return refuse(Reason::not_found, "attachment");
    return *attachment;
}

api::Attachment shown(const SealedBeside& values, const storage::AttachmentRecord& record) {
    return {record.id,      values.unseal("attachment", "name", record.id.to_string(), record.name),
            record.type,    record.bytes,
            record.by_name, record.at};
}

Result<api::Attachment> kept(const Tools& tools, const model::User& user, const storage::FollowUpSeen& seen,
                             const std::string& name, std::string_view bytes) {
    const SealedBeside values{tools.vault, seen.contact.key};
    storage::AttachmentRecord record;
    record.at = tools.clock.now();
    record.id = model::AttachmentId::make(record.at);
    record.follow_up = seen.record.id;
    record.name = values.seal("attachment", "name", record.id.to_string(), name);
    record.type = *model::type_by_content(bytes);
    record.bytes = static_cast<std::int64_t>(bytes.size());
    record.by = user.id;
    record.by_name = user.display_name;
    const auto pieces = sealed_pieces(values, record.id.to_string(), bytes);
    switch (tools.store.attachments().add(record, pieces, most_attachments)) {
        case storage::AttachmentAdded::added:
            return shown(values, record);
        case storage::AttachmentAdded::too_many:
            return refuse(Reason::too_many_attachments, "/content");
        case storage::AttachmentAdded::unknown:
            return refuse(Reason::not_found, "follow_up");
    }
    return refuse(Reason::internal);
}

}  // namespace

Result<api::Attachment> attach(const Tools& tools, const model::User& user, model::FollowUpId follow_up,
                               const api::NewAttachment& wanted) {
    const auto seen = seen_by(tools, user, follow_up);
    if (!seen) return Refused(seen.error());
    if (actors_of(user, seen->record).empty()) return refuse(Reason::no_right, "work_tickets");
    Problems problems;
    check_line(wanted.name, longest_file_name, "/name", problems);
    const auto bytes = api::from_base64(wanted.content);
    if (!bytes) problems.push_back({.reason = Reason::bad_member, .field = "/content"});
    if (!problems.empty()) return Refused(std::move(problems));
    if (auto fault = api::attachment_fault(wanted.name, wanted.type, *bytes)) return refuse(std::move(*fault));
    return kept(tools, user, *seen, wanted.name, *bytes);
}

Result<api::AttachmentContent> read_attachment(const Tools& tools, const model::User& user, model::FollowUpId follow_up,
                                               model::AttachmentId id) {
    const auto seen = seen_by(tools, user, follow_up);
    if (!seen) return Refused(seen.error());
    const auto record = found(tools, follow_up, id);
    if (!record) return Refused(record.error());
    const SealedBeside values{tools.vault, seen->contact.key};
    const auto pieces = tools.store.attachments().pieces(id);
    tools.store.attachments().note_read(id, user.id, tools.clock.now());
    return api::AttachmentContent{shown(values, *record),
                                  api::to_base64(unsealed_pieces(values, id.to_string(), pieces))};
}

Result<Done> remove_attachment(const Tools& tools, const model::User& user, model::FollowUpId follow_up,
                               model::AttachmentId id, const api::AttachmentRemoval& wanted) {
    if (auto right = authorise(user, Right::lead_team); !right) return Refused(right.error());
    const auto seen = seen_by(tools, user, follow_up);
    if (!seen) return Refused(seen.error());
    const auto record = found(tools, follow_up, id);
    if (!record) return Refused(record.error());
    Problems problems;
    check_line(wanted.reason, longest_removal_reason, "/reason", problems);
    if (!problems.empty()) return Refused(std::move(problems));
    const auto reason = SealedBeside{tools.vault, seen->contact.key}.seal("attachment", "removed_reason",
                                                                          id.to_string(), wanted.reason);
    if (!tools.store.attachments().remove({id, user.id, reason, tools.clock.now()}))
        return refuse(Reason::not_found, "attachment");
    return Done{};
}

std::vector<api::Attachment> attachments_beside(const Tools& tools, const SealedBeside& values,
                                                model::FollowUpId follow_up) {
    std::vector<api::Attachment> beside;
    for (const auto& one : tools.store.attachments().of(follow_up)) beside.push_back(shown(values, one));
    return beside;
}

}  // namespace cts::service
