#include "tests/scenarios/schema_check.h"

#include <algorithm>
#include <set>

#include "shared/model/id.h"
#include "shared/model/instant.h"

namespace cts::tests {

namespace {

using Json = nlohmann::json;
using Found = std::vector<std::string>;

const std::set<std::string> known_keywords{
    "type",   "additionalProperties", "required", "properties", "items", "enum", "anyOf",
    "format", "description",          "maxItems", "minimum",    "$ref"};

bool has_type(const std::string& type, const Json& value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    return type == "boolean" && value.is_boolean();
}

bool has_format(const std::string& format, const std::string& text) {
    if (format == "uuid") return model::Uuid::parse(text).has_value();
    return format == "date-time" && model::Instant::parse_iso8601(text).has_value();
}

void add(Found& to, Found more) {
    to.insert(to.end(), more.begin(), more.end());
}

void check_object(const Json& schema, const Json& value, const Json& document, const std::string& at, Found& found) {
    for (const auto& name : schema.value("required", Json::array()))
        if (!value.contains(name)) found.push_back(at + ": lacks " + name.get<std::string>());
    const Json properties = schema.value("properties", Json::object());
    const Json others = schema.value("additionalProperties", Json(true));
    for (const auto& [name, member] : value.items()) {
        const std::string place = at + "/" + name;
        if (properties.contains(name)) {
            add(found, violations(properties[name], member, document, place));
        } else if (others.is_object()) {
            add(found, violations(others, member, document, place));
        } else if (others == false) {
            found.push_back(place + ": is not described");
        }
    }
}

bool fits_any(const Json& schemas, const Json& value, const Json& document) {
    return std::any_of(schemas.begin(), schemas.end(),
                       [&](const Json& schema) { return violations(schema, value, document).empty(); });
}

}  // namespace

Found violations(const Json& schema, const Json& value, const Json& document, const std::string& at) {
    if (schema.contains("$ref"))
        return violations(document.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))), value, document,
                          at);
    Found found;
    for (const auto& [keyword, ignored] : schema.items())
        if (!known_keywords.contains(keyword)) found.push_back(at + ": nobody checks " + keyword);
    if (schema.contains("anyOf") && !fits_any(schema["anyOf"], value, document)) found.push_back(at + ": fits none");
    if (schema.contains("type") && !has_type(schema["type"], value)) return {at + ": is no " + schema["type"].dump()};
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        found.push_back(at + ": is none of the names");
    if (schema.contains("format") && !has_format(schema["format"], value)) found.push_back(at + ": has no such format");
    if (schema.contains("minimum") && value < schema["minimum"]) found.push_back(at + ": too small");
    if (schema.contains("maxItems") && value.size() > schema["maxItems"].get<std::size_t>())
        found.push_back(at + ": too many");
    if (value.is_object()) check_object(schema, value, document, at, found);
    if (value.is_array() && schema.contains("items"))
        for (std::size_t i = 0; i < value.size(); ++i)
            add(found, violations(schema["items"], value[i], document, at + "/" + std::to_string(i)));
    return found;
}

}  // namespace cts::tests
