#include "shared/form/lint/wording.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/model/text.h"

namespace cts::form::lint_rules {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_word_byte(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

// Longer words first: what is replaced is not found again.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> chinese_synonyms{{
    {"手机号码", "电话"},
    {"电话号码", "电话"},
    {"联系电话", "电话"},
    {"手机号", "电话"},
    {"手机", "电话"},
    {"名字", "姓名"},
    {"住址", "地址"},
    {"是什么", ""},
    {"请选择", ""},
    {"请填写", ""},
    {"请问", ""},
    {"客户", ""},
    {"用户", ""},
    {"顾客", ""},
    {"您", ""},
    {"你", ""},
    {"的", ""},
}};

constexpr std::array<std::string_view, 19> english_fillers{
    "the", "a",   "an",     "of",   "for",   "customer", "customers", "s",     "your",  "their",
    "his", "her", "please", "what", "which", "is",       "choose",    "enter", "select"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> english_synonyms{
    {{"telephone", "phone"}, {"mobile", "phone"}, {"cellphone", "phone"}, {"number", ""}}};

void replace_all(std::string& text, std::string_view word, std::string_view instead) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + instead.size()))
        text.replace(at, word.size(), instead);
}

std::string english_word_meaning(const std::string& word) {
    if (std::ranges::find(english_fillers, word) != english_fillers.end()) return {};
    for (const auto& [synonym, meaning] : english_synonyms)
        if (word == synonym) return std::string(meaning);
    return word;
}

}  // namespace

bool has_english_word(std::string_view text, std::string_view word) {
    const std::string low = lowered(text);
    for (auto at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
        const bool starts = at == 0 || !is_word_byte(low[at - 1]);
        const auto end = at + word.size();
        if (starts && (end == low.size() || !is_word_byte(low[end]))) return true;
    }
    return false;
}

std::optional<std::string> first_word_in(const model::Translated& text, const WordList& words) {
    for (const std::string_view word : words.zh_CN)
        if (text.zh_CN.find(word) != std::string::npos) return std::string(word);
    for (const std::string_view word : words.en)
        if (has_english_word(text.en, word)) return std::string(word);
    return std::nullopt;
}

std::string chinese_meaning(std::string_view label) {
    std::string text = model::normalise_name(label);
    for (const auto& [word, meaning] : chinese_synonyms) replace_all(text, word, meaning);
    for (const std::string_view mark : {" ", "?", "？", ":", "：", "。", "，", "、", "!", "（", "）", "(", ")"})
        replace_all(text, mark, "");
    return text;
}

std::string english_meaning(std::string_view label) {
    const std::string text = model::normalise_name(label) + " ";
    std::string meaning;
    std::string word;
    for (const char c : text) {
        if (is_word_byte(c) || static_cast<unsigned char>(c) >= 0x80U) {
            word += c;
            continue;
        }
        meaning += english_word_meaning(std::exchange(word, {}));
    }
    return meaning;
}

bool same_meaning(const model::Translated& left, const model::Translated& right) {
    const std::string chinese = chinese_meaning(left.zh_CN);
    const std::string english = english_meaning(left.en);
    return (!chinese.empty() && chinese == chinese_meaning(right.zh_CN)) ||
           (!english.empty() && english == english_meaning(right.en));
}

}  // namespace cts::form::lint_rules
