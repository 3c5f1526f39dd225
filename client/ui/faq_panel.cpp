#include "client/ui/faq_panel.h"

#include <gtk/gtk.h>

#include <algorithm>
#include <cmath>

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/key_cap.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 11;
constexpr double header = 28;
constexpr double input = 32;
constexpr double row_height = 26;
constexpr double footer = 30;
constexpr double least_answer = 46;

std::vector<Span> found_spans(const presenter::FaqRow& row) {
    std::vector<Span> spans;
    std::size_t at = 0;
    const auto add = [&](std::size_t to, bool found) {
        if (to > at) spans.push_back({row.question.substr(at, to - at), Ink::text, false, false, found});
        at = std::max(at, to);
    };
    for (const auto& light : row.highlights) {
        add(std::min(light.begin, row.question.size()), false);
        add(std::min(light.end, row.question.size()), true);
    }
    add(row.question.size(), false);
    if (!row.second_question.empty()) spans.push_back({"  " + row.second_question, Ink::text});
    return spans;
}

}  // namespace

FaqPanel::FaqPanel(wxWindow* parent, FaqActions& actions, Keys keys)
    : DrawnPanel(parent, Ink::panel),
      actions_(actions),
      keys_(std::move(keys)),
      query_(new Entry(this)),
      list_(new RowList(this,
                        {[this](Painter& painter, Box box, int row, bool) { draw_row(painter, box, row); },
                         [this](int row) {
                             return row < static_cast<int>(view_.rows.size())
                                        ? view_.rows[static_cast<std::size_t>(row)].question
                                        : std::string();
                         },
                         row_height},
                        Ink::window)) {
    set_accessible_name(*query_, tr("Search the questions"), tr("hanzi, pinyin, initials, English"));
    set_accessible_name(*list_, tr("Questions found"));
    gtk_widget_set_can_focus(GTK_WIDGET(list_->GtkGetTreeView()), FALSE);
    query_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { actions_.search_faq(query_->text()); });
    list_->on_select = [this](int row) {
        if (row != view_.selected) actions_.select_faq(row);
    };
    Bind(EVT_COMMAND_GIVEN, &FaqPanel::on_command, this);
}

void FaqPanel::show(const presenter::FaqView& view) {
    view_ = view;
    if (!query_->HasFocus()) query_->set_text(view.query);
    const long count = static_cast<long>(view.rows.size());
    query_->set_unit(view.query.empty() ? "" : fill(tr("{count} found", "{count} found", count), arg("count", count)));
    list_->show(static_cast<int>(count));
    list_->select(view.selected);
    set_accessible_name(*this, tr("Frequently asked questions"), view.answer);
    query_->Refresh();
    refresh();
}

void FaqPanel::take_focus() {
    query_->SetFocus();
    query_->SelectAll();
}

Paragraph FaqPanel::answer() const {
    return Paragraph(view_.answer, {}, area().width - 2 * pad - 16, Flow::wrapped);
}

// As many rows as were found, the answer in what is left; on a low screen the answer gives way first.
double FaqPanel::list_height() const {
    const double room = area().height - header - input - 4 - footer;
    const double rows = std::max<double>(1, static_cast<double>(view_.rows.size())) * row_height;
    const double answered = view_.answer.empty() ? 0 : std::min(answer().height() + 20, room * 0.6);
    const double height = std::clamp(rows, std::min(row_height, room), std::max(row_height, room - answered));
    return std::max(row_height, std::floor(height / row_height) * row_height);  // no row is cut in half
}

double FaqPanel::answer_height() const {
    return area().height - header - input - 4 - list_height() - 4 - footer;
}

void FaqPanel::arrange() {
    const double width = area().width - 2 * pad;
    place(*query_, {pad, header, width, input});
    place(*list_, {pad, header + input + 4, width, list_height()});
    list_->Show(!view_.rows.empty());
}

void FaqPanel::draw(Painter& painter) {
    const Box box = area();
    draw_card(painter, box);
    draw_heading(painter, pad, 16, tr("FAQ"));
    const double left = draw_key_cap_left_of(painter, box.right() - pad, 16, cap_of(Command::faq));
    painter.text_left_of(left - 8, 16, tr("hanzi, pinyin, initials"), {Type::secondary, Ink::muted});
    if (view_.rows.empty())
        painter.text(pad, header + input + 20,
                     view_.query.empty() ? tr("Type what the customer asks.") : tr("Nothing found."),
                     {Type::secondary, Ink::muted});
    if (answer_height() >= least_answer) {
        const double top = header + input + 4 + list_height() + 4;
        painter.fill({pad, top, box.width - 2 * pad, answer_height()}, Ink::panel, 4);
        if (!view_.answer.empty())
            painter.paragraph_within({pad + 8, top + 7, box.width - 2 * pad - 8, answer_height() - 9}, answer());
    }
    draw_footer(painter, box.bottom() - footer / 2);
}

void FaqPanel::draw_footer(Painter& painter, double middle) {
    const Box box = area();
    const TextLook look{Type::secondary, Ink::text2};
    const double told = painter.text(pad, middle, keys_.told, look);
    const double end = draw_key_cap(painter, told + 9, middle, cap_of(Command::told));
    hot({pad, middle - 9, end - pad, 18}, Command::told);
    if (!keys_.no_answer) return;
    const double cap = draw_key_cap_left_of(painter, box.right() - pad, middle, cap_of(Command::no_answer));
    const double none = painter.text_left_of(cap - 7, middle, tr("No answer here"), look);
    hot({none, middle - 9, box.right() - none, 18}, Command::no_answer);
}

void FaqPanel::draw_row(Painter& painter, Box box, int row) const {
    if (row >= static_cast<int>(view_.rows.size())) return;
    const auto& found = view_.rows[static_cast<std::size_t>(row)];
    painter.fill(box, row == view_.selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    const double uses =
        painter.text_left_of(box.right() - 8, box.middle(), std::to_string(found.uses), {Type::body, Ink::muted});
    const Paragraph question(found_spans(found), Type::body, uses - box.x - 20, Flow::one_line);
    painter.paragraph(box.x + 8, box.middle() - question.height() / 2, question);
}

void FaqPanel::on_command(CommandEvent& event) {
    const int count = static_cast<int>(view_.rows.size());
    const bool up = event.command() == Command::row_up;
    if ((up || event.command() == Command::row_down) && count > 0)
        return actions_.select_faq(std::clamp(view_.selected + (up ? -1 : 1), 0, count - 1));
    event.Skip();
}

}  // namespace cts::ui
