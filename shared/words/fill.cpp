#include "shared/words/fill.h"

namespace cts::words {

std::optional<std::string> fill(std::string_view sentence, const Values& values) {
    std::string filled;
    while (true) {
        const auto open = sentence.find('{');
        filled += sentence.substr(0, open);
        if (open == std::string_view::npos) return filled;
        const auto close = sentence.find('}', open);
        if (close == std::string_view::npos) return std::nullopt;
        const auto value = values.find(sentence.substr(open + 1, close - open - 1));
        if (value == values.end()) return std::nullopt;
        filled += value->second;
        sentence.remove_prefix(close + 1);
    }
}

}  // namespace cts::words
