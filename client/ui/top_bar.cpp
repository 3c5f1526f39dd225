#include "client/ui/top_bar.h"

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/class_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {

// Right to left: each part is drawn left of the one before, with a rule between.
class RightToLeft {
  public:
    RightToLeft(Painter& painter, double right, double middle) : painter_(painter), x_(right), middle_(middle) {}
    void text(const std::string& words, TextLook look, double gap) {
        x_ = painter_.text_left_of(x_, middle_, words, look) - gap;
    }
    void rule() {
        painter_.rule_down(x_, middle_ - 9, 18);
        x_ -= margin;
    }
    void chip(const std::string& words, Tone tone) {
        x_ = draw_chip_left_of(painter_, x_, middle_, words, tone) - margin;
    }
    double x() const { return x_; }
    void move(double by) { x_ -= by; }
    static constexpr double margin = 12;

  private:
    Painter& painter_;
    double x_;
    double middle_;
};

namespace {

constexpr double margin = RightToLeft::margin;

// Timers are silent: how long the line has been lost is drawn, not said.
std::string line_words(const presenter::TopBarView& view) {
    std::string words = view.connected ? tr("Online") : tr("Offline; you can go on entering");
    if (view.outbox > 0) words += ". " + fill(tr("Outbox {count}"), arg("count", view.outbox));
    if (view.outbox_attention > 0) words += ". " + fill(tr("{count} not taken"), arg("count", view.outbox_attention));
    if (!view.unkept.empty()) words += ". " + view.unkept;
    return words;
}

}  // namespace

std::string TopBar::spoken() const {
    std::string state = lead_ ? lead_->counts : project_state_word(view_.project_state);
    if (lead_)
        for (const auto& [words, tone] : lead_->chips) state += ", " + words;
    return fill(tr("{project}, {state}. {agent}. {connection}"),
                arg("project", lead_ ? lead_->title : view_.project_title), arg("state", state),
                arg("agent", view_.agent_name), arg("connection", line_words(view_)));
}

TopBar::TopBar(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void TopBar::show(const presenter::TopBarView& view) {
    view_ = view;
    set_accessible_name(*this, spoken());
    refresh();
}

void TopBar::show(const presenter::TopBarView& view, TopBarLead lead) {
    lead_ = std::move(lead);
    show(view);
}

void TopBar::tick(model::Instant now) {
    now_ = now;
    Refresh();
}

void TopBar::draw(Painter& painter) {
    const Box box = area();
    const double middle = (height - 1) / 2 + 1;
    painter.rule(0, box.bottom() - 1, box.width);
    const double left = draw_project(painter, middle);
    draw_agent(painter, middle, left);
}

double TopBar::draw_project(Painter& painter, double middle) {
    double x = painter.text(margin, middle, "CTS", {Type::body, Ink::accent, true}) + margin;
    if (lead_) return draw_lead(painter, x, middle);
    if (view_.project_title.empty()) return x;
    x = painter.text(x, middle, view_.project_title) + margin;
    if (view_.form_version > 0) {
        const auto versions = fill(tr("form v{form}, script v{script}"), arg("form", view_.form_version),
                                   arg("script", view_.script_version));
        x = painter.text(x, middle, versions, {Type::secondary, Ink::muted}) + margin;
    }
    x = draw_chip(painter, x, middle, project_state_word(view_.project_state), project_state_tone(view_.project_state));
    return view_.practice ? draw_chip(painter, x + 6, middle, tr("Practice"), Tone::promised, true) : x;
}

double TopBar::draw_lead(Painter& painter, double x, double middle) const {
    x = painter.text(x, middle, lead_->title) + margin;
    x = painter.text(x, middle, lead_->counts, {Type::body, Ink::text2}) + margin;
    for (const auto& [words, tone] : lead_->chips) x = draw_chip(painter, x, middle, words, tone) + 10;
    return x;
}

// The counts lead to the calls by name.
void TopBar::draw_outbox(RightToLeft& row) {
    const double right = row.x();
    if (!view_.unkept.empty()) row.chip(tr("No drafts kept"), Tone::warn);
    if (view_.outbox_attention > 0)
        row.chip("▲ " + fill(tr("{count} not taken"), arg("count", view_.outbox_attention)), Tone::refused);
    const auto words = fill(view_.sending ? tr("Sending {count}") : tr("Outbox {count}"), arg("count", view_.outbox));
    if (view_.outbox > 0)
        row.chip(words, view_.sending ? Tone::accent : Tone::warn);
    else
        row.text(words, {Type::body, Ink::text2}, margin);
    hot({row.x() + margin, 4, right - row.x() - margin, height - 8}, Command::kept);
}

void TopBar::draw_line(RightToLeft& row, Painter& painter, double middle) const {
    const auto since = view_.lost_since ? timer_text(now_ - *view_.lost_since) : std::string();
    const auto words = view_.connected ? tr("Online")
                       : since.empty() ? tr("Offline; you can go on entering")
                                       : fill(tr("Offline {span}; you can go on entering"), arg("span", since));
    row.text(words, {Type::body, view_.connected ? Ink::text : Ink::warn}, margin);
    draw_status_dot(painter, row.x() - 4, middle, view_.connected ? Tone::ok : Tone::warn,
                    view_.connected ? Dot::full : Dot::hollow);
    row.move(8 + margin);
}

void TopBar::draw_agent(Painter& painter, double middle, double) {
    RightToLeft row(painter, area().right() - margin, middle);
    row.text(clock_text(now_, view_.zone), {Type::title, Ink::text, true}, margin);
    row.text(day_text(now_, view_.zone), {Type::body, Ink::text2}, margin);
    if (view_.agent_name.empty()) return;
    row.rule();
    draw_outbox(row);
    row.rule();
    draw_line(row, painter, middle);
    row.rule();
    row.text(view_.agent_number, {Type::body, Ink::muted}, 4);
    row.text(view_.agent_name, {}, 0);
}

}  // namespace cts::ui
