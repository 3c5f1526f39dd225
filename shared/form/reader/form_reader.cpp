#include "shared/form/reader/form_reader.h"

#include "shared/form/option_words.h"
#include "shared/form/reader/cycles.h"
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

// A key whose value is known beforehand, from the kit or from the file's name.
std::string read_expected(MapReader& map, std::string_view key, const std::string& expected, FormReading& form) {
    const YamlNode* node = map.require(key);
    if (!node) return expected;
    std::string text = read_scalar(*node, map.path_of(key), form.file);
    if (text != expected && !expected.empty())
        form.file.refuse(Reason::bad_value, *node, map.path_of(key), {{"word", text}, {"expected", expected}});
    return text;
}

}  // namespace

Definition read_form_file(const YamlNode& root, FileReading& file, const std::string& purpose, const Kit& kit,
                          const Surroundings& around) {
    Definition definition;
    FormReading form{file, kit, definition, around.product_known};
    MapReader map(root, "", form.file);
    definition.kit = read_expected(map, "form", kit.name, form);
    definition.purpose = read_expected(map, "purpose", purpose, form);
    definition.title = required_pair(map, "title", form);
    if (const YamlNode* menus = map.find("menus")) read_menus(*menus, form);
    if (const YamlNode* steps = map.require("steps")) read_steps(*steps, form);
    if (const YamlNode* outcomes = map.require("outcomes")) read_outcomes(*outcomes, form);
    map.refuse_rest();
    check_form_references(definition, form.notes, around, form.file);
    check_cycles(definition, form.notes, form.file);
    definition.option_words = std::make_shared<const OptionWords>(definition.menus);
    return definition;
}

}  // namespace cts::form::reader
