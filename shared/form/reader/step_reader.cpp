// The steps of a talk flow, with what the agent says and what is asked.
#include <algorithm>

#include "shared/form/opening_confirmation.h"
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

SayLine read_say_line(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    SayLine line;
    line.text = read_translated(map, &form.notes);
    line.relevant = noted_expression(map, "relevant", form);
    line.field = noted_name(map, "field", NameOf::any_field, form);
    map.refuse_rest();
    return line;
}

std::vector<SayLine> read_say(MapReader& step, FormReading& form) {
    const YamlNode* node = step.find("say");
    if (!node) return {};
    const std::string path = step.path_of("say");
    if (node->kind == YamlNode::Kind::map) return {read_say_line(*node, path, form)};
    std::vector<SayLine> lines;
    for (const YamlNode& item : list_items(*node, path, form.file))
        lines.push_back(read_say_line(item, path + "/" + std::to_string(lines.size()), form));
    return lines;
}

// The block (D1-D4, E1-E5) is not written by the planner: its fields and menus come from the product.
void take_confirmation_block(const YamlNode& node, const std::string& path, Step& step, FormReading& form) {
    const auto has_block = [](const Step& other) { return other.opening_confirmation; };
    if (std::ranges::any_of(form.definition.steps, has_block)) {
        form.file.refuse(Reason::duplicate_name, node, path, {{"word", "opening_confirmation"}});
        return;
    }
    if (form.kit.product.name.empty()) {
        if (form.product_known) form.file.refuse(Reason::missing_key, node, path, {{"word", "product"}});
        return;
    }
    for (Field& field : confirmation_fields(form.kit.product)) {
        field.line = step.line;
        step.fields.push_back(std::move(field));
    }
    for (Menu& menu : confirmation_menus(form.kit.product)) {
        menu.line = step.line;
        form.definition.menus.insert_or_assign(menu.name, menu);
    }
}

void read_opening_confirmation(MapReader& map, Step& step, FormReading& form) {
    const YamlNode* node = map.find("opening_confirmation");
    if (!node) return;
    const std::string path = map.path_of("opening_confirmation");
    step.opening_confirmation = read_bool(*node, path, form.file);
    if (step.opening_confirmation) take_confirmation_block(*node, path, step, form);
}

bool is_taken(std::string_view name, const Step& step, const Definition& definition) {
    return definition.find_field(name) || std::ranges::count(step.fields, name, &Field::name) > 0;
}

void read_fields(MapReader& step_map, Step& step, FormReading& form) {
    const YamlNode* node = step_map.find("fields");
    if (!node) return;
    const std::string path = step_map.path_of("fields");
    std::size_t position = 0;
    for (const YamlNode& item : list_items(*node, path, form.file)) {
        Field field = read_field(item, path + "/" + std::to_string(position++), form);
        if (!field.name.empty() && is_taken(field.name, step, form.definition))
            form.file.refuse(Reason::duplicate_name, item, path + "/" + field.name, {{"word", field.name}});
        else if (is_confirmation_field(field.name))
            form.file.refuse(Reason::bad_name, item, path + "/" + field.name, {{"word", field.name}});
        step.fields.push_back(std::move(field));
    }
}

Step read_step(const YamlNode& node, std::size_t position, FormReading& form) {
    MapReader map(node, "steps/" + std::to_string(position), form.file);
    Step step;
    step.line = form.file.line(node);
    step.name = own_name(map, "steps", form);
    step.title = required_pair(map, "title", form);
    step.relevant = noted_expression(map, "relevant", form, ExpressionUse::relevant, {}, step.name);
    step.say = read_say(map, form);
    step.next = optional_pair(map, "next", form);
    step.faq = noted_names(map, "faq", NameOf::faq_entry, form);
    read_opening_confirmation(map, step, form);
    read_fields(map, step, form);
    map.refuse_rest();
    return step;
}

void refuse_too_many_fields(const YamlNode& node, FormReading& form) {
    std::size_t count = 0;
    for (const Step& step : form.definition.steps) count += step.fields.size();
    if (count > max_fields)
        form.file.refuse(Reason::too_many_fields, node, "steps",
                         {{"count", std::to_string(count)}, {"max", std::to_string(max_fields)}});
}

}  // namespace

void read_steps(const YamlNode& node, FormReading& form) {
    for (const YamlNode& item : list_items(node, "steps", form.file)) {
        Step step = read_step(item, form.definition.steps.size(), form);
        if (!step.name.empty() && std::ranges::count(form.definition.steps, step.name, &Step::name) > 0)
            form.file.refuse(Reason::duplicate_name, item, "steps/" + step.name, {{"word", step.name}});
        form.definition.steps.push_back(std::move(step));
    }
    refuse_too_many_fields(node, form);
}

}  // namespace cts::form::reader
