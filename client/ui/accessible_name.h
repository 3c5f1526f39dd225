// Names for assistive technology: wxGTK brings none of its own, so these go to ATK directly.
#pragma once

#include <string>

class wxWindow;

namespace cts::ui {

enum class Role { panel, heading, text, list, alert, button };

void set_accessible_name(wxWindow& window, const std::string& name, const std::string& description = {});
void set_accessible_role(wxWindow& window, Role role);
void announce(wxWindow& window, const std::string& words);  // spoken at once; the focus stays
std::string accessible_name(const wxWindow& window);
std::string accessible_description(const wxWindow& window);

}  // namespace cts::ui
