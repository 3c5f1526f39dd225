// Which tickets what was typed into the queue's search finds here, over what is loaded: words of the subject, its
// pinyin and initials, a part of the name or its pinyin, the last digits of the number, the short id. What is sealed
// (a whole number, its last four digits, a whole name) the server finds in all there are.
//
//   typed    subject         name     finds it
//   退费     多扣了要退费    郑秀兰   yes
//   tf       多扣了要退费    郑秀兰   yes
//   zhengxl  多扣了要退费    郑秀兰   yes
//   5580     …               …        yes, when the number ends so
//   0930-3f  …               …        yes, when the short id begins so
#pragma once

#include <string>
#include <string_view>

#include "shared/api/follow_up_messages.h"

namespace cts::presenter {

bool finds(std::string_view typed, const api::FollowUp& ticket, const std::string& short_id);

// Whether the server can find anything by it: four digits or more, or a name of two characters or more.
bool is_for_the_server(const std::string& typed);

}  // namespace cts::presenter
