#include "client/presenter/log_in_attempt.h"

#include "client/presenter/after_fault.h"

namespace cts::presenter {
namespace {

constexpr int too_many_attempts = 429;

// What the server has is nobody's to finish: the PC went down between its acknowledgement and the end of the draft.
bool is_stored_already(const LogInAttempt& attempt, gateway::Gateway& gateway, desk::DeskStore& desk) {
    const auto call = attempt.draft->of.claimed.contents.call;
    if (!attempt.answer || !gateway.call(call)) return false;
    (void)desk.forget_draft(call);
    return true;
}

void take_draft(LogInAttempt& attempt, gateway::Gateway& gateway, desk::DeskStore& desk) {
    attempt.draft = desk.draft_of(attempt.user()->id).value_or(std::nullopt);
    if (attempt.draft && is_stored_already(attempt, gateway, desk)) attempt.draft.reset();
    if (!attempt.draft) return;
    const auto& contents = attempt.draft->of.claimed.contents;
    attempt.kit = desk.kit(desk::kit_name(contents)).value_or(std::nullopt);
    if (attempt.kit || !attempt.answer) return;
    if (auto source = gateway.kit_of(contents)) attempt.kit = std::move(source->files);
}

}  // namespace

const model::User* LogInAttempt::user() const {
    if (answer) return &answer->user;
    return alone ? &alone->user : nullptr;
}

LogInAttempt try_log_in(gateway::Gateway& gateway, desk::DeskStore* desk, const std::string& login,
                        const std::string& password, model::Instant now) {
    LogInAttempt attempt;
    attempt.answer = gateway.log_in({login, password, desk ? desk->id() : std::nullopt});
    if (!desk) return attempt;
    if (attempt.answer) {
        (void)desk->open_with_server(login, password, attempt.answer->desk_secret);
    } else if (is_passing(attempt.answer.error()) && attempt.answer.error().status != too_many_attempts) {
        auto alone = desk->open_alone(login, password, now);
        if (alone) attempt.alone = std::move(*alone);
        if (!alone) attempt.refused = alone.error();
    }
    if (attempt.user()) take_draft(attempt, gateway, *desk);
    return attempt;
}

}  // namespace cts::presenter
