// The wire contract in values: what is asked and answered over /api/v1 (docs/openapi.yaml describes the same).
// JSON member names are the struct members' names. Instants travel as RFC 3339 text, ids as UUID text, answers typed
// by their field (codec.h). It knows no HTTP and no store.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/followup/planner.h"
#include "shared/form/kit.h"
#include "shared/model/id.h"
#include "shared/model/problem.h"
#include "shared/model/user.h"

namespace cts::api {

using model::Instant;

// ---- log-in -------------------------------------------------------------------------------------------------------
struct LogIn {
    std::string login;
    std::string password;
};
struct LoggedIn {
    std::string token;  // opaque; sent as Authorization: Bearer
    Instant expires_at;
    model::User user;
};

// ---- users and projects -------------------------------------------------------------------------------------------
struct NewUser {
    model::User user;  // its id is given by the server
    std::string password;
};
struct ProjectVersions {
    int product = 0;
    int faq = 0;
    std::map<std::string, int> forms;  // by purpose
};
struct Project {
    model::ProjectId id;
    std::string code;
    form::ProjectKind kind{};
    model::Translated title;
    std::string zone;       // fixed for life: the days reports count by
    std::string region;     // of numbers written without a country
    std::string state;      // prepare, pilot, running, suspended, closed
    bool dialling = false;  // false: numbers are never handed out for dialling (demo lists)
    std::optional<std::chrono::milliseconds> second_confirmation_lead;  // F1 [set]; absent: not set
    ProjectVersions versions;
    int settings_revision = 1;
};
struct NewProject {
    std::string code;
    std::string zone;
    std::string region;
    bool dialling = true;
};
struct ProjectSettings {  // PATCH; absent members stay
    std::optional<std::string> state;
    std::optional<bool> dialling;
    std::optional<std::chrono::milliseconds> second_confirmation_lead;
};

// ---- kits ---------------------------------------------------------------------------------------------------------
struct PublishKit {
    form::KitFiles files;
};
struct KitSource {  // what a client needs to draw a call of these versions
    std::string project;
    ProjectVersions versions;
    form::KitFiles files;
};

// ---- lists --------------------------------------------------------------------------------------------------------
struct NewList {
    std::string project;
    std::string name;
};
struct ListRow {
    int row = 0;  // in the source, from 1
    std::string name;
    std::string salutation;  // zh "女士", en "Ms": as the list says it, may be empty
    std::string phone;       // as written
    std::string zone;        // IANA; empty: the project's
    std::map<std::string, std::string> attributes;
};
struct ListRows {  // at most 500 a request
    std::vector<ListRow> rows;
};
struct List {
    model::ListId id;
    std::string project;
    std::string name;
};
struct ListRowResult {
    int row = 0;
    bool taken = false;
    std::optional<model::Problem> problem;  // why it was not taken
};

struct ListRowResults {  // one a row, in order
    std::vector<ListRowResult> results;
};
struct DoNotCall {                       // POST /do-not-call
    std::string phone;                   // as written
    std::string region;                  // of a number written without a country; empty: CN
    std::optional<std::string> project;  // absent: everywhere
    std::string reason;
};

// ---- claims and calls ---------------------------------------------------------------------------------------------
struct Claim {
    std::optional<model::FollowUpId> follow_up;  // this one; absent: whatever is next
};
enum class WhyKind { promised, fresh, held, checked, order };
struct Why {  // why this lead now, a line each; facts, the words are the client's
    WhyKind kind{};
    std::optional<Instant> at;  // promised: due; checked: when the do-not-call list was asked
    std::int64_t count = 0;     // order: fresh leads still waiting
};
struct SlipContents {  // what the server signed (DESIGN 4)
    model::CallId call;
    model::UserId agent;
    model::LeadId lead;
    std::string project;
    std::uint32_t lease_epoch = 0;
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
    int attributes_revision = 1;
    int settings_revision = 1;
    std::string zone;
    Instant issued_at;
    Instant expires_at;
    std::optional<model::FollowUpId> follow_up;
};
struct EarlierCall {
    model::CallId id;
    Instant at;
    std::string outcome;
    std::string agent_name;
};
struct Claimed {
    std::string slip;  // opaque, to be sent back with the call
    SlipContents contents;
    std::string customer_name;
    std::string salutation;
    std::string masked_number;
    std::map<std::string, std::string> attributes;
    int contact_count = 0;  // earlier calls
    std::vector<Why> why;
    std::string promised_note;  // the subject of the follow-up worked
    std::vector<EarlierCall> earlier;
};
struct Dial {
    std::string slip;
};
struct Dialled {
    std::optional<std::string> number;  // absent: dialling is off in this project
};

struct FaqUse {
    std::string entry;  // empty: "no answer here"
    std::string step;
    Instant at;
    bool told = false;
    std::string searched;  // what was typed, for "no answer here"
};
enum class HungUpBy { unknown, customer, agent, system };
struct CallSave {  // PUT /calls/{id}
    std::string slip;
    std::optional<Instant> dialled_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;
    HungUpBy hung_up_by = HungUpBy::unknown;
    std::string outcome;
    form::Answers answers;                         // canonical text here; typed on the wire
    std::map<std::string, std::string> one_datum;  // reason by field
    std::vector<FaqUse> faq_uses;
};
struct FollowUp {
    model::FollowUpId id;
    model::CallId call;
    model::LeadId lead;
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    std::string state;           // open, done
    std::optional<Instant> due;  // absent: not set
    std::optional<Instant> trial_end;
    std::string customer_name;
    std::string masked_number;
    std::string subject;
    Instant created_at;
};
enum class CallState { accepted, needs_correction };
struct Call {
    model::CallId id;
    std::string project;
    model::LeadId lead;
    model::UserId agent;
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
    std::optional<Instant> dialled_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;
    HungUpBy hung_up_by = HungUpBy::unknown;
    std::string outcome;
    form::OutcomeClass outcome_class{};
    form::Answers answers;
    std::map<std::string, std::string> one_datum;
    CallState state = CallState::accepted;
    model::Problems problems;
    Instant stored_at;
    int revision = 1;
    std::vector<FollowUp> follow_ups;
};
struct CallSaved {
    bool already_had = false;
    Call call;
};
struct DayTally {  // between calls: today, by the project's day
    int dialled = 0;
    int connected = 0;
    std::map<std::string, int> outcomes;
};

struct FaqUseCounts {
    std::map<std::string, std::int64_t> counts;  // by entry; "" counts "no answer here"
};

// ---- problems -----------------------------------------------------------------------------------------------------
struct ProblemDocument {  // RFC 9457: what a refusal looks like
    std::string type;
    std::string title;
    int status = 0;
    std::string detail;
    std::string instance;    // the request's id
    model::Problems errors;  // each with its message on the wire, in the language asked for
};

template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> after;  // of the next page; absent: this was the last
};

}  // namespace cts::api
