// The refusals of a list, made in one place so that their details are named alike.
#pragma once

#include <cstddef>
#include <string>

#include "shared/model/problem.h"

namespace cts::lists {

model::Problem unreadable(model::Translated cause);
model::Problem ragged_row(std::size_t cells, std::size_t expected);
model::Problem broken_row();
model::Problem in_column(model::Reason reason, std::string column);

}  // namespace cts::lists
