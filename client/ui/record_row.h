// How a record is named wherever records are listed: whose it is, what came of it, and what is special about it. The
// customer stands first; a caller who gave no name is known by the number.
#pragma once

#include <string>

#include "client/presenter/amend_view.h"
#include "client/ui/painter.h"

namespace cts::ui {

void draw_record_row(Painter& painter, Box box, const presenter::RecordRow& row, bool selected,
                     const std::string& zone);
std::string record_words(const presenter::RecordRow& row, const std::string& zone);  // the same, to be read aloud

// The parts of a row, for a heading; each returns where to go on.
double draw_customer(Painter& painter, double x, double middle, double right, const presenter::RecordRow& row,
                     Type type);
double draw_circumstances(Painter& painter, double x, double middle, const presenter::RecordRow& row);

}  // namespace cts::ui
