// A list whose rows are drawn: a wxDataViewCtrl with one renderer, and beside it a one-pixel text column that carries
// each row's words for assistive technology. Rows are numbers; what they show is asked when it is needed.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <string>

#include "client/ui/painter.h"

namespace cts::ui {

struct RowLooks {
    std::function<void(Painter&, Box, int row, bool selected)> draw;
    std::function<std::string(int row)> words;
    double height = 26;
};

class RowList : public wxDataViewCtrl {
  public:
    RowList(wxWindow* parent, RowLooks looks, Ink background);

    void show(int rows);   // the rows' contents may all have changed
    void select(int row);  // -1: none
    int selected() const;
    int rows() const;
    std::function<void(int row)> on_select;
    std::function<void(int row)> on_activate;

  private:
    void resize(int rows);
    class Model;
    class Renderer;
    wxObjectDataPtr<Model> model_;
};

}  // namespace cts::ui
