#include "client/ui/paragraph.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

namespace cts::ui {
namespace {

std::shared_ptr<PangoContext> context() {
    static const std::shared_ptr<PangoContext> shared = [] {
        PangoContext* made = pango_font_map_create_context(pango_cairo_font_map_get_default());
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
        pango_cairo_context_set_font_options(made, options);
        cairo_font_options_destroy(options);
        return std::shared_ptr<PangoContext>(made, g_object_unref);
    }();
    return shared;
}

void add(PangoAttrList* list, PangoAttribute* attribute, int from, int to) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

void add_look(PangoAttrList* list, const Span& span, int from, int to) {
    const Rgb colour = theme().colour(span.ink);
    add(list, pango_attr_foreground_new(colour.red * 257, colour.green * 257, colour.blue * 257), from, to);
    if (span.bold || span.found) add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
}

void set_font(PangoLayout* layout, PangoAttrList* list, Type type) {
    const TypeSize size = theme().type(type);
    PangoFontDescription* font = pango_font_description_from_string("Noto Sans CJK SC, Microsoft YaHei UI, sans-serif");
    pango_font_description_set_absolute_size(font, size.size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    add(list, pango_attr_line_height_new_absolute(static_cast<int>(size.line * PANGO_SCALE)), 0, G_MAXINT);
    add(list, pango_attr_language_new(pango_language_from_string("zh-cn")), 0, G_MAXINT);
}

void allow(PangoLayout* layout, double width, Flow flow) {
    if (width > 0) pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (flow == Flow::wrapped) return;
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_height(layout, -1);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

}  // namespace

Paragraph::Paragraph(const std::vector<Span>& spans, Type type, double width, Flow flow) {
    set(spans, type, width, flow);
}

Paragraph::Paragraph(std::string_view text, TextLook look, double width, Flow flow) {
    set({{std::string(text), look.ink, look.bold}}, look.type, width, flow);
}

void Paragraph::set(const std::vector<Span>& spans, Type type, double width, Flow flow) {
    layout_ = std::shared_ptr<PangoLayout>(pango_layout_new(context().get()), g_object_unref);
    PangoAttrList* list = pango_attr_list_new();
    std::string text;
    for (const Span& span : spans) {
        const int from = static_cast<int>(text.size());
        text += span.text;
        const int to = static_cast<int>(text.size());
        add_look(list, span, from, to);
        if (span.underline || span.found) underlines_.push_back({from, to, span.underline});
    }
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
    set_font(layout_.get(), list, type);
    pango_layout_set_attributes(layout_.get(), list);
    pango_attr_list_unref(list);
    allow(layout_.get(), width, flow);
}

double Paragraph::width() const {
    int width = 0;
    pango_layout_get_size(layout_.get(), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

double Paragraph::height() const {
    int height = 0;
    pango_layout_get_size(layout_.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

int Paragraph::lines() const {
    return pango_layout_get_line_count(layout_.get());
}

void Paragraph::draw(_cairo* cairo, double x, double y) const {
    cairo_move_to(cairo, x, y);
    pango_cairo_show_layout(cairo, layout_.get());
    if (!underlines_.empty()) draw_underlines(cairo, x, y);
}

void Paragraph::draw_underlines(_cairo* cairo, double x, double y) const {
    PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
    do {
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
        const double baseline = y + static_cast<double>(pango_layout_iter_get_baseline(at)) / PANGO_SCALE;
        for (const Underline& under : underlines_) {
            int* ranges = nullptr;
            int count = 0;
            const int from = std::max(under.from, line->start_index);
            const int to = std::min(under.to, line->start_index + line->length);
            if (from >= to) continue;
            pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
            const Rgb colour = theme().colour(under.thick ? Ink::warn : Ink::text);
            cairo_set_source_rgb(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
            for (int i = 0; i < count; ++i) {
                const double left = x + static_cast<double>(ranges[2 * i]) / PANGO_SCALE;
                const double right = x + static_cast<double>(ranges[2 * i + 1]) / PANGO_SCALE;
                cairo_rectangle(cairo, left, std::floor(baseline + (under.thick ? 5 : 3)), right - left,
                                under.thick ? 2 : 1);
            }
            cairo_fill(cairo);
            g_free(ranges);
        }
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
}

double text_width(std::string_view text, TextLook look) {
    return Paragraph(text, look, 0).width();
}

}  // namespace cts::ui
