#include "shared/api/codec_template.h"
#include "shared/api/describe_calls.h"

namespace cts::api {

tl::expected<CallSaveOnWire, model::Problems> call_save_from_json(std::string_view text, const JsonLimits& limits) {
    CallSaveOnWire read;
    auto call = read_message<CallSave>(text, limits, &read.kinds);
    if (!call) return tl::unexpected(std::move(call.error()));
    read.call = std::move(*call);
    return read;
}

std::string to_json(const CallSave& call, const form::Definition& definition) {
    // The definition is only lent: the pointer that carries it deletes nothing.
    const std::shared_ptr<const form::Definition> lent(&definition, [](const form::Definition*) {});
    return write_message(call, Words{}, lent);
}

std::string canonical_text(const CallSave& call) {
    return write_message(call, Words{});
}

Instant judged_at(const CallSave& call, const SlipContents& slip) {
    return call.dialled_at.value_or(slip.issued_at);
}

}  // namespace cts::api
