// Which options of a menu what was typed finds, and in which order: one rule for every menu that filters, outcomes
// included. Within a rank the menu's own order stays.
//
//   typed   option         rank
//   ts      投诉           1  begins the label
//   xg      拒绝：嫌贵     2  begins a word of it
//   ts      没有同事会说   3  inside
//   tsy     同意试用业务   4  in pieces
//
// Nothing typed finds everything.
#pragma once

#include <string_view>
#include <vector>

#include "shared/model/language.h"

namespace cts::presenter {

// `labels`: as they stand in the menu; the result holds their places in it.
std::vector<std::size_t> ranked(std::string_view typed, const std::vector<model::Translated>& labels);

}  // namespace cts::presenter
