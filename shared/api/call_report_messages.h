// The wire contract of what a planner reads beside the outcomes: where calls end in the talk, what each field cost, how
// each agent did, and what the names in all of these mean.
#pragma once

#include "shared/api/outcome_report_messages.h"

namespace cts::api {

struct FunnelStep {
    std::string step;  // empty: before the talk
    model::Translated label;
    UncertainShare reached;                // of the calls: something was answered here
    Share ended;                           // of the calls: this is the last step with an answer
    std::vector<OutcomeOfGroup> outcomes;  // of those that ended here, the commonest first
};
struct FunnelReport {  // GET /projects/{code}/reports/funnel
    std::string project;
    model::Translated title;
    ReportSpan span;
    Instant as_of;
    std::string purpose;
    model::Translated form;         // its title
    std::int64_t calls = 0;         // that need no correction
    std::vector<FunnelStep> steps;  // in the order of the talk
    std::vector<FunnelStep>
        gone;  // steps the newest form has no more: where calls ended, of whose order nothing is known
};

struct FieldLine {
    std::string purpose;
    std::string step;
    model::Translated step_label;
    std::string field;
    model::Translated label;
    std::string type;
    std::int64_t measured = 0;           // calls in which the field was met
    std::int64_t mean_milliseconds = 0;  // spent at it, of these
    std::int64_t corrections = 0;        // an answer was changed for another
    std::int64_t refusals = 0;           // an answer was refused by a rule
    UncertainShare one_datum;            // of the measured: the agent said that it is one datum (A7)
    UncertainShare left_empty;           // of the measured
    UncertainShare other;                // of the choices made: the menu's "other"
};
struct FieldReport {  // GET /projects/{code}/reports/fields
    std::string project;
    model::Translated title;
    ReportSpan span;
    Instant as_of;
    std::vector<FieldLine> fields;  // of the newest forms, in the order of the talk
};

struct AgentLine {      // M2
    std::string agent;  // a user's id
    std::string name;
    std::int64_t calls = 0;
    std::int64_t dials = 0;
    Share connected;                     // of the dials
    Share needs_correction;              // of the calls
    UncertainShare success;              // of the calls that need no correction
    std::int64_t mean_talk_seconds = 0;  // of the dials that were answered
    std::int64_t complaints_heard = 0;   // calls that ended as a complaint
    UncertainShare valid;                // of the sales
    Share complained;                    // of the sales: whose customer complained afterwards
};
struct AgentReport {  // GET /projects/{code}/reports/agents
    std::string project;
    model::Translated title;
    ReportSpan span;
    Instant as_of;
    std::vector<AgentLine> agents;  // those with the most calls first
};

struct CodebookLine {
    std::string kind;     // field, attribute, outcome
    std::string purpose;  // empty: of the list
    std::string step;
    std::string name;
    model::Translated label;
    std::string type;   // of a field
    std::string value;  // an option's name, an outcome's; empty: any
    model::Translated value_label;
    model::Translated value_rule;  // when it is to be chosen
};
struct Codebook {  // GET /projects/{code}/reports/codebook
    std::string project;
    model::Translated title;
    std::vector<CodebookLine> lines;
};

}  // namespace cts::api
