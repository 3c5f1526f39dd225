// What a bench was called with: numbers by name, switches, and which engine. Anything else is refused, never guessed.
#pragma once

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/sql/dialect.h"

namespace cts::bench {

struct Taken {                            // what a bench takes
    std::map<std::string, int*> numbers;  // "--saves"
    std::map<std::string, bool*> switches{};
    sql::Engine* engine = nullptr;  // of "--engine sqlite|mariadb"; nullptr: it has none
};

inline bool is_number(const std::string& word, int& number) {
    const auto* end = word.data() + word.size();
    const auto [stopped, error] = std::from_chars(word.data(), end, number);
    return error == std::errc{} && stopped == end && number > 0;
}

inline bool read_options(int count, char** words, const Taken& taken) {
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (const auto found = taken.switches.find(word); found != taken.switches.end()) {
            *found->second = true;
            continue;
        }
        if (++i == count) return false;
        const std::string value = words[i];
        const auto number = taken.numbers.find(word);
        if (number != taken.numbers.end() && is_number(value, *number->second)) continue;
        if (word != "--engine" || taken.engine == nullptr || (value != "sqlite" && value != "mariadb")) return false;
        *taken.engine = value == "sqlite" ? sql::Engine::sqlite : sql::Engine::mariadb;
    }
    return true;
}

inline const char* name_of(sql::Engine engine) {
    return engine == sql::Engine::sqlite ? "SQLite" : "MariaDB";
}

}  // namespace cts::bench
