#include "server/jobs/job_board.h"

#include <sstream>

#include "server/storage/job_rules.h"

namespace cts::jobs {

namespace {

void head(std::ostream& out, const char* name, const char* type, const char* help) {
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
}

void line(std::ostream& out, const char* name, const std::string& job, std::int64_t value,
          const std::string& reason = {}) {
    out << name << "{job=\"" << job << '"';
    if (!reason.empty()) out << ",reason=\"" << reason << '"';
    out << "} " << value << '\n';
}

std::int64_t seconds(std::chrono::milliseconds span) {
    return std::chrono::duration_cast<std::chrono::seconds>(span).count();
}

}  // namespace

void JobBoard::batch(const std::string& job, int done) {
    const std::lock_guard lock(guard_);
    ++tallies_[job].batches;
    tallies_[job].done += done;
}

void JobBoard::failed(const std::string& job, std::string_view reason) {
    const std::lock_guard lock(guard_);
    ++tallies_[job].failures[std::string(reason)];
}

void JobBoard::rows(std::vector<storage::JobRecord> seen) {
    const std::lock_guard lock(guard_);
    rows_ = std::move(seen);
}

std::string JobBoard::text(model::Instant now) const {
    const std::lock_guard lock(guard_);
    std::ostringstream out;
    head(out, "cts_job_lag_seconds", "gauge", "For how long a job has been due.");
    for (const auto& row : rows_) line(out, "cts_job_lag_seconds", row.name, seconds(storage::lag_of(row, now)));
    head(out, "cts_job_failures_in_a_row", "gauge", "On whatever server; 0 once a batch was kept.");
    for (const auto& row : rows_) line(out, "cts_job_failures_in_a_row", row.name, row.failures);
    head(out, "cts_job_batches_total", "counter", "Batches this server kept.");
    for (const auto& [job, tally] : tallies_) line(out, "cts_job_batches_total", job, tally.batches);
    head(out, "cts_job_done_total", "counter", "Things this server did.");
    for (const auto& [job, tally] : tallies_) line(out, "cts_job_done_total", job, tally.done);
    head(out, "cts_job_failures_total", "counter", "Failures of this server, by reason.");
    for (const auto& [job, tally] : tallies_)
        for (const auto& [reason, count] : tally.failures) line(out, "cts_job_failures_total", job, count, reason);
    return out.str();
}

}  // namespace cts::jobs
