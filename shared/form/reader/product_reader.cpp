#include "shared/form/reader/product_reader.h"

#include <algorithm>

#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

constexpr int max_trial_days = 366;
constexpr int max_opening_days = 90;

Translated required_pair(MapReader& map, std::string_view key, Notes& notes) {
    const YamlNode* node = map.require(key);
    return node ? read_translated(*node, map.path_of(key), map.file(), &notes) : Translated{};
}

// "5", "5.00": digits, at most two after the point, more than nothing.
bool is_amount(std::string_view text) {
    const auto point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view minor = text.substr(std::min(point + 1, text.size()));
    const auto digits = [](std::string_view part) {
        return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || whole.size() > 12 || minor.size() > 2 || !digits(whole) || !digits(minor)) return false;
    return (point == text.size() || !minor.empty()) && text.find_first_of("123456789") != std::string_view::npos;
}

std::string read_amount(const YamlNode& node, const std::string& path, FileReading& file) {
    std::string text = read_scalar(node, path, file);
    if (node.kind == YamlNode::Kind::scalar && !is_amount(text))
        file.refuse(Reason::bad_value, node, path, {{"word", text}, {"expected", "5.00"}});
    return text;
}

Tariff read_tariff(const YamlNode& node, const std::string& path, FileReading& file, Notes& notes) {
    MapReader map(node, path, file);
    Tariff tariff;
    if (const YamlNode* amount = map.require("amount"))
        tariff.amount = read_amount(*amount, map.path_of("amount"), file);
    if (const YamlNode* currency = map.require("currency"))
        tariff.currency = read_currency(*currency, map.path_of("currency"), file);
    tariff.words = required_pair(map, "words", notes);
    map.refuse_rest();
    return tariff;
}

void read_opening_days(const YamlNode& node, const std::string& path, FileReading& file, Product& product) {
    MapReader map(node, path, file);
    if (const YamlNode* from = map.require("from"))
        product.opens_within_from = read_integer(*from, map.path_of("from"), file, 0, max_opening_days).value_or(0);
    if (const YamlNode* to = map.require("to"))
        product.opens_within_to =
            read_integer(*to, map.path_of("to"), file, product.opens_within_from, max_opening_days)
                .value_or(max_opening_days);
    map.refuse_rest();
}

// With a trial, what opening means is the trial; without one it must be said (E4).
Translated read_charging(MapReader& map, int trial_days, Notes& notes) {
    if (trial_days > 0 && !map.has("charging")) return {};
    return required_pair(map, "charging", notes);
}

Product read_product(const YamlNode& node, FileReading& file, Notes& notes) {
    MapReader map(node, "product", file);
    Product product;
    product.name = required_pair(map, "name", notes);
    if (const YamlNode* tariff = map.find("tariff"))
        product.tariff = read_tariff(*tariff, map.path_of("tariff"), file, notes);
    if (const YamlNode* days = map.find("trial_days"))
        product.trial_days = read_integer(*days, map.path_of("trial_days"), file, 0, max_trial_days).value_or(1);
    if (const YamlNode* within = map.find("opens_within"))
        read_opening_days(*within, map.path_of("opens_within"), file, product);
    product.charging = read_charging(map, product.trial_days, notes);
    product.what_it_does = required_pair(map, "what_it_does", notes);
    product.how_to_use = required_pair(map, "how_to_use", notes);
    product.how_to_enquire = required_pair(map, "how_to_enquire", notes);
    product.how_to_cancel = required_pair(map, "how_to_cancel", notes);
    map.refuse_rest();
    return product;
}

LeadAttribute read_lead_attribute(const YamlNode& node, const std::string& path, FileReading& file, Notes& notes) {
    MapReader map(node, path, file);
    LeadAttribute attribute;
    if (const YamlNode* name = map.require("name"))
        attribute.name = read_name(*name, map.path_of("name"), file, NameStyle::plain);
    attribute.label = required_pair(map, "label", notes);
    if (map.has("purpose")) attribute.purpose = required_pair(map, "purpose", notes);
    if (const YamlNode* personal = map.find("personal"))
        attribute.personal = read_bool(*personal, map.path_of("personal"), file);
    if (const YamlNode* counted = map.find("counted"))
        attribute.counted = read_bool(*counted, map.path_of("counted"), file);
    map.refuse_rest();
    return attribute;
}

void read_lead_attributes(const YamlNode& node, FileReading& file, Kit& kit, Notes& notes) {
    const std::string path = "lead_attributes";
    for (const YamlNode& item : list_items(node, path, file)) {
        const std::string item_path = path + "/" + std::to_string(kit.lead_attributes.size());
        LeadAttribute attribute = read_lead_attribute(item, item_path, file, notes);
        const bool taken = attribute.name == "name" || attribute.name == "salutation" ||  // the customer's own
                           std::ranges::count(kit.lead_attributes, attribute.name, &LeadAttribute::name) > 0;
        if (taken) file.refuse(Reason::duplicate_name, item, item_path, {{"word", attribute.name}});
        kit.lead_attributes.push_back(std::move(attribute));
    }
}

ProjectKind read_kind(const YamlNode& node, FileReading& file) {
    const auto kind = parse_project_kind(read_scalar(node, "kind", file));
    if (!kind)
        file.refuse(Reason::bad_value, node, "kind",
                    {{"word", node.text}, {"expected", "sale, survey, retention, after_sale_care, arrears_reminder"}});
    return kind.value_or(ProjectKind::survey);
}

// What the product says is put into other texts, so it holds no placeholder itself.
void refuse_placeholders(const Notes& notes, FileReading& file) {
    for (const TextNote& note : notes.texts) {
        if (note.text.find("${") == std::string::npos) continue;
        file.problems.push_back(
            located_problem(Reason::bad_value, note.path, file.source.place(note.offset), {{"word", "${"}}));
        file.problems.back().details["expected"] = {"不带 ${…} 的文字", "a text without ${…}"};
    }
}

}  // namespace

void read_product_file(const YamlNode& root, FileReading& file, Kit& kit) {
    MapReader map(root, "", file);
    Notes notes;
    if (const YamlNode* name = map.require("kit")) kit.name = read_name(*name, "kit", file, NameStyle::hyphened);
    if (const YamlNode* kind = map.require("kind")) kit.kind = read_kind(*kind, file);
    kit.title = required_pair(map, "title", notes);
    const bool must_offer = kit.kind == ProjectKind::sale && !map.has("product");
    if (const YamlNode* product = must_offer ? map.require("product") : map.find("product"))
        kit.product = read_product(*product, file, notes);
    if (const YamlNode* attributes = map.find("lead_attributes")) read_lead_attributes(*attributes, file, kit, notes);
    map.refuse_rest();
    refuse_placeholders(notes, file);
}

}  // namespace cts::form::reader
