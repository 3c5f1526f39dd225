// The one table of colours and type sizes (the tokens of the design): every view, the GTK style sheet and the web's
// palette test read it, and nothing else holds a colour. Light and dark, and the agent's scale.
// Sizes are design pixels: pixels at 96 dpi and scale 100 %. px() turns them into the screen's.
// It knows no widget.
#pragma once

#include <cstdint>
#include <string>

#include "shared/model/language.h"

namespace cts::ui {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Rgb&) const = default;
};

std::string css(Rgb colour);           // "#1A5FA0"
double contrast(Rgb front, Rgb back);  // WCAG 2: 1 to 21

enum class Ink {
    text,      // all content
    text2,     // labels, headings
    muted,     // units, hints
    accent,    // focus, current, primary
    ok,        // done, valid
    warn,      // missing, soon due
    refused,   // refused, overdue, complaint, hang up
    promised,  // promises, follow-ups
    line,      // borders of inputs
    hair,      // rules between things
    panel,     // sides
    field,     // where one types
    window,
    accent_tint,
    accent_faint,  // the current row of a block
    ok_tint,
    warn_tint,
    refused_tint,
    promised_tint,
    refused_line,  // around a refused tint
    accent_fill,   // filled buttons; the same in the dark
    warn_fill,     // filled warn signs
    disabled,      // a button that cannot be pressed yet
    on_fill,       // text on a fill
};
inline constexpr int ink_count = static_cast<int>(Ink::on_fill) + 1;

enum class Type { script, timer, title, body, secondary, cap };

struct TypeSize {
    double size = 14;
    double line = 20;
};

enum class Room { normal, wide };  // wide: 1,600 design pixels or more

class Theme {
  public:
    struct Settings {
        bool dark = false;
        double scale = 1.0;  // the agent's 1.0, 1.15, 1.3 times the screen's dpi / 96
        Room room = Room::normal;
        model::Language language = model::Language::zh_CN;
    };

    Theme() = default;
    explicit Theme(Settings settings) : settings_(settings) {}

    Rgb colour(Ink ink) const;
    TypeSize type(Type type) const;
    double scale() const { return settings_.scale; }
    bool wide() const { return settings_.room == Room::wide; }
    model::Language language() const { return settings_.language; }
    const Settings& settings() const { return settings_; }
    int px(double design_pixels) const;

  private:
    Settings settings_;
};

// The theme of this process's windows. set_theme takes effect at the next painting; the style sheet is installed
// anew by whoever sets it (gtk_style.h).
const Theme& theme();
void set_theme(const Theme& theme);

}  // namespace cts::ui
