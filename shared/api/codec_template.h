// The two directions of a message from its description; each codec_*.cpp makes them for its group, so that nobody else
// compiles nlohmann's templates.
#pragma once

#include "shared/api/message_reader.h"
#include "shared/api/message_writer.h"

namespace cts::api {

template <class Message>
tl::expected<Message, model::Problems> from_json(std::string_view text, const JsonLimits& limits) {
    return read_message<Message>(text, limits);
}

template <class Message>
std::string to_json(const Message& message, const Words& words) {
    return write_message(message, words);
}

// A macro, because explicit instantiation has no other short form.
#define CTS_CODEC_OF(Message)                                                                                \
    template tl::expected<Message, model::Problems> from_json<Message>(std::string_view, const JsonLimits&); \
    template std::string to_json<Message>(const Message&, const Words&)

}  // namespace cts::api
