#include "server/push/conversation.h"

#include <utility>

#include "shared/api/codec.h"
#include "shared/model/text.h"

namespace cts::push {

void Conversation::hear(std::string_view bytes) {
    if (fault_ || closed_) return;
    reader_.take(bytes);
    while (!fault_ && !closed_) {
        auto frame = reader_.next();
        if (!frame) break;
        take(std::move(*frame));
    }
    if (!fault_) fault_ = reader_.fault();
}

void Conversation::take(Frame frame) {
    switch (frame.opcode) {
        case Opcode::close:
            closed_ = true;
            break;
        case Opcode::ping:
            ping_ = std::move(frame.payload);
            break;
        case Opcode::pong:
            break;
        case Opcode::binary:
            fault_ = Close::wrong_kind;
            break;
        case Opcode::text:
        case Opcode::continuation:
            take_data(std::move(frame));
            break;
    }
}

void Conversation::take_data(Frame frame) {
    const bool goes_on = frame.opcode == Opcode::continuation;
    if (goes_on != in_fragments_) {
        fault_ = Close::protocol_error;
        return;
    }
    message_ += frame.payload;
    in_fragments_ = !frame.is_last;
    if (message_.size() > longest_)
        fault_ = Close::too_large;
    else if (frame.is_last)
        understand(std::exchange(message_, {}));
}

void Conversation::understand(const std::string& message) {
    if (model::text_fault(message) == model::Reason::not_utf8) {
        fault_ = Close::not_utf8;
        return;
    }
    const auto said = api::from_json<api::PushToken>(message);
    if (has_spoken_ || !said) {
        fault_ = Close::policy;
        return;
    }
    has_spoken_ = true;
    token_ = said->token;
}

}  // namespace cts::push
