#include "server/http/openapi.h"

#include <yaml-cpp/yaml.h>

#include <nlohmann/json.hpp>

namespace cts::http {

namespace {

using Json = nlohmann::ordered_json;

// Plain scalars of YAML's core schema; what is quoted in the file stays text.
Json scalar(const YAML::Node& node) {
    if (node.Tag() == "!") return node.Scalar();
    bool truth = false;
    if ((node.Scalar() == "true" || node.Scalar() == "false") && YAML::convert<bool>::decode(node, truth)) return truth;
    std::int64_t number = 0;
    if (YAML::convert<std::int64_t>::decode(node, number)) return number;
    return node.Scalar();
}

Json converted(const YAML::Node& node) {
    if (node.IsMap()) {
        Json object = Json::object();
        for (const auto& member : node) object[member.first.Scalar()] = converted(member.second);
        return object;
    }
    if (node.IsSequence()) {
        Json array = Json::array();
        for (const auto& item : node) array.push_back(converted(item));
        return array;
    }
    return scalar(node);
}

}  // namespace

const std::string& openapi_json() {
    static const std::string text = converted(YAML::Load(std::string(openapi_yaml()))).dump();
    return text;
}

}  // namespace cts::http
