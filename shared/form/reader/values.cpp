#include "shared/form/reader/values.h"

#include <algorithm>

#include "shared/expr/parser.h"
#include "shared/form/reader/expression_cause.h"

namespace cts::form::reader {

using model::Reason;

std::string read_currency(const YamlNode& node, const std::string& path, FileReading& file) {
    std::string code = read_scalar(node, path, file);
    const bool is_code = code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (node.kind == YamlNode::Kind::scalar && !is_code)
        file.refuse(Reason::bad_value, node, path, {{"word", code}, {"expected", "CNY"}});
    return code;
}

namespace {

std::vector<TextNote>* texts_of(Notes* notes) {
    return notes ? &notes->texts : nullptr;
}

}  // namespace

Translated read_translated(MapReader& map, Notes* notes) {
    return yaml::read_translated(map, texts_of(notes));
}

Translated read_translated(const YamlNode& node, const std::string& path, FileReading& file, Notes* notes) {
    return yaml::read_translated(node, path, file, texts_of(notes));
}

std::optional<Expression> read_expression(const YamlNode& node, const std::string& path, FileReading& file) {
    const std::string source = read_scalar(node, path, file);
    if (node.kind != YamlNode::Kind::scalar) return std::nullopt;
    auto parsed = expr::parse(source);
    if (parsed) return *std::move(parsed);
    const expr::ParseError& error = parsed.error();
    model::Problem problem = located_problem(Reason::bad_expression, path,
                                             file.source.place_of_word(node.offset, source, error.offset, error.word),
                                             {{"word", error.word}, {"fault", expr::name_of(error.fault)}});
    problem.details["cause"] = cause_of(error);
    file.problems.push_back(std::move(problem));
    return std::nullopt;
}

}  // namespace cts::form::reader
