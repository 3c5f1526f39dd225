// The wire contract of what a project is told about its week (M1) and its trials (F4): counts with what they are
// counted of, so that nobody has to guess a denominator.
#pragma once

#include <string>
#include <vector>

#include "shared/model/instant.h"
#include "shared/model/language.h"

namespace cts::api {

using model::Instant;

struct Share {
    std::int64_t count = 0;
    std::int64_t of = 0;
    std::string percent;  // with one decimal, half up: "66.7"; empty: of nothing
};
Share share_of(std::int64_t count, std::int64_t of);

struct ReportSpan {
    std::string first_day;  // of the project's zone, 2026-11-23; both days count
    std::string last_day;
    std::string zone;
    Instant from;
    Instant to;  // the first moment no more
    bool pilot = false;
    bool practice = false;
};

struct TrialMetrics {  // GET /projects/{code}/trial-metrics: of the trials sold in the span, as they stand now
    std::string project;
    ReportSpan span;
    std::int64_t trials = 0;
    Share decided;       // of the trials: their second confirmation is over
    Share retention;     // of those decided: confirmed (留置率)
    Share paying;        // of the trials: on the open list
    Share unsubscribed;  // of those decided: cancelled (退订率)
    Share told_how;      // of those decided
    Share not_billed;    // of those decided: not reached, or not to be called any more
    Share complaints;    // of the trials: whose customer complained after the sale
};

struct ReportLine {
    std::string name;
    model::Translated label;
    Share share;
};
struct ReportOutcome {
    std::string purpose;
    std::string outcome;
    model::Translated label;
    std::string outcome_class;
    Share share;  // of the calls that need no correction
};
struct ReportProblem {
    std::string kind;
    model::Translated label;
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    std::int64_t not_set = 0;  // nobody has set by when
};

struct WeeklyReport {  // GET /projects/{code}/reports/weekly
    std::string project;
    model::Translated title;
    std::string week;  // ISO 8601: 2026-W48
    ReportSpan span;
    Instant made_at;
    std::int64_t calls = 0;
    std::int64_t dials = 0;
    Share connected;         // of the dials
    Share valid;             // of the sales: by the four standards, and nothing to be mended
    Share needs_correction;  // of the calls
    std::vector<ReportOutcome> outcomes;
    std::vector<ReportLine> refusal_reasons;   // of the refusals; "": no reason was asked
    std::int64_t complaints = 0;               // tickets of this week's calls
    std::vector<ReportLine> complaint_states;  // of these: where they stand now
    std::vector<ReportLine> complaint_causes;  // of these; "": not found yet
    std::vector<ReportLine> questions;         // of what was looked up in the FAQ; "": it had no answer
    std::vector<ReportProblem> problems;       // open at the moment it was made
};

}  // namespace cts::api
