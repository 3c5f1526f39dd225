#include "admin/command_line.h"

#include <algorithm>
#include <charconv>

namespace cts::admin {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string CommandLine::option(const std::string& name, const std::string& otherwise) const {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second;
}

std::vector<std::string> CommandLine::all(const std::string& name) const {
    std::vector<std::string> values;
    const auto [begin, end] = options.equal_range(name);
    std::transform(begin, end, std::back_inserter(values), [](const auto& option) { return option.second; });
    return values;
}

tl::expected<CommandLine, std::string> read_command_line(const std::vector<std::string>& words,
                                                         const std::vector<std::string>& known,
                                                         const std::vector<std::string>& switches) {
    CommandLine line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) {
            line.operands.push_back(words[i]);
            continue;
        }
        const auto equals = words[i].find('=');
        const auto name = words[i].substr(2, equals == std::string::npos ? equals : equals - 2);
        if (contains(switches, name) && equals == std::string::npos) {
            line.options.emplace(name, "");
        } else if (!contains(known, name)) {
            return tl::unexpected("--" + name);
        } else if (equals != std::string::npos) {
            line.options.emplace(name, words[i].substr(equals + 1));
        } else if (i + 1 < words.size()) {
            line.options.emplace(name, words[++i]);
        } else {
            return tl::unexpected("--" + name);
        }
    }
    return line;
}

std::optional<int> whole_number(const std::string& word) {
    int number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (fault != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return number;
}

}  // namespace cts::admin
