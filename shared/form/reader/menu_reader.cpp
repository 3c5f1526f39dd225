// The menus of a form: a list of options, or a map {closed, options} where the list is complete by nature.
#include <algorithm>

#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

// Whatever else an option carries is a column for a choice_filter.
void read_columns(MapReader& map, Option& option, FormReading& form) {
    for (const auto& [key, key_node] : map.rest()) {
        const YamlNode* value = map.find(key);
        if (!is_name(key, NameStyle::plain))
            form.file.refuse(Reason::bad_name, *key_node, map.path_of(key), {{"word", key}});
        if (value) option.columns[key] = read_scalar(*value, map.path_of(key), form.file);
    }
}

Option read_option(const YamlNode& node, const std::string& menu_path, std::size_t position, FormReading& form) {
    MapReader map(node, menu_path + "/" + std::to_string(position), form.file);
    Option option;
    option.line = form.file.line(node);
    option.name = own_name(map, menu_path, form);
    option.label = required_pair(map, "label", form);
    option.rule = optional_pair(map, "rule", form);  // the linter asks for it
    if (const YamlNode* other = map.find("other")) option.other = read_bool(*other, map.path_of("other"), form.file);
    read_columns(map, option, form);
    return option;
}

void read_options(const YamlNode& node, const std::string& path, Menu& menu, FormReading& form) {
    for (const YamlNode& item : list_items(node, path, form.file)) {
        Option option = read_option(item, path, menu.options.size(), form);
        if (menu.find(option.name) && !option.name.empty())
            form.file.refuse(Reason::duplicate_name, item, path + "/" + option.name, {{"word", option.name}});
        menu.options.push_back(std::move(option));
    }
    if (node.kind == YamlNode::Kind::list && menu.options.empty())
        form.file.refuse(Reason::missing_key, node, path, {{"word", "name"}});
}

Menu read_menu(const YamlNode& node, const std::string& path, FormReading& form) {
    Menu menu;
    menu.line = form.file.line(node);
    if (node.kind != YamlNode::Kind::map) {
        read_options(node, path, menu, form);
        return menu;
    }
    MapReader map(node, path, form.file);
    if (const YamlNode* closed = map.find("closed")) menu.closed = read_bool(*closed, map.path_of("closed"), form.file);
    if (const YamlNode* options = map.require("options")) read_options(*options, path, menu, form);
    map.refuse_rest();
    return menu;
}

}  // namespace

void read_menus(const YamlNode& node, FormReading& form) {
    MapReader map(node, "menus", form.file);
    for (const auto& [name, key] : map.rest()) {
        if (!is_name(name, NameStyle::plain) || name.starts_with("oc_"))
            form.file.refuse(Reason::bad_name, *key, map.path_of(name), {{"word", name}});
        const YamlNode* value = map.find(name);
        if (!value || form.definition.menus.contains(name)) continue;
        Menu menu = read_menu(*value, map.path_of(name), form);
        menu.name = name;
        form.definition.menus.emplace(name, std::move(menu));
    }
}

}  // namespace cts::form::reader
