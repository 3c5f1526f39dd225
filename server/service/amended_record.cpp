#include "server/service/amended_record.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr std::string_view one_datum = "/one_datum/";

std::optional<model::Instant>* moment_at(api::CallSave& call, const std::string& field) {
    if (field == "/dialled_at") return &call.dialled_at;
    if (field == "/answered_at") return &call.answered_at;
    if (field == "/ended_at") return &call.ended_at;
    return nullptr;
}

template <class Map>
void put(Map& map, const std::string& name, const std::string& value) {
    if (value.empty()) {
        map.erase(name);
    } else {
        map[name] = value;
    }
}

template <class Map>
std::string text_in(const Map& map, const std::string& name) {
    const auto found = map.find(name);
    return found == map.end() ? std::string() : found->second;
}

Result<Done> put_moment(const api::Amend& wanted, std::optional<model::Instant>& moment) {
    moment.reset();
    if (wanted.value.empty()) return Done{};
    moment = model::Instant::parse_iso8601(wanted.value);
    if (!moment) return refuse(Reason::not_a_date_time, wanted.field);
    return Done{};
}

Result<Done> put_answer(const form::Definition& definition, const api::Amend& wanted, api::CallSave& call) {
    const bool known = definition.find_field(wanted.field) != nullptr;
    const bool takes_one_away = wanted.value.empty() && call.answers.contains(wanted.field);
    if (!known && !takes_one_away) return refuse(Reason::unknown_field, wanted.field);
    if (text_in(call.answers, wanted.field) != wanted.value) call.one_datum.erase(wanted.field);
    put(call.answers, wanted.field, wanted.value);
    return Done{};
}

}  // namespace

bool is_field_of_form(const form::Definition& definition, const std::string& field) {
    return definition.find_field(field) != nullptr;
}

std::string value_at(const api::CallSave& call, const std::string& field) {
    if (field == "/outcome") return call.outcome;
    if (field.starts_with(one_datum)) return text_in(call.one_datum, field.substr(one_datum.size()));
    api::CallSave copy{.dialled_at = call.dialled_at, .answered_at = call.answered_at, .ended_at = call.ended_at};
    if (const auto* moment = moment_at(copy, field)) return *moment ? (*moment)->to_iso8601() : std::string();
    return text_in(call.answers, field);
}

Result<Done> put_value(const form::Definition& definition, const api::Amend& wanted, api::CallSave& call) {
    if (wanted.field == "/outcome") {
        call.outcome = wanted.value;
        return Done{};
    }
    if (auto* moment = moment_at(call, wanted.field)) return put_moment(wanted, *moment);
    if (wanted.field.starts_with(one_datum)) {
        put(call.one_datum, wanted.field.substr(one_datum.size()), wanted.value);
        return Done{};
    }
    return put_answer(definition, wanted, call);
}

}  // namespace cts::service
