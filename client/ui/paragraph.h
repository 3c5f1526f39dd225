// Text set by Pango: one line or many, in spans of different looks, measured and drawn alike. Keeps 。， off line
// starts. All sizes are design pixels; the cairo context it draws on is scaled by whoever owns it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/geometry.h"
#include "client/ui/theme.h"

struct _cairo;
struct _PangoLayout;

namespace cts::ui {

struct TextLook {
    Type type = Type::body;
    Ink ink = Ink::text;
    bool bold = false;
};

struct Span {
    std::string text;
    Ink ink = Ink::text;
    bool bold = false;
    bool underline = false;  // 2 px below the words, in the warn colour: must be said
    bool found = false;      // bold with a thin underline: what a search matched
};

enum class Flow { wrapped, one_line };  // one_line ends in … when it does not fit

class Paragraph {
  public:
    Paragraph(const std::vector<Span>& spans, Type type, double width, Flow flow = Flow::wrapped);
    Paragraph(std::string_view text, TextLook look, double width, Flow flow = Flow::one_line);

    double width() const;  // of the ink-bearing lines, not the width allowed
    double height() const;
    int lines() const;
    void draw(_cairo* cairo, double x, double y) const;

  private:
    void set(const std::vector<Span>& spans, Type type, double width, Flow flow);
    void draw_underlines(_cairo* cairo, double x, double y) const;

    struct Underline {
        int from = 0;  // bytes
        int to = 0;
        bool thick = false;
    };
    std::shared_ptr<_PangoLayout> layout_;
    std::vector<Underline> underlines_;
    Ink plain_ = Ink::text;
};

double text_width(std::string_view text, TextLook look = {});

}  // namespace cts::ui
