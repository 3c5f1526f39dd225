#include "shared/yaml/file_reading.h"

#include <utility>

namespace cts::yaml {

namespace {

model::Translated called(YamlNode::Kind kind) {
    switch (kind) {
        case YamlNode::Kind::nothing:
            return {"空", "nothing"};
        case YamlNode::Kind::scalar:
            return {"文字", "a text"};
        case YamlNode::Kind::list:
            return {"列表", "a list"};
        case YamlNode::Kind::map:
            return {"“键: 值”", "keys with values"};
    }
    return {};
}

}  // namespace

model::Problem located_problem(model::Reason reason, std::string path, model::Place place, Words words) {
    model::Problem problem{.reason = reason, .field = std::move(path), .place = std::move(place)};
    for (const auto& [name, word] : words) problem.details[name] = model::Translated::neutral(std::string(word));
    return problem;
}

void FileReading::refuse(model::Reason reason, const YamlNode& at, std::string path, Words words) {
    problems.push_back(located_problem(reason, std::move(path), source.place(at.offset), words));
}

void FileReading::refuse_unless(YamlNode::Kind expected, const YamlNode& at, const std::string& path) {
    if (at.kind == expected) return;
    refuse(model::Reason::wrong_node, at, path);
    problems.back().details["expected"] = called(expected);
}

}  // namespace cts::yaml
