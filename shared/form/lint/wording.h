// Looking for words in a label: Chinese by substring, English by whole words without regard to case.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/model/language.h"

namespace cts::form::lint_rules {

bool has_english_word(std::string_view text, std::string_view word);  // word: lower case, may hold spaces

// The first of these that the text holds: zh words in its Chinese, en words in its English.
struct WordList {
    std::span<const std::string_view> zh_CN;
    std::span<const std::string_view> en;
};
std::optional<std::string> first_word_in(const model::Translated& text, const WordList& words);

// What a label means, for comparing: no politeness, articles, punctuation, owner ("the customer's"), common synonyms
// made one. May be empty.
std::string chinese_meaning(std::string_view label);
std::string english_meaning(std::string_view label);
bool same_meaning(const model::Translated& left, const model::Translated& right);  // in either language

}  // namespace cts::form::lint_rules
