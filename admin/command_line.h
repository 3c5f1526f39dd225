// The words a command was called with: where the server is, who asks, the command's own options and operands.
// An option that the command does not know, or one without its value, is said by name; nothing is guessed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace cts::admin {

struct CommandLine {
    std::vector<std::string> operands;                // "kit", "publish", "forms/ringback-trial"
    std::multimap<std::string, std::string> options;  // without their dashes

    std::string option(const std::string& name, const std::string& otherwise = {}) const;
    std::vector<std::string> all(const std::string& name) const;
    bool has(const std::string& name) const { return options.contains(name); }
};

// known: names of options that take a value; switches: of those that take none.
tl::expected<CommandLine, std::string> read_command_line(const std::vector<std::string>& words,
                                                         const std::vector<std::string>& known,
                                                         const std::vector<std::string>& switches);

std::optional<int> whole_number(const std::string& word);  // all of the word, or none

}  // namespace cts::admin
