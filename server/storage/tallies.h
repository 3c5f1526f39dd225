// What the reports read (DESIGN 5, decision 21): of every call the few facts a cross table asks for, as numbers, and
// sums of them that do not grow with the calls. The projector (server/projector) makes both from the records; nothing
// here is a record, and all of it can be made again beside what stands, as a new generation.
//
// A call is counted in cells: every combination of what a grain looks at has sums of its own.
//   days      purpose, version, origin, direction, day, outcome
//   hours     purpose, version, origin, direction, day, hour, outcome
//   steps     purpose, version, origin, direction, day, step, outcome
//   agents    purpose, version, origin, direction, day, agent, outcome
//   agent_weeks   the same of a week; its day is the Monday
//   answers   purpose, version, origin, direction, day, field, choice, outcome
// When a call changes it is taken out of the cells it was in and put into those it belongs to now: taking out and
// putting in are the same sums with another sign, so the order in which calls are amended leaves no trace.
#pragma once

#include <compare>

#include "server/storage/records.h"
#include "server/storage/slice.h"

namespace cts::storage {

// Its choices are the steps of the talk in which something was answered: a call has several.
inline constexpr std::string_view talked_about = "talk.step";

// A call as it is counted, in words. What needs correction has no outcome, no step and no choices: it counts as a call.
struct ProjectedCall {
    struct Choice {
        std::string field;  // of the form; of the list's columns "lead.NAME"; talked_about
        std::string choice;
        auto operator<=>(const Choice&) const = default;
    };
    model::CallId call;
    model::ProjectId project;
    model::UserId agent;
    std::string purpose;
    int form_version = 0;
    std::string origin;
    std::string direction;
    int day = 0;  // since 1970-01-01, by the project's clock
    int hour = 0;
    std::string step;  // the last one of the talk in which something was answered; empty: none
    std::string outcome;
    std::optional<form::OutcomeClass> outcome_class;
    bool dialled = false;
    bool connected = false;
    bool needs_correction = false;
    bool sale = false;
    std::int64_t talk_ms = 0;
    std::vector<Choice> choices;                 // sorted, each once
    std::vector<FieldTelemetryRecord> measured;  // empty: nothing was
};

enum class Grain { hours = 1, agents, answers, days, steps, agent_weeks };

// The same in numbers: words by the store's dictionary, 0 for an empty one and for what the grain does not look at.
// origin, direction and outcome_class by origin_number and so on: these stand in tables and never change.
struct NumberedCall {
    std::int64_t project = 0;
    std::int64_t agent = 0;
    std::int64_t purpose = 0;
    std::int64_t form_version = 0;
    std::int64_t origin = 0;
    std::int64_t direction = 0;
    std::int64_t day = 0;
    std::int64_t hour = 0;
    std::int64_t step = 0;
    std::int64_t outcome = 0;
    std::int64_t outcome_class = 0;
    std::int64_t dialled = 0;
    std::int64_t connected = 0;
    std::int64_t needs_correction = 0;
    std::int64_t sale = 0;
    std::int64_t talk_ms = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> choices{};  // field, choice; sorted
    bool operator==(const NumberedCall&) const = default;
};
std::int64_t origin_number(std::string_view origin);
std::string_view origin_of(std::int64_t number);
std::int64_t direction_number(std::string_view direction);
std::int64_t class_number(std::optional<form::OutcomeClass> outcome_class);
std::optional<form::OutcomeClass> class_of(std::int64_t number);

struct Cell {
    std::int64_t project = 0;
    Grain grain = Grain::hours;
    std::int64_t field = 0;
    std::int64_t day = 0;
    std::int64_t purpose = 0;
    std::int64_t form_version = 0;
    std::int64_t origin = 0;
    std::int64_t direction = 0;
    std::int64_t hour = 0;
    std::int64_t agent = 0;
    std::int64_t step = 0;
    std::int64_t choice = 0;
    std::int64_t outcome = 0;
    std::int64_t outcome_class = 0;
    auto operator<=>(const Cell&) const = default;
};
struct Sums {
    std::int64_t calls = 0;
    std::int64_t dialled = 0;    // outbound, with the moment it was dialled
    std::int64_t connected = 0;  // of these, answered
    std::int64_t needs_correction = 0;
    std::int64_t sales = 0;
    std::int64_t talk_ms = 0;
    Sums& add(const Sums& other, int sign);
    bool operator==(const Sums&) const = default;
};
using Cells = std::map<Cell, Sums>;

// sign 1: puts the call into its cells; -1: takes it out of them.
void count(const NumberedCall& call, int sign, Cells& cells);

struct MeasuredCell {  // of a field
    std::int64_t project = 0;
    std::int64_t field = 0;
    std::int64_t day = 0;
    std::int64_t purpose = 0;
    std::int64_t form_version = 0;
    std::int64_t origin = 0;
    auto operator<=>(const MeasuredCell&) const = default;
};
struct MeasuredSums {
    std::int64_t calls = 0;
    std::int64_t milliseconds = 0;
    std::int64_t corrections = 0;
    std::int64_t refusals = 0;
    std::int64_t one_datum = 0;
    std::int64_t left_empty = 0;
    void add(const FieldTelemetryRecord& measured);
    bool operator==(const MeasuredSums&) const = default;
};

// A call with what it takes to project it.
struct CallToProject {
    CallRecord call;
    vault::Sealed attributes;  // of its lead
    vault::WrappedKey key;     // of its contact; empty: erased
    std::vector<FieldTelemetryRecord> measured;
};

struct ReportGeneration {
    std::int64_t generation = 0;
    bool live = false;
    Instant as_of;
    bool operator==(const ReportGeneration&) const = default;
};

// What a report asks for: calls of a project in a span of days, counted by outcome and by at most two more things.
struct CountedBy {
    enum class What { choice, hour, day, agent, version, step };
    What what = What::day;
    std::string field{};  // of a choice
    bool operator==(const CountedBy&) const = default;
};
struct CountsWanted {
    model::ProjectId project;
    int first_day = 0;  // since 1970-01-01; both count
    int last_day = 0;
    bool pilot = false;
    bool practice = false;
    std::string purpose{};  // empty: every one
    std::optional<int> form_version{};
    std::optional<model::UserId> agent{};
    std::vector<ProjectedCall::Choice> where{};  // of the calls with each of these choices
    std::vector<CountedBy> by{};                 // two at most
};
struct CountLine {
    std::vector<std::string> by;  // a choice's name, "14", "20787" (a day), an agent's id, a version, a step's name
    std::string outcome;
    std::optional<form::OutcomeClass> outcome_class;
    Sums sums;
    bool operator==(const CountLine&) const = default;
};
struct Counts {
    std::optional<Instant> as_of;  // absent: nothing was ever counted
    std::vector<CountLine> lines;  // by `by`, class and outcome
    bool too_many = false;         // more than most_lines: then there are none
};
inline constexpr int most_lines = 20'000;

// The calls a report's number is made of, one by one.
struct CallsWanted {
    enum class Only { all, dialled, connected, sale, needs_correction, right };  // right: needs none
    CountsWanted counted;                                                        // its `by` is not looked at
    std::optional<int> hour{};
    std::optional<int> weekday{};       // 0: Monday
    std::optional<std::string> step{};  // the last one with an answer; "": none has
    std::optional<std::string> outcome{};
    std::optional<form::OutcomeClass> outcome_class{};
    Only only = Only::all;
    std::optional<std::int64_t> after{};
    int limit = 50;
};

void sort_lines(std::vector<CountLine>& lines);  // numbers as numbers

// Everything a generation says, by words: to compare one with another.
struct TallyLine {
    model::ProjectId project;
    Grain grain{};
    std::string field;
    std::int64_t day = 0;
    std::string purpose;
    std::int64_t form_version = 0;
    std::string origin;
    std::int64_t direction = 0;
    std::int64_t hour = 0;
    std::optional<model::UserId> agent;
    std::string step;
    std::string choice;
    std::string outcome;
    std::optional<form::OutcomeClass> outcome_class;
    Sums sums;
    bool operator==(const TallyLine&) const = default;
};
struct MeasuredLine {
    model::ProjectId project;
    std::string field;
    std::int64_t day = 0;
    std::string purpose;
    std::int64_t form_version = 0;
    std::string origin;
    MeasuredSums sums;
    bool operator==(const MeasuredLine&) const = default;
};
struct WholeTally {
    std::vector<TallyLine> lines;        // in no order
    std::vector<MeasuredLine> measured;  // likewise
};

class Tallies {
  public:
    virtual ~Tallies() = default;
    // Those there are, in no order.
    virtual std::vector<CallToProject> to_project(const std::vector<model::CallId>& calls) = 0;
    // Of every project, as they were stored; after: the key behind which to go on.
    virtual Slice<CallToProject> to_project_after(std::optional<std::int64_t> after, int limit) = 0;
    virtual std::vector<model::CallId> calls_of(model::ContactId contact) = 0;
    virtual std::vector<ReportGeneration> generations() = 0;  // the newest first
    virtual WholeTally whole(std::int64_t generation) = 0;
    // By the live generation, all of them on one state of the database.
    virtual std::vector<Counts> counted_together(const std::vector<CountsWanted>& wanted) = 0;
    Counts counted(const CountsWanted& wanted) { return counted_together({wanted}).front(); }
    virtual Slice<model::CallId> calls_behind(const CallsWanted& wanted) = 0;  // the newest first; likewise
    // What was measured at each field in the span, of the calls wanted; by, where and agent are not looked at.
    virtual std::map<std::string, MeasuredSums> measured(const CountsWanted& wanted) = 0;
};

inline constexpr std::string_view projector_job = "projector";  // its row among the jobs

// What the projector's batch does, inside its transaction (jobs.h).
class Projecting {
  public:
    virtual ~Projecting() = default;
    virtual std::int64_t begin_generation(Instant now) = 0;  // above every other; not live
    // Puts the calls in, in place of what stood of them in this generation.
    virtual void project(std::int64_t generation, const std::vector<ProjectedCall>& calls) = 0;
    virtual void set_as_of(std::int64_t generation, Instant now) = 0;
    virtual void make_live(std::int64_t generation) = 0;
    // Of generations below this one, `most` rows a table at most; false: there is nothing left of them.
    virtual bool drop_below(std::int64_t generation, int most) = 0;
};

}  // namespace cts::storage
