// The wire contract of the outcomes of a project's calls, by whatever its kit asks or its lists bring.
#pragma once

#include "shared/api/report_messages.h"

namespace cts::api {

// A share with what it may be in the long run: 95 of 100 such intervals hold the true one (Wilson's score interval,
// E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212). In per cent, as `percent` is.
struct UncertainShare {
    Share share;
    std::string low;  // empty: of nothing
    std::string high;
};
UncertainShare uncertain_share_of(std::int64_t count, std::int64_t of);

struct ReportDimension {  // what is counted by: "field:price", "attribute:job", "calendar:month", "agent", "version"
    std::string name;
    model::Translated label;
};
struct ReportGroupPart {
    std::string name;  // a choice, a value, "14", "monday", "2026-11-25", "2026-W48", "2026-11", a user's id, a version
    model::Translated label;
};
struct OutcomeOfGroup {
    std::string outcome;
    model::Translated label;
    std::string outcome_class;
    Share share;  // of the group's calls that need no correction
};
struct OutcomeGroup {
    std::vector<ReportGroupPart> parts;  // one a dimension
    std::int64_t calls = 0;
    std::int64_t dials = 0;
    Share connected;         // of the dials
    Share needs_correction;  // of the calls
    std::int64_t sales = 0;
    UncertainShare success;                // of the calls that need no correction
    std::int64_t mean_talk_seconds = 0;    // of the dials that were answered
    std::vector<OutcomeOfGroup> outcomes;  // the commonest first
};
struct OutcomeReport {  // GET /projects/{code}/reports/outcomes
    std::string project;
    model::Translated title;
    ReportSpan span;
    Instant as_of;  // what was saved later is not in it yet
    std::vector<ReportDimension> by;
    OutcomeGroup all;                  // of the whole span: without parts
    std::vector<OutcomeGroup> groups;  // none when nothing is asked to be counted by
};

}  // namespace cts::api
