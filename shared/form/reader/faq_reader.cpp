#include "shared/form/reader/faq_reader.h"

#include <algorithm>

#include "shared/form/reader/values.h"
#include "shared/model/text.h"

namespace cts::form::reader {

using model::Reason;

namespace {

Translated faq_text(MapReader& map, std::string_view key, Notes& notes) {
    const YamlNode* node = map.require(key);
    return node ? read_translated(*node, map.path_of(key), map.file(), &notes) : Translated{};
}

std::vector<std::string> wordings(MapReader& also, std::string_view language) {
    const YamlNode* node = also.find(language);
    if (!node) return {};
    std::vector<std::string> texts = read_scalars(*node, also.path_of(language), also.file());
    std::ranges::transform(texts, texts.begin(), [](const auto& text) { return model::trim(model::to_nfc(text)); });
    return texts;
}

void read_other_wordings(MapReader& map, FaqEntry& entry) {
    const YamlNode* node = map.find("also");
    if (!node) return;
    MapReader also(*node, map.path_of("also"), map.file());
    entry.also_zh_CN = wordings(also, "zh_CN");
    entry.also_en = wordings(also, "en");
    also.refuse_rest();
}

void read_steps_offering(MapReader& map, FaqEntry& entry, Notes& notes) {
    const YamlNode* node = map.find("steps");
    if (!node) return;
    for (const YamlNode& item : list_items(*node, map.path_of("steps"), map.file())) {
        entry.steps.push_back(read_scalar(item, map.path_of("steps"), map.file()));
        notes.names.push_back({NameOf::step, entry.steps.back(), map.path_of("steps"), item.offset});
    }
}

FaqEntry read_entry(const YamlNode& node, std::size_t position, FileReading& file, Notes& notes) {
    MapReader map(node, "faq/" + std::to_string(position), file);
    FaqEntry entry;
    entry.line = file.line(node);
    if (const YamlNode* name = map.require("name")) {
        entry.name = read_name(*name, map.path_of("name"), file, NameStyle::hyphened);
        map.name_path("faq/" + entry.name);
    }
    entry.question = faq_text(map, "question", notes);
    entry.answer = faq_text(map, "answer", notes);
    read_other_wordings(map, entry);
    read_steps_offering(map, entry, notes);
    map.refuse_rest();
    return entry;
}

}  // namespace

void read_faq_file(const YamlNode& root, FileReading& file, Kit& kit, Notes& notes) {
    MapReader map(root, "", file);
    const YamlNode* list = map.require("faq");
    if (!list) return;
    for (const YamlNode& item : list_items(*list, "faq", file)) {
        FaqEntry entry = read_entry(item, kit.faq.size(), file, notes);
        if (!entry.name.empty() && std::ranges::count(kit.faq, entry.name, &FaqEntry::name) > 0)
            file.refuse(Reason::duplicate_name, item, "faq/" + entry.name, {{"word", entry.name}});
        kit.faq.push_back(std::move(entry));
    }
    map.refuse_rest();
}

}  // namespace cts::form::reader
