// What the reader says to the example kit with one piece of it changed.
#pragma once

#include "tests/shared/form/example_kit.h"
#include "tests/shared/form/kit_problems.h"

namespace cts::form::test {

inline constexpr std::string_view first_call = "forms/first_call.yaml";

inline std::string refusal(const KitFiles& files) {
    return as_text(problems_of(files));
}

// The problems of the example with one piece changed; "here" is the line of that piece.
inline std::string refusal_with(std::string_view path, std::string_view piece, std::string_view instead) {
    const int line = line_of(example_kit(), path, piece);
    std::string text = refusal(example_kit_with(path, piece, instead));
    const std::string place = std::string(path) + ":" + std::to_string(line) + " ";
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place))
        text.replace(at, place.size(), "here ");
    return text;
}

inline std::string refusal_of_form_with(std::string_view piece, std::string_view instead) {
    return refusal_with(first_call, piece, instead);
}

inline const Definition& form_of(const Kit& kit) {
    return *kit.forms.at("first_call");
}

}  // namespace cts::form::test
