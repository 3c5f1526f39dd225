#include "shared/api/message_reader.h"

#include <limits>

namespace cts::api {

namespace {

constexpr std::size_t most_problems = 100;  // one body's; enough to mend it by

template <class Integer>
void read_integer(const Spot& spot, Integer& into) {
    if (!spot.value.is_number_integer()) return spot.refuse(model::Reason::wrong_json_type);
    const bool too_large =
        spot.value.is_number_unsigned() &&
        spot.value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<Integer>::max());
    const bool too_small =
        !spot.value.is_number_unsigned() &&
        spot.value.get<std::int64_t>() < static_cast<std::int64_t>(std::numeric_limits<Integer>::min());
    if (too_large || too_small) return spot.refuse(model::Reason::bad_member);
    into = spot.value.get<Integer>();
}

}  // namespace

void Spot::refuse(model::Reason reason) const {
    if (problems.size() < most_problems) problems.push_back({.reason = reason, .field = pointer});
}

bool Spot::is_text() const {
    if (!value.is_string()) refuse(model::Reason::wrong_json_type);
    return value.is_string();
}

void read(const Spot& spot, std::string& into) {
    if (spot.is_text()) into = spot.value.get<std::string>();
}

void read(const Spot& spot, bool& into) {
    if (!spot.value.is_boolean()) return spot.refuse(model::Reason::wrong_json_type);
    into = spot.value.get<bool>();
}

void read(const Spot& spot, int& into) {
    read_integer(spot, into);
}
void read(const Spot& spot, std::int64_t& into) {
    read_integer(spot, into);
}
void read(const Spot& spot, std::uint32_t& into) {
    read_integer(spot, into);
}

void read(const Spot& spot, Instant& into) {
    if (!spot.is_text()) return;
    const auto instant = Instant::parse_iso8601(spot.value.get_ref<const std::string&>());
    if (!instant) return spot.refuse(model::Reason::bad_member);
    into = *instant;
}

void read(const Spot& spot, std::chrono::milliseconds& into) {
    if (!spot.is_text()) return;
    const auto span = model::parse_duration(spot.value.get_ref<const std::string&>());
    if (!span) return spot.refuse(model::Reason::bad_member);
    into = *span;
}

void MessageReader::answers(const char* name, form::Answers& into) {
    const nlohmann::json* found = find(name);
    const std::string pointer = pointer_to(spot_.pointer, name);
    if (found) return read_answers(Spot{*found, pointer, spot_.problems, spot_.kinds}, into);
    if (spot_.value.is_object()) spot_.problems.push_back({.reason = model::Reason::missing_member, .field = pointer});
}

const nlohmann::json* MessageReader::find(const char* name) {
    known_.insert(name);
    if (!spot_.value.is_object()) return nullptr;
    const auto found = spot_.value.find(name);
    return found == spot_.value.end() ? nullptr : &*found;
}

void MessageReader::refuse_unknown_members() {
    if (!spot_.value.is_object()) return;
    for (const auto& [name, value] : spot_.value.items())
        if (!known_.contains(name))
            Spot{value, pointer_to(spot_.pointer, name), spot_.problems}.refuse(model::Reason::unknown_member);
}

}  // namespace cts::api
