// The options of a form's menus by the words people would write for them, folded (model::normalise_name): a text is
// compared with all of them in one look, at every keystroke (A8).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>

namespace cts::form {

struct Menu;

class OptionWords {
  public:
    using ByMenu = std::map<std::string, std::size_t, std::less<>>;  // a menu's name, which of its options

    // yes, no and an "other" say nothing of their own and are left out, as are words of one character.
    explicit OptionWords(const std::map<std::string, Menu>& menus);

    // Of each menu the first option said so, by its label in either language or its name; null: none is.
    const ByMenu* said(const std::string& words) const;

  private:
    std::unordered_map<std::string, ByMenu> by_words_;
};

}  // namespace cts::form
