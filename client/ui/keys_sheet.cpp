#include "client/ui/keys_sheet.h"

#include <wx/dialog.h>

#include <cmath>
#include <vector>

#include "client/ui/drawn_panel.h"
#include "client/ui/key_cap.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double row_height = 28;
constexpr double column_width = 380;
constexpr double pad = 20;
constexpr double cap_room = 96;

class Sheet : public DrawnPanel {
  public:
    Sheet(wxWindow* parent, Where screen) : DrawnPanel(parent, Ink::window) {
        for (const Key& key : key_table())
            if (*key.meaning && counts_on(key, screen)) keys_.push_back(&key);
    }
    double rows() const { return static_cast<double>((keys_.size() + 1) / 2); }

  private:
    void draw(Painter& painter) override {
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            const double x = pad + (static_cast<double>(i) < rows() ? 0 : column_width);
            const double y = pad + row_height * (std::fmod(static_cast<double>(i), rows()) + 0.5);
            draw_key_cap(painter, x, y, keys_[i]->cap);
            painter.text(x + cap_room, y, tr(keys_[i]->meaning), {}, column_width - cap_room - 10);
        }
    }
    std::vector<const Key*> keys_;
};

}  // namespace

void show_all_keys(wxWindow& parent, Where screen) {
    wxDialog dialog(&parent, wxID_ANY, wxString::FromUTF8(tr("All keys")));
    auto* sheet = new Sheet(&dialog, screen);
    const Theme& now = theme();
    dialog.SetClientSize(now.px(2 * column_width + pad), now.px(sheet->rows() * row_height + 2 * pad));
    sheet->SetSize(dialog.GetClientSize());
    dialog.Bind(wxEVT_CHAR_HOOK, [&dialog](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_ESCAPE && event.GetKeyCode() != WXK_RETURN) return event.Skip();
        dialog.EndModal(wxID_CANCEL);
    });
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace cts::ui
