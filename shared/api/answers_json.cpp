// A call's answers between their canonical text and their type on the wire (the table in codec.h).
#include <charconv>

#include "shared/api/message_reader.h"
#include "shared/api/message_writer.h"

namespace cts::api {

namespace {

nlohmann::json integer_json(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? nlohmann::json(value) : nlohmann::json(text);  // not canonical: the server says so
}

nlohmann::json yes_no_json(const std::string& text) {
    if (text == "yes") return true;
    if (text == "no") return false;
    return text;
}

nlohmann::json list_json(const std::string& text) {
    nlohmann::json names = nlohmann::json::array();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        names.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

WireKind kind_of(form::FieldType type) {
    switch (type) {
        case form::FieldType::integer:
            return WireKind::integer;
        case form::FieldType::yes_no:
            return WireKind::yes_no;
        case form::FieldType::select_multiple:
            return WireKind::list;
        case form::FieldType::select_one:
        case form::FieldType::text:
        case form::FieldType::decimal:
        case form::FieldType::money:
        case form::FieldType::date:
        case form::FieldType::time:
        case form::FieldType::date_time:
        case form::FieldType::phone:
        case form::FieldType::note:
        case form::FieldType::calculate:
            return WireKind::text;
    }
    return WireKind::text;
}

nlohmann::json answer_json(const std::string& text, const form::Field* field) {
    switch (field ? kind_of(field->type) : WireKind::text) {
        case WireKind::integer:
            return integer_json(text);
        case WireKind::yes_no:
            return yes_no_json(text);
        case WireKind::list:
            return list_json(text);
        case WireKind::text:
        case WireKind::other:
            return text;
    }
    return text;
}

bool is_list_of_names(const nlohmann::json& value) {
    const auto is_name = [](const nlohmann::json& item) {
        return item.is_string() && item.get_ref<const std::string&>().find(' ') == std::string::npos;
    };
    return value.is_array() && std::all_of(value.begin(), value.end(), is_name);
}

std::string joined(const nlohmann::json& names) {
    std::string text;
    for (const auto& name : names) {
        if (!text.empty()) text += ' ';
        text += name.get_ref<const std::string&>();
    }
    return text;
}

WireKind read_answer(const nlohmann::json& value, std::string& into) {
    if (value.is_string()) return into = value.get<std::string>(), WireKind::text;
    if (value.is_boolean()) return into = value.get<bool>() ? "yes" : "no", WireKind::yes_no;
    if (value.is_number_integer()) return into = value.dump(), WireKind::integer;
    if (is_list_of_names(value)) return into = joined(value), WireKind::list;
    return into = value.dump(), WireKind::other;  // of no field's type: kept as it came, so that nothing is lost
}

}  // namespace

nlohmann::json answers_json(const form::Answers& answers, const form::Definition* definition) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [name, text] : answers)
        object[name] = answer_json(text, definition ? definition->find_field(name) : nullptr);
    return object;
}

void read_answers(const Spot& spot, form::Answers& into) {
    if (!spot.expect(spot.value.is_object(), "object")) return;
    for (const auto& [name, value] : spot.value.items()) {
        const WireKind kind = read_answer(value, into[name]);
        if (spot.kinds) (*spot.kinds)[name] = kind;
    }
}

namespace {

const char* json_type(WireKind kind) {
    switch (kind) {
        case WireKind::integer:
            return "integer";
        case WireKind::yes_no:
            return "boolean";
        case WireKind::list:
            return "array";
        case WireKind::text:
        case WireKind::other:
            return "string";
    }
    return "string";
}

}  // namespace

model::Problems wrong_kinds(const CallSaveOnWire& call, const form::Definition& definition) {
    model::Problems problems;
    for (const auto& [name, kind] : call.kinds) {
        const form::Field* field = definition.find_field(name);
        const bool fits = field ? kind == kind_of(field->type) : kind != WireKind::other;
        const char* expected = json_type(field ? kind_of(field->type) : WireKind::text);
        if (!fits)
            problems.push_back({.reason = model::Reason::wrong_json_type,
                                .field = name,
                                .details = {{"expected", model::Translated::neutral(expected)}}});
    }
    return problems;
}

}  // namespace cts::api
