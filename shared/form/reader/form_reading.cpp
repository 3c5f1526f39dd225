#include "shared/form/reader/form_reading.h"

#include "shared/form/reader/values.h"

namespace cts::form::reader {

void refuse_value(MapReader& map, std::string_view key, const YamlNode& node, std::string_view expected) {
    map.file().refuse(model::Reason::bad_value, node, map.path_of(key), {{"word", node.text}, {"expected", expected}});
}

Translated optional_pair(MapReader& map, std::string_view key, FormReading& form) {
    const YamlNode* node = map.find(key);
    return node ? read_translated(*node, map.path_of(key), form.file, &form.notes) : Translated{};
}

Translated required_pair(MapReader& map, std::string_view key, FormReading& form) {
    const YamlNode* node = map.require(key);
    return node ? read_translated(*node, map.path_of(key), form.file, &form.notes) : Translated{};
}

std::string noted_name(MapReader& map, std::string_view key, NameOf what, FormReading& form) {
    const YamlNode* node = map.find(key);
    if (!node) return {};
    std::string name = read_scalar(*node, map.path_of(key), form.file);
    if (node->kind == YamlNode::Kind::scalar) form.notes.names.push_back({what, name, map.path_of(key), node->offset});
    return name;
}

std::vector<std::string> noted_names(MapReader& map, std::string_view key, NameOf what, FormReading& form) {
    const YamlNode* node = map.find(key);
    if (!node) return {};
    std::vector<std::string> names;
    for (const YamlNode& item : list_items(*node, map.path_of(key), form.file)) {
        names.push_back(read_scalar(item, map.path_of(key), form.file));
        form.notes.names.push_back({what, names.back(), map.path_of(key), item.offset});
    }
    return names;
}

std::optional<Expression> noted_expression(MapReader& map, std::string_view key, FormReading& form, ExpressionUse use,
                                           std::string field, std::string step) {
    const YamlNode* node = map.find(key);
    if (!node) return std::nullopt;
    auto expression = read_expression(*node, map.path_of(key), form.file);
    if (expression)
        form.notes.expressions.push_back(
            {*expression, use, std::move(field), std::move(step), map.path_of(key), node->offset});
    return expression;
}

std::string own_name(MapReader& map, const std::string& list_path, FormReading& form) {
    const YamlNode* node = map.require("name");
    if (!node) return {};
    std::string name = read_name(*node, map.path_of("name"), form.file, NameStyle::plain);
    if (is_name(name, NameStyle::plain)) map.name_path(list_path + "/" + name);
    return name;
}

}  // namespace cts::form::reader
