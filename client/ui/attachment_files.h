// Files of this PC that are attached to a ticket, and attachments kept as files: the system's own dialogs.
#pragma once

#include <wx/window.h>

#include <optional>
#include <string>

namespace cts::ui {

struct ChosenFile {
    std::string name;   // without its folder
    std::string bytes;  // of one too large only as many as show that it is
};
// nullopt: none was chosen, or it cannot be read, which is said.
std::optional<ChosenFile> choose_file_to_attach(wxWindow& parent);
// Where the person wants it; what cannot be written is said.
void keep_as_file(wxWindow& parent, const std::string& name, const std::string& bytes);

}  // namespace cts::ui
