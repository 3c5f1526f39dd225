#include "shared/api/message_reader.h"

#include <limits>

namespace cts::api {

namespace {

constexpr std::size_t most_problems = 100;  // one body's; enough to mend it by

template <class Integer>
void read_integer(const Spot& spot, Integer& into) {
    if (!spot.expect(spot.value.is_number_integer(), "integer")) return;
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

void Spot::refuse_name(model::Reason reason, const std::string& name) const {
    if (problems.size() >= most_problems) return;
    problems.push_back({.reason = reason,
                        .field = pointer_to(pointer, name),
                        .details = {{"name", model::Translated::neutral(name)}}});
}

bool Spot::expect(bool holds, const char* json_type) const {
    if (!holds && problems.size() < most_problems)
        problems.push_back({.reason = model::Reason::wrong_json_type,
                            .field = pointer,
                            .details = {{"expected", model::Translated::neutral(json_type)}}});
    return holds;
}

void read(const Spot& spot, std::string& into) {
    if (spot.is_text()) into = spot.value.get<std::string>();
}

void read(const Spot& spot, bool& into) {
    if (!spot.expect(spot.value.is_boolean(), "boolean")) return;
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
    if (found) return read_answers(Spot{*found, pointer_to(spot_.pointer, name), spot_.problems, spot_.kinds}, into);
    if (spot_.value.is_object()) note_missing(name);
}

void MessageReader::note_missing(const char* name) {
    spot_.refuse_name(model::Reason::missing_member, name);
}

const nlohmann::json* MessageReader::find(const char* name) {
    known_.insert(name);
    if (!spot_.value.is_object()) return nullptr;
    const auto found = spot_.value.find(name);
    return found == spot_.value.end() ? nullptr : &*found;
}

void MessageReader::refuse_unknown_members() {
    if (!spot_.value.is_object()) return;
    for (const auto& member : spot_.value.items())
        if (!known_.contains(member.key())) spot_.refuse_name(model::Reason::unknown_member, member.key());
}

}  // namespace cts::api
