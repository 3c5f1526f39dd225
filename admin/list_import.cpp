#include "admin/list_import.h"

#include <map>

namespace cts::admin {

namespace {

constexpr std::size_t rows_a_request = 500;

using RowProblems = std::map<int, model::Problem>;  // of rows refused before they were sent

void write_report(const RowProblems& refused_here, const std::vector<api::ListRowResult>& results,
                  lists::RowReport& report) {
    std::map<int, std::optional<model::Problem>> all;
    for (const auto& [row, problem] : refused_here) all[row] = problem;
    for (const auto& result : results) all[result.row] = result.problem;
    for (const auto& [row, problem] : all) {
        if (problem) {
            report.refused(row, *problem);
        } else {
            report.taken(row);
        }
    }
}

gateway::Answer<void> send(api::ListRows& piece, RowProblems& refused_here, model::ListId list,
                           gateway::Gateway& server, lists::RowReport& report) {
    std::vector<api::ListRowResult> results;
    if (!piece.rows.empty()) {
        auto answer = server.add_rows(list, piece);
        if (!answer) return tl::unexpected(answer.error());
        results = std::move(*answer);
    }
    write_report(refused_here, results, report);
    piece.rows.clear();
    refused_here.clear();
    return {};
}

}  // namespace

gateway::Answer<void> import_rows(lists::RowSource& rows, lists::RowNormaliser normaliser, model::ListId list,
                                  gateway::Gateway& server, lists::RowReport& report) {
    api::ListRows piece;
    RowProblems refused_here;
    while (const auto source = rows.next()) {
        auto row = normaliser.normalise(*source);
        if (row) {
            piece.rows.push_back(std::move(*row));
        } else {
            refused_here.emplace(source->row, std::move(row.error()));
        }
        if (piece.rows.size() + refused_here.size() < rows_a_request) continue;
        if (auto sent = send(piece, refused_here, list, server, report); !sent) return sent;
    }
    return send(piece, refused_here, list, server, report);
}

}  // namespace cts::admin
