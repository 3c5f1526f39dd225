// A refusal as a value: which rule, which field, what the sentence needs. It never holds the refused value itself,
// unless a detail is made for the person who typed it; the log writes reason and field only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/model/language.h"
#include "shared/model/reason.h"

namespace cts::model {

struct Place {
    std::string file;
    int line = 0;    // from 1; 0: the whole file
    int column = 0;  // from 1; 0: the whole line
    bool operator==(const Place&) const = default;
};

struct Problem {
    Reason reason;
    std::string field;                            // a form's field, a JSON pointer, a column: what the reader can find
    std::map<std::string, Translated> details{};  // placeholders of the reason's sentence, by name
    std::optional<Translated>
        sentence{};                // the kit's own sentence (constraint_message, a gate's else) where it has one
    std::optional<Place> place{};  // in a file
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

}  // namespace cts::model
