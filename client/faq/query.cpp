#include "client/faq/query.h"

#include "client/faq/pinyin.h"

namespace cts::faq {

namespace {

enum class Kind { gap, chinese, letters };

Kind kind_of(char32_t character) {
    if (is_chinese(character)) return Kind::chinese;
    return is_word_character(character) ? Kind::letters : Kind::gap;
}

}  // namespace

std::vector<FoldedText> terms_of(std::string_view typed) {
    std::vector<FoldedText> terms;
    Kind last = Kind::gap;
    for (const char32_t character : fold(typed).characters) {
        const Kind kind = kind_of(character);
        if (kind != Kind::gap && kind != last) terms.emplace_back();
        if (kind != Kind::gap) terms.back().characters.push_back(character);
        last = kind;
    }
    return terms;
}

}  // namespace cts::faq
