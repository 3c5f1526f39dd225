#include "admin/lists/refusals.h"

namespace cts::lists {

using model::Problem;
using model::Reason;
using model::Translated;

Problem unreadable(Translated cause) {
    return {Reason::list_unreadable, "", {{"cause", std::move(cause)}}};
}

Problem ragged_row(std::size_t cells, std::size_t expected) {
    return {Reason::list_bad_row,
            "",
            {{"count", Translated::neutral(std::to_string(cells))},
             {"expected", Translated::neutral(std::to_string(expected))}}};
}

Problem broken_row() {
    return {Reason::list_bad_row, ""};
}

Problem in_column(Reason reason, std::string column) {
    Problem problem{reason, column};
    problem.details.emplace("column", Translated::neutral(std::move(column)));
    return problem;
}

}  // namespace cts::lists
