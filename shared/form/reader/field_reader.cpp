// One field. Which keys it takes depends on its type; a key of another type is an unknown key.
#include "shared/expr/parser.h"
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

constexpr int max_text_length = 10'000;

bool is_select(FieldType type) {
    return type == FieldType::select_one || type == FieldType::select_multiple;
}
bool takes_answer(FieldType type) {
    return type != FieldType::note && type != FieldType::calculate;
}

std::optional<FieldType> read_type(MapReader& map, FormReading& form) {
    const YamlNode* node = map.require("type");
    if (!node) return std::nullopt;
    const std::string word = read_scalar(*node, map.path_of("type"), form.file);
    const auto type = parse_field_type(word);
    if (!type && node->kind == YamlNode::Kind::scalar)
        form.file.refuse(Reason::unknown_type, *node, map.path_of("type"), {{"word", word}});
    return type;
}

// `required: true` and `required: false` are said without an expression.
std::optional<Expression> read_required(MapReader& map, const Field& field, FormReading& form) {
    const YamlNode* node = map.find("required");
    if (node && node->text == "false") return std::nullopt;
    if (node && node->text == "true") return expr::parse("true()").value();
    return noted_expression(map, "required", form, ExpressionUse::required, field.name);
}

std::optional<Constraint> read_constraint(MapReader& map, const Field& field, FormReading& form) {
    if (!map.has("constraint") && !map.has("constraint_message")) return std::nullopt;
    (void)map.require("constraint");
    auto that = noted_expression(map, "constraint", form, ExpressionUse::constraint, field.name);
    Translated message = required_pair(map, "constraint_message", form);
    if (!that) return std::nullopt;
    return Constraint{*std::move(that), std::move(message)};
}

Appearance read_appearance(MapReader& map, FieldType type, FormReading& form) {
    const YamlNode* node = map.find("appearance");
    if (!node) return Appearance::automatic;
    const std::string word = read_scalar(*node, map.path_of("appearance"), form.file);
    const bool one_of_list = type == FieldType::select_one || type == FieldType::yes_no;
    if (one_of_list && word == "radio") return Appearance::radio;
    if (one_of_list && word == "dropdown") return Appearance::dropdown;
    if (type == FieldType::text && word == "multiline") return Appearance::multiline;
    const std::string_view expected = one_of_list ? "radio, dropdown" : type == FieldType::text ? "multiline" : "—";
    form.file.refuse(Reason::bad_value, *node, map.path_of("appearance"), {{"word", word}, {"expected", expected}});
    return Appearance::automatic;
}

std::optional<UsageRule> read_usage_rule(MapReader& field_map, FormReading& form) {
    const YamlNode* node = field_map.find("usage_rule");
    if (!node) return std::nullopt;
    MapReader map(*node, field_map.path_of("usage_rule"), form.file);
    UsageRule rule;
    if (const YamlNode* from = map.require("from")) {
        const auto date = model::CivilDate::parse(read_scalar(*from, map.path_of("from"), form.file));
        if (!date)
            form.file.refuse(Reason::bad_value, *from, map.path_of("from"),
                             {{"word", from->text}, {"expected", "2026-10-09"}});
        rule.from = date.value_or(model::CivilDate{});
    }
    rule.text = required_pair(map, "text", form);
    map.refuse_rest();
    return rule;
}

void read_what_any_answer_has(MapReader& map, Field& field, FormReading& form) {
    field.required = read_required(map, field, form);
    field.constraint = read_constraint(map, field, form);
    field.example = optional_pair(map, "example", form);
    field.appearance = read_appearance(map, field.type, form);
    if (const YamlNode* personal = map.find("personal"))
        field.personal = read_bool(*personal, map.path_of("personal"), form.file);
}

void read_what_choices_have(MapReader& map, Field& field, FormReading& form) {
    (void)map.require("menu");
    field.menu = map.has("menu") ? noted_name(map, "menu", NameOf::menu, form) : std::string();
    field.choice_filter = noted_expression(map, "choice_filter", form, ExpressionUse::choice_filter, field.name);
}

void read_what_text_has(MapReader& map, Field& field, FormReading& form) {
    if (const YamlNode* length = map.find("max_length"))
        field.max_length =
            read_integer(*length, map.path_of("max_length"), form.file, 1, max_text_length).value_or(max_text_length);
    field.answer_field = noted_name(map, "answer_field", NameOf::text_field, form);
    if (!field.answer_field.empty() && field.answer_field == field.name)  // one field, one datum
        form.file.refuse(Reason::bad_value, map.node(), map.path_of("answer_field"), {{"word", field.name}});
    field.single_datum_off = optional_pair(map, "single_datum_off", form);
    field.usage_rule = read_usage_rule(map, form);
}

void read_what_its_type_has(MapReader& map, Field& field, FormReading& form) {
    if (takes_answer(field.type)) read_what_any_answer_has(map, field, form);
    if (is_select(field.type)) read_what_choices_have(map, field, form);
    if (field.type == FieldType::text) read_what_text_has(map, field, form);
    if (field.type == FieldType::money)
        if (const YamlNode* currency = map.require("currency"))
            field.currency = read_currency(*currency, map.path_of("currency"), form.file);
    if (field.type == FieldType::calculate && map.require("calculation"))
        field.calculation = noted_expression(map, "calculation", form, ExpressionUse::calculation, field.name);
}

}  // namespace

Field read_field(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    Field field;
    field.line = form.file.line(node);
    field.name = own_name(map, path.substr(0, path.rfind('/')), form);
    const auto type = read_type(map, form);
    field.label = required_pair(map, "label", form);
    field.purpose = optional_pair(map, "purpose", form);  // the linter asks for it
    field.hint = optional_pair(map, "hint", form);
    field.relevant = noted_expression(map, "relevant", form, ExpressionUse::relevant, field.name);
    if (!type) return field;  // what else it may take is not known
    field.type = *type;
    read_what_its_type_has(map, field, form);
    map.refuse_rest();
    return field;
}

}  // namespace cts::form::reader
