#include "admin/history_import.h"

namespace cts::admin {

namespace {

constexpr std::size_t calls_a_request = 500;

class Sending {
  public:
    Sending(const HistoryWay& way, gateway::Gateway& server, lists::RowReport& report)
        : way_(way), server_(server), report_(report) {
        piece_.source = way.source;
        piece_.purpose = way.purpose;
    }

    bool is_full() const { return piece_.rows.size() + refused_here_.size() >= calls_a_request; }
    void add(tl::expected<api::HistoryCall, model::Problem> call, int row) {
        if (call)
            piece_.rows.push_back(*std::move(call));
        else
            refused_here_.emplace(row, std::move(call.error()));
    }

    gateway::Answer<void> send() {
        std::map<int, api::HistoryRowResult> results;
        for (const auto& [row, problem] : refused_here_) results[row].problem = problem;
        if (!piece_.rows.empty()) {
            const auto answer = server_.add_history(way_.project, piece_);
            if (!answer) return tl::unexpected(answer.error());
            for (const auto& result : answer->results) results[result.row] = result;
        }
        for (const auto& [row, result] : results) tell(row, result);
        told_ += results.size();
        way_.progress(told_);
        piece_.rows.clear();
        refused_here_.clear();
        return {};
    }

  private:
    void tell(int row, const api::HistoryRowResult& result) {
        if (result.problem)
            report_.refused(row, *result.problem);
        else if (result.already_there)
            report_.already_there(row);
        else
            report_.taken(row);
    }

    const HistoryWay& way_;
    gateway::Gateway& server_;
    lists::RowReport& report_;
    api::HistoryRows piece_;
    std::map<int, model::Problem> refused_here_;
    std::size_t told_ = 0;
};

}  // namespace

gateway::Answer<void> import_history(lists::RowSource& rows, history::HistoryRowMaker& maker, const HistoryWay& way,
                                     gateway::Gateway& server, lists::RowReport& report) {
    Sending sending(way, server, report);
    while (!way.ended_early) {
        const auto source = rows.next();
        if (!source) return sending.send();
        sending.add(maker.call_of(*source), source->row);
        if (!sending.is_full()) continue;
        if (auto sent = sending.send(); !sent) return sent;
    }
    return {};
}

}  // namespace cts::admin
