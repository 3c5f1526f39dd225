// What is attached to the ticket that is open: a letter, a screenshot, a recording (H1).
#include "client/presenter/tickets/ticket_desk.h"
#include "shared/api/attachment_rules.h"
#include "shared/api/base64.h"
#include "shared/model/file_kind.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

void TicketDesk::attach(const std::string& name, const std::string& bytes) {
    if (!work_) return;
    const auto type = std::string(model::type_by_name(name).value_or(""));
    if (const auto fault = api::attachment_fault(name, type, bytes)) return say(words::sentence(*fault, language_));
    say(words::tr("Sending the file", language_));
    asking_.ask([&gateway = gateway_, id = work_->id(),
                 file = api::NewAttachment{name, type, api::to_base64(bytes)}] { return gateway.attach(id, file); },
                [this, name, id = work_->id()](gateway::Answer<api::Attachment>& answer) {
                    if (!answer) return say(answer.error().message);
                    say(words::fill(words::tr("Attached: {name}", language_), {{"name", name}}).value_or(name));
                    if (work_ && work_->id() == id) work_->news();
                });
}

void TicketDesk::read_attachment(const std::string& id, std::function<void(const std::string& bytes)> then) {
    const auto file = model::AttachmentId::parse(id);
    if (!work_ || !file) return;
    asking_.ask([&gateway = gateway_, ticket = work_->id(), file = *file] { return gateway.attachment(ticket, file); },
                [this, then = std::move(then)](gateway::Answer<api::AttachmentContent>& answer) {
                    if (!answer) return say(answer.error().message);
                    if (const auto bytes = api::from_base64(answer->content)) then(*bytes);
                });
}

}  // namespace cts::presenter
