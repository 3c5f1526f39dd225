#include "shared/form/reader/expression_cause.h"

#include <string>

namespace cts::form::reader {

using model::Translated;

namespace {

Translated quoted(const char* chinese_before, const char* english_before, const std::string& word,
                  const char* chinese_after, const char* english_after) {
    return {chinese_before + ("“" + word + "”") + chinese_after, english_before + ("\"" + word + "\"") + english_after};
}

}  // namespace

Translated cause_of_misplaced_dot() {
    return {"“.”只能用在 constraint 里", "\".\" has a meaning only in a constraint"};
}

Translated cause_of(const expr::ParseError& error) {
    using expr::ParseFault;
    const std::string& word = error.word;
    switch (error.fault) {
        case ParseFault::empty:
            return {"内容为空", "it is empty"};
        case ParseFault::too_long:
            return {"太长了", "it is too long"};
        case ParseFault::too_deep:
            return {"括号层数太多", "its brackets are nested too deeply"};
        case ParseFault::not_utf8:
            return {"不是 UTF-8 文字", "it is not UTF-8"};
        case ParseFault::unexpected_character:
            return quoted("不认识字符", "", word, "", " means nothing here");
        case ParseFault::unexpected_word:
            return quoted("", "", word, "不该出现在这里", " is not expected here");
        case ParseFault::unexpected_end:
            return {"还没写完就结束了", "it ends too early"};
        case ParseFault::unterminated_string:
            return {"引号没有配对", "a quote has no pair"};
        case ParseFault::malformed_variable:
            return quoted("", "", word, "不是变量，应写成 ${name}", " is no variable: write ${name}");
        case ParseFault::bare_name:
            return quoted("", "", word, "要写成 ${…}，文字要加引号", " needs ${…}, or quotes if it is a text");
        case ParseFault::path:
            return quoted("", "", word, "是 XML 路径，这里不支持", " is an XML path, which is not part of this");
        case ParseFault::unknown_function:
            return quoted("没有函数", "there is no function ", word, "", "");
        case ParseFault::wrong_argument_count:
            return quoted("函数", "", word, "的参数个数不对", " has the wrong number of arguments");
        case ParseFault::malformed_pattern:
            return quoted("", "", word, "不是正确的正则表达式", " is no regular expression");
    }
    return {};
}

}  // namespace cts::form::reader
