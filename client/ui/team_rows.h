// The rows of the team's workspace, drawn and in words: promises, queries and visits; who holds how much; notices.
#pragma once

#include <string>

#include "client/presenter/team_view.h"
#include "client/ui/painter.h"

namespace cts::ui {

struct TeamColumns {
    double due = 16;
    double customer = 136;
    double whose = 276;
    double subject = 396;
};
inline constexpr TeamColumns team_columns;

std::string team_row_words(const presenter::TeamRow& row, model::Instant now, const std::string& zone);
void draw_team_row(Painter& painter, Box box, const presenter::TeamRow& row, model::Instant now,
                   const std::string& zone);

std::string holder_words(const presenter::HolderRow& row, const std::string& zone);
void draw_holder_row(Painter& painter, Box box, const presenter::HolderRow& row, model::Instant now,
                     const std::string& zone);

void draw_notice_row(Painter& painter, Box box, const presenter::NoticeView& notice, const std::string& zone);

}  // namespace cts::ui
