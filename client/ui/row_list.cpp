#include "client/ui/row_list.h"

#include <cairo.h>
#include <gtk/gtk.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cstdlib>

#include "client/ui/command_event.h"
#include "client/ui/gtk_style.h"

namespace cts::ui {
namespace {

constexpr int most_rows_told = 60;
constexpr int most_rows_added_singly = 500;  // a page; a reset costs a quarter of a second with a million rows

}  // namespace

class RowList::Model : public wxDataViewVirtualListModel {
  public:
    explicit Model(std::function<std::string(int)> words) : words_(std::move(words)) {}
    unsigned GetColumnCount() const override { return 2; }
    wxString GetColumnType(unsigned column) const override { return column == 0 ? "long" : "string"; }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (column == 0) value = static_cast<long>(row);
        if (column == 1) value = wxString::FromUTF8(words_(static_cast<int>(row)));
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

  private:
    std::function<std::string(int)> words_;
};

class RowList::Renderer : public wxDataViewCustomRenderer {
  public:
    explicit Renderer(RowLooks looks) : wxDataViewCustomRenderer("long"), looks_(std::move(looks)) {}
    wxSize GetSize() const override { return {20, theme().px(looks_.height)}; }
    bool SetValue(const wxVariant& value) override {
        row_ = static_cast<int>(value.GetLong());
        return true;
    }
    bool GetValue(wxVariant& value) const override {
        value = static_cast<long>(row_);
        return true;
    }
    bool Render(wxRect cell, wxDC* dc, int state) override {
        auto* cairo = static_cast<cairo_t*>(dc->GetGraphicsContext()->GetNativeContext());
        const double scale = theme().scale();
        cairo_save(cairo);
        cairo_scale(cairo, scale, scale);
        Painter painter(cairo);
        // The cell handed over is cut to GetSize(); the row is drawn over the whole column.
        const double height = theme().px(looks_.height);
        const double top = cell.y - (height - cell.height) / 2;
        const Box row{0, top / scale, GetOwner()->GetWidth() / scale, height / scale};
        looks_.draw(painter, row, row_, (state & wxDATAVIEW_CELL_SELECTED) != 0);
        cairo_restore(cairo);
        return true;
    }

  private:
    RowLooks looks_;
    int row_ = 0;
};

RowList::RowList(wxWindow* parent, RowLooks looks, Ink background)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE),
      model_(new Model(looks.words)) {
    const int row_height = theme().px(looks.height);
    AssociateModel(model_.get());
    AppendColumn(new wxDataViewColumn("", new Renderer(std::move(looks)), 0, 100));
    AppendColumn(new wxDataViewColumn("", new wxDataViewTextRenderer, 1, 1));
    SetRowHeight(row_height);
    auto* tree = GTK_TREE_VIEW(GtkGetTreeView());
    gtk_tree_view_set_enable_search(tree, FALSE);
    gtk_scrolled_window_set_policy(GTK_SCROLLED_WINDOW(GetHandle()), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
    if (background == Ink::panel) gtk_style_context_add_class(gtk_widget_get_style_context(GTK_WIDGET(tree)), "panel");
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        GetColumn(0)->SetWidth(std::max(1, GetClientSize().x - 1));
        event.Skip();
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (on_select && selected() >= 0) on_select(selected());
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (on_activate && selected() >= 0) on_activate(selected());
    });
    // GTK activates the row of its cursor, and a row selected by the program has none.
    Bind(EVT_COMMAND_GIVEN, [this](CommandEvent& event) {
        if (event.command() != Command::next_field || !on_activate || selected() < 0) return event.Skip();
        on_activate(selected());
    });
}

// Rows come and go at the end, so that selection and scroll stay: which of them changed in between is only painted.
void RowList::resize(int rows) {
    const int before = this->rows();
    if (before == 0 || rows == 0 || std::abs(rows - before) > most_rows_added_singly)
        return model_->Reset(static_cast<unsigned>(rows));
    for (int row = before; row < rows; ++row) model_->RowAppended();
    for (int row = before - 1; row >= rows; --row) model_->RowDeleted(static_cast<unsigned>(row));
}

void RowList::show(int rows) {
    if (rows != this->rows()) resize(rows);
    // Few rows are told apart for assistive technology; many are only painted again.
    for (int row = 0; row < std::min(rows, most_rows_told); ++row) model_->RowChanged(static_cast<unsigned>(row));
    gtk_widget_queue_draw(GtkGetTreeView());
}

void RowList::select(int row) {
    if (row == selected()) return;
    if (row < 0) return UnselectAll();
    if (row >= rows()) return;
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
    Select(item);
    EnsureVisible(item);
}

int RowList::selected() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? static_cast<int>(model_->GetRow(item)) : -1;
}

int RowList::rows() const {
    return static_cast<int>(model_->GetCount());
}

}  // namespace cts::ui
