#include "client/ui/gtk_style.h"

#include <fmt/args.h>
#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/window.h>

namespace cts::ui {
namespace {

// {text} and its like are tokens, {px_8} is 8 design pixels.
constexpr const char* sheet = R"(
entry {{min-height:{px_30}px;padding:0 {px_8}px;border:{px_1}px solid {line};border-radius:{px_4}px;background:{field};
  color:{text};box-shadow:none;font-family:"Noto Sans CJK SC","Microsoft YaHei UI",sans-serif;font-size:{body}px;
  caret-color:{text}}}
entry selection, textview selection {{background-color:{accent_fill};color:{on_fill}}}
entry.refused {{border:{px_2}px solid {refused};padding:0 {px_7}px;min-height:{px_28}px}}
entry.drop {{padding-right:{px_28}px}}
entry.bare {{border:none;background:transparent;padding:0 {px_2}px}}
scrolledwindow.box {{border:{px_1}px solid {line};border-radius:{px_4}px;background:{field};padding:{px_4}px {px_8}px}}
scrolledwindow.box.refused {{border:{px_2}px solid {refused};padding:{px_3}px {px_7}px}}
textview, textview text {{background:{field};color:{text};
  font-family:"Noto Sans CJK SC","Microsoft YaHei UI",sans-serif;font-size:{body}px;caret-color:{text}}}
button {{min-height:0;min-width:0;padding:0;border:{px_1}px solid {line};border-radius:{px_4}px;
  background-image:none;background-color:{field};box-shadow:none;text-shadow:none;outline-style:none}}
button:hover {{background-color:{accent_faint}}}
button:active {{background-color:{accent_tint}}}
button.light {{border-color:{hair}}}
button.danger {{border-color:{refused}}}
button.primary {{background-color:{accent_fill};border-color:{accent_fill}}}
button:disabled {{background-color:{disabled};border-color:{hair}}}
radiobutton, checkbutton {{padding:0;min-height:0;outline-style:none;color:{text};
  font-family:"Noto Sans CJK SC","Microsoft YaHei UI",sans-serif;font-size:{body}px}}
radiobutton label, checkbutton label {{margin:0}}
checkbutton.missing {{color:{warn}}}
radio, check {{min-width:{px_14}px;min-height:{px_14}px;margin:0 {px_6}px 0 0;border:{px_1}px solid {line};
  background-image:none;background-color:{field};box-shadow:none;-gtk-icon-shadow:none}}
check {{border-radius:{px_3}px}}
radio:checked, check:checked {{background-color:{accent_fill};border-color:{accent_fill};color:{on_fill}}}
combobox button.combo {{padding:0 {px_6}px 0 {px_8}px;min-height:{px_30}px;color:{text};
  font-family:"Noto Sans CJK SC","Microsoft YaHei UI",sans-serif;font-size:{body}px}}
treeview.view {{background-color:{window};color:{text};-GtkTreeView-horizontal-separator:0;
  -GtkTreeView-vertical-separator:0;-GtkTreeView-expander-size:0;outline-style:none}}
treeview.view:selected, treeview.view:selected:focus {{background-color:{accent_tint};color:{text}}}
treeview.panel.view {{background-color:{panel}}}
treeview.panel.view:selected {{background-color:{accent_tint}}}
)";

using Arguments = fmt::dynamic_format_arg_store<fmt::format_context>;

void add_colours(Arguments& arguments, const Theme& theme) {
    const std::pair<const char*, Ink> names[] = {{"text", Ink::text},
                                                 {"line", Ink::line},
                                                 {"hair", Ink::hair},
                                                 {"field", Ink::field},
                                                 {"panel", Ink::panel},
                                                 {"window", Ink::window},
                                                 {"warn", Ink::warn},
                                                 {"refused", Ink::refused},
                                                 {"disabled", Ink::disabled},
                                                 {"on_fill", Ink::on_fill},
                                                 {"accent_fill", Ink::accent_fill},
                                                 {"accent_tint", Ink::accent_tint},
                                                 {"accent_faint", Ink::accent_faint}};
    for (const auto& [name, ink] : names) arguments.push_back(fmt::arg(name, css(theme.colour(ink))));
}

void add_lengths(Arguments& arguments, const Theme& theme) {
    static constexpr std::pair<const char*, int> names[] = {{"px_1", 1},   {"px_2", 2},  {"px_3", 3}, {"px_4", 4},
                                                            {"px_6", 6},   {"px_7", 7},  {"px_8", 8}, {"px_14", 14},
                                                            {"px_28", 28}, {"px_30", 30}};
    for (const auto& [name, length] : names) arguments.push_back(fmt::arg(name, theme.px(length)));
    arguments.push_back(fmt::arg("body", theme.px(theme.type(Type::body).size)));
}

}  // namespace

std::string style_sheet(const Theme& theme) {
    Arguments arguments;
    add_colours(arguments, theme);
    add_lengths(arguments, theme);
    return fmt::vformat(sheet, arguments);
}

void install_style_sheet(const Theme& theme) {
    static GtkCssProvider* provider = [] {
        GtkCssProvider* made = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(made),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
        return made;
    }();
    gtk_css_provider_load_from_data(provider, style_sheet(theme).c_str(), -1, nullptr);
}

double screen_scale() {
    const double dpi = gdk_screen_get_resolution(gdk_screen_get_default());
    return dpi > 0 ? dpi / 96 : 1;
}

void set_style_class(wxWindow& window, const char* style_class, bool on) {
    GtkStyleContext* style = gtk_widget_get_style_context(window.GetHandle());
    if (on) gtk_style_context_add_class(style, style_class);
    if (!on) gtk_style_context_remove_class(style, style_class);
}

}  // namespace cts::ui
