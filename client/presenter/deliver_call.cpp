#include "client/presenter/deliver_call.h"

namespace cts::presenter {

std::optional<desk::Trouble> put_in_outbox(const DeskOfCall& desk, const desk::OutboxItem& call,
                                           const form::KitFiles& kit) {
    if (!desk.store) return desk::Trouble::closed;
    desk.drafts->close(call.call);
    const auto kept = desk.store->finish(call, kit);
    if (kept) return std::nullopt;
    desk.drafts->reopen(call.call);
    return kept.error();
}

namespace {

void forget(const DeskOfCall& desk, model::CallId call) {
    if (!desk.store) return;
    desk.drafts->close(call);
    (void)desk.store->forget_draft(call);
}

// The server takes it late only. Where this PC cannot keep it, that is tried at once.
SaveAttempt deliver_without_slip(gateway::Gateway& gateway, const DeskOfCall& desk, const form::Definition& definition,
                                 const desk::OutboxItem& call, const form::KitFiles& kit) {
    SaveAttempt attempt;
    attempt.trouble = put_in_outbox(desk, call, kit);
    attempt.asked = attempt.trouble.has_value();
    if (!attempt.trouble) {
        attempt.where = SaveAttempt::Where::outbox;
        return attempt;
    }
    attempt.answer = gateway.save(call.call, definition, call.record, api::Delivery::late);
    if (!attempt.answer) return attempt;
    attempt.where = SaveAttempt::Where::server;
    forget(desk, call.call);
    return attempt;
}

}  // namespace

SaveAttempt deliver_call(gateway::Gateway& gateway, const DeskOfCall& desk, const form::Definition& definition,
                         desk::OutboxItem call, const form::KitFiles& kit) {
    if (desk.drafts) desk.drafts->flush();
    if (call.record.taken_alone) return deliver_without_slip(gateway, desk, definition, call, kit);
    SaveAttempt attempt;
    attempt.answer = gateway.save(call.call, definition, call.record, api::Delivery::on_screen);
    if (attempt.answer) {
        attempt.where = SaveAttempt::Where::server;
        forget(desk, call.call);
        return attempt;
    }
    switch (after_save_on_screen(attempt.answer.error())) {
        case AfterFault::correct:
            return attempt;
        case AfterFault::log_in:
            attempt.where = SaveAttempt::Where::log_in;
            return attempt;
        case AfterFault::attention:
            call.attention = attempt.answer.error().message;
            break;
        case AfterFault::queue:
            break;
    }
    attempt.trouble = put_in_outbox(desk, call, kit);
    if (!attempt.trouble) attempt.where = SaveAttempt::Where::outbox;
    return attempt;
}

}  // namespace cts::presenter
