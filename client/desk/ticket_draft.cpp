#include "client/desk/ticket_draft.h"

#include "shared/api/describe_common.h"
#include "shared/api/message_reader.h"
#include "shared/api/message_writer.h"

namespace cts::desk {

template <class Shape, api::Of<TicketDraft> M>
void describe(Shape& shape, M& m) {
    shape.member("user", m.user);
    shape.member("ticket", m.ticket);
    shape.member("typed", m.typed);
    shape.member("stood", m.stood);
    shape.member("kept_at", m.kept_at);
}

std::string to_json(const TicketDraft& draft) {
    return api::write_message(draft, {});
}

std::optional<TicketDraft> ticket_draft_from_json(const std::string& text) {
    auto read = api::read_message<TicketDraft>(text, {});
    if (!read) return std::nullopt;
    return std::move(*read);
}

}  // namespace cts::desk
