// How tests of the reader and the linter say what they expect: reason, place, field.
#pragma once

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "shared/form/reader.h"
#include "shared/model/problem.h"

namespace cts::form::test {

inline model::Problems problems_of(const KitFiles& files) {
    auto kit = read_kit(files);
    return kit ? model::Problems{} : kit.error();
}

inline std::string as_line(const model::Problem& problem) {
    std::string line(model::reason_name(problem.reason));
    if (problem.place) line += " " + problem.place->file + ":" + std::to_string(problem.place->line);
    line += " " + problem.field;
    const auto word = problem.details.find("word");
    return word == problem.details.end() ? line : line + " [" + word->second.en + "]";
}

// Every problem on a line of its own, in the order found; "" when there is none.
inline std::string as_text(const model::Problems& problems) {
    std::string text;
    for (const model::Problem& problem : problems) text += (text.empty() ? "" : "\n") + as_line(problem);
    return text;
}

// Where a piece of the file's text stands, counted from 1.
inline int line_of(const KitFiles& files, std::string_view path, std::string_view piece) {
    const std::string& text = files.at(std::string(path));
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(text.find(piece)), '\n'));
}

}  // namespace cts::form::test
