// The two languages users read, and a text in both.
// Every text a kit shows exists in zh_CN and en; a text that is the same in both (a name, a number) is neutral.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cts::model {

enum class Language { zh_CN, en };

std::string_view language_tag(Language language);  // "zh-CN", "en": BCP 47, for HTTP and documents
std::optional<Language> parse_language(std::string_view tag);

// Chooses from an HTTP Accept-Language header (RFC 9110 §12.5.4); en when nothing matches.
Language negotiate_language(std::string_view accept_language);

struct Translated {
    std::string zh_CN;
    std::string en;

    const std::string& in(Language language) const { return language == Language::zh_CN ? zh_CN : en; }
    bool empty() const { return zh_CN.empty() && en.empty(); }
    static Translated neutral(std::string text) { return {text, text}; }
    bool operator==(const Translated&) const = default;
};

}  // namespace cts::model
