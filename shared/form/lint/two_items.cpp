// A7: a label with two items (和, 及, 与, /, "and") asks two things of one field. Words that merely contain such a
// character (参与, 及时, 总和), units (元/月, km/h) and fixed expressions pass.
#include <algorithm>
#include <array>
#include <string>

#include "shared/form/lint/findings.h"
#include "shared/form/lint/wording.h"

namespace cts::form::lint_rules {

namespace {

constexpr std::array<std::string_view, 27> harmless_zh{
    "参与", "与否", "给与", "赠与", "与会", "及时", "普及", "涉及", "提及", "顾及", "波及", "及格", "来得及", "来不及",
    "总和", "和谐", "和平", "温和", "缓和", "饱和", "和解", "调和", "平和", "和气", "和蔼", "不及", "与其"};
constexpr std::array<std::string_view, 4> joints_zh{"和", "及", "与", "以及"};
constexpr std::array<std::string_view, 5> harmless_en{"terms and conditions", "bed and breakfast",
                                                      "research and development", "24/7", "n/a"};
constexpr std::array<std::string_view, 20> units{"月",   "年",  "天",   "日",   "次",   "人",    "小时",
                                                 "分钟", "周",  "元",   "h",    "s",    "min",   "month",
                                                 "year", "day", "week", "hour", "call", "person"};

void erase_all(std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
}

// A slash between words, not before a unit.
bool has_slash(std::string text) {
    for (const std::string_view full_width : {"／"})
        for (auto at = text.find(full_width); at != std::string::npos; at = text.find(full_width))
            text.replace(at, full_width.size(), "/");
    const auto before_unit = [&](std::size_t at) {
        std::size_t next = text.find_first_not_of(' ', at + 1);
        if (next == std::string::npos) return true;
        return std::ranges::any_of(units,
                                   [&](std::string_view unit) { return text.compare(next, unit.size(), unit) == 0; });
    };
    for (auto at = text.find('/'); at != std::string::npos; at = text.find('/', at + 1))
        if (!before_unit(at)) return true;
    return false;
}

bool joins_two_in_chinese(std::string label) {
    for (const std::string_view word : harmless_zh) erase_all(label, word);
    return std::ranges::any_of(joints_zh,
                               [&](std::string_view joint) { return label.find(joint) != std::string::npos; }) ||
           has_slash(label);
}

bool joins_two_in_english(std::string label) {
    std::ranges::transform(label, label.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const std::string_view words : harmless_en) erase_all(label, words);
    return has_english_word(label, "and") || label.find('&') != std::string::npos || has_slash(label);
}

}  // namespace

model::Problems a_label_asks_one_thing(const FormView& view) {
    model::Problems problems;
    for (const Field* field : written_fields(view.form)) {
        if (field->type == FieldType::note) continue;
        if (joins_two_in_chinese(field->label.zh_CN) || joins_two_in_english(field->label.en))
            problems.push_back(about_field(model::Reason::two_items_in_label, view, *field));
    }
    return problems;
}

}  // namespace cts::form::lint_rules
