#include "admin/lists/row_report.h"

#include <numeric>
#include <string>

#include "shared/tables/csv_writer.h"
#include "shared/words/words.h"

namespace cts::lists {

using words::tr;

RowReport::RowReport(std::ostream& out, model::Language language) : out_(out), language_(language) {
    out_ << "\xEF\xBB\xBF";
    tables::write_csv_row(out_, {tr("row", language), tr("result", language), tr("reason", language),
                                 tr("column", language), tr("sentence", language)});
}

void RowReport::taken(int row) {
    ++taken_;
    tables::write_csv_row(out_, {std::to_string(row), tr("taken", language_), "", "", ""});
}

void RowReport::already_there(int row) {
    ++already_there_;
    tables::write_csv_row(out_, {std::to_string(row), tr("already there", language_), "", "", ""});
}

void RowReport::refused(int row, const model::Problem& problem) {
    ++refused_[problem.reason];
    tables::write_csv_row(
        out_, {std::to_string(row), tr("refused", language_), std::string(model::reason_name(problem.reason)),
               problem.field, words::sentence(problem, language_)});
}

std::size_t RowReport::refused_count() const {
    return std::accumulate(refused_.begin(), refused_.end(), std::size_t{0},
                           [](std::size_t sum, const auto& reason) { return sum + reason.second; });
}

}  // namespace cts::lists
