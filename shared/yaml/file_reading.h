// The reading of one file: where its problems go. Reading never stops at one.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "shared/model/problem.h"
#include "shared/yaml/source_text.h"
#include "shared/yaml/yaml_tree.h"

namespace cts::yaml {

// Details of a problem, the same in both languages: {"word", "colour"}, {"expected", "map"}.
using Words = std::initializer_list<std::pair<const char*, std::string_view>>;

model::Problem located_problem(model::Reason reason, std::string path, model::Place place, Words words = {});

struct FileReading {
    SourceText source;
    model::Problems& problems;

    // path: "steps/opening/fields/reached/menu".
    void refuse(model::Reason reason, const YamlNode& at, std::string path, Words words = {});
    // wrong_node: something else than this kind stands here.
    void refuse_unless(YamlNode::Kind expected, const YamlNode& at, const std::string& path);
    int line(const YamlNode& node) const { return source.line(node.offset); }
};

}  // namespace cts::yaml
