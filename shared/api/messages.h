// The wire contract in values: what is asked and answered over /api/v1 (docs/openapi.yaml describes the same).
// JSON member names are the struct members' names. Instants travel as RFC 3339 text, ids as UUID text, answers typed
// by their field (codec.h). It knows no HTTP and no store.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/follow_up_messages.h"
#include "shared/api/incident_messages.h"
#include "shared/api/patched.h"
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
    std::optional<std::string> desk;  // UUID of the PC's desk store; then the answer brings its secret
};
struct LoggedIn {
    std::string token;  // opaque; sent as Authorization: Bearer
    Instant expires_at;
    model::User user;
    Instant server_time;                     // what a PC with a wrong clock sets its calls by
    std::optional<std::string> desk_secret;  // hex; opens what is kept on that PC, whoever is logged in
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
    // G8 and G2, each [set]; absent: not set
    std::optional<int> calls_a_day;             // of one number, by the customer's day
    std::optional<std::string> permitted_from;  // "09:00", the customer's time; both or none
    std::optional<std::string> permitted_to;    // "21:00"; the first moment no longer permitted
    std::optional<std::chrono::milliseconds>
        callback_grace;  // an agent's own callback goes to the team this long after
    // H1, each [set]; absent: not set. Limits: "elapsed PT24H", "working_time PT8H", "working_days 5"
    std::optional<std::string> first_contact;      // absent: the 24 elapsed hours a customer is promised
    std::optional<std::string> solved;             // of a complaint
    std::optional<std::string> department_answer;  // to an order
    std::optional<std::string> remedial_call;
    std::optional<std::chrono::milliseconds> warn_before;     // a clock strikes; absent: nobody is warned
    std::optional<std::chrono::milliseconds> escalate_after;  // it has struck; absent: not escalated
    bool bill_unreached = false;  // F3: who was reached in neither period is billed all the same
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
    Patched<std::chrono::milliseconds> second_confirmation_lead;
    Patched<int> calls_a_day;
    Patched<std::string> permitted_from;  // both ends are set, or neither
    Patched<std::string> permitted_to;
    Patched<std::chrono::milliseconds> callback_grace;
    Patched<std::string> first_contact;
    Patched<std::string> solved;
    Patched<std::string> department_answer;
    Patched<std::string> remedial_call;
    Patched<std::chrono::milliseconds> warn_before;
    Patched<std::chrono::milliseconds> escalate_after;
    std::optional<bool> bill_unreached;
};

// ---- kits ---------------------------------------------------------------------------------------------------------
struct PublishKit {
    form::KitFiles files;
};
struct WithdrawKitPart {  // no new slips with it; calls under way end with it (DESIGN 3)
    std::string path;     // "product.yaml", "faq.yaml", "forms/first_call.yaml"
    int version = 0;
    std::string reason;
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
enum class WhyKind {
    promised,     // a callback of one's own; at: due
    team,         // a colleague's, or the team's own, overdue; at: due
    skill,        // asks for a language this agent speaks; at: due
    again,        // to be tried again (G8); at: since when it may be
    fresh,        // never called
    held,         // this agent's already; at: since when
    incoming,     // the customer calls
    practice,     // nobody is called
    checked,      // at: when the do-not-call list was asked
    hours,        // at: until when the customer may be called today; absent: no hours are set
    calls_today,  // count: of this number so far; absent `of`: no limit is set
    order,        // count: fresh leads still waiting
};
struct Why {  // why this lead now, a line each; facts, the words are the client's
    WhyKind kind{};
    std::optional<Instant> at;
    std::int64_t count = 0;
    std::optional<std::int64_t> of;  // calls_today: the limit
};
enum class Direction { outbound, inbound };
enum class Origin { live, migrated, practice, pilot };
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
    Direction direction = Direction::outbound;
    Origin origin = Origin::live;
    bool leased =
        true;  // false: practice, or an incoming call while a colleague holds the lead; the lead stays as it is
};
struct EarlierCall {
    model::CallId id;
    Instant at;
    std::string outcome;
    std::string agent_name;
    std::string project;  // its code
    model::Translated outcome_label;
    Direction direction = Direction::outbound;
    bool migrated = false;  // made elsewhere before: agent_name is who brought it in
};
struct Complaints {  // of this number, in every project (H4)
    int open = 0;
    int in_all = 0;
    std::optional<Instant> latest;
};
enum class BarKind { do_not_call, blacklist };
struct Bar {  // why this number is not to be called (G8, H5)
    BarKind kind{};
    std::optional<Instant> until;  // absent: for ever, or until somebody decides
    bool pending = false;          // put there as urgent; nobody has decided yet
};
struct Colleague {  // to whom something can be handed
    model::UserId id;
    std::string number;
    std::string display_name;
    std::vector<std::string> spoken_languages;
    std::vector<std::string> roles;
    model::Memberships memberships;
};
struct Colleagues {
    std::vector<Colleague> items;
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
    std::vector<FollowUp> promises;  // open ones of this number, the one worked first
    Complaints complaints;
    std::optional<Bar> bar;  // of a customer who calls although we may not call them
    Instant server_time;
};
struct StartCall {  // POST /projects/{code}/calls: a customer who calls (G10), or a number dialled by hand
    Direction direction = Direction::inbound;
    std::string phone;   // as shown or written
    std::string region;  // of a number written without a country; empty: the project's
};
struct Practice {         // POST /projects/{code}/practice: the same screen, nobody is called, counted nowhere
    std::string purpose;  // the form; empty: the first call's
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
struct TakenAlone {  // in place of a slip: an incoming call taken while no server answered; the PC made its id
    model::UserId agent;
    std::string project;  // its code
    std::string phone;    // of who called, as written
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
};
struct CallSave {      // PUT /calls/{id}
    std::string slip;  // empty: taken_alone
    std::optional<TakenAlone> taken_alone;
    std::optional<Instant> dialled_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;
    HungUpBy hung_up_by = HungUpBy::unknown;
    std::string outcome;
    form::Answers answers;                         // canonical text here; typed on the wire
    std::map<std::string, std::string> one_datum;  // reason by field
    std::vector<FaqUse> faq_uses;
    std::optional<std::string> sale_doubted;  // why the agent doubts this sale (D5)
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
    Direction direction = Direction::outbound;
    Origin origin = Origin::live;
    std::string customer_name;                      // empty: nobody said it, or the person is erased
    std::string masked_number;                      // empty: erased
    std::string zone;                               // of the customer, at the time
    model::Translated outcome_label;                // in the words of the call's own form
    std::optional<model::UserId> delivered_by;      // when it was not the agent
    std::optional<model::UserId> correction_owner;  // while it needs correction
};
struct CallSaved {
    bool already_had = false;
    Call call;
};
enum class Delivery { on_screen, late };  // late, from an outbox: always stored (DESIGN 4)
struct FieldTelemetry {                   // A3: measured at the desk, stored apart from the call
    std::string field;
    std::int64_t milliseconds = 0;  // the caret was in it
    int corrections = 0;            // changed again after it had been left with an answer
    int refusals = 0;               // left with a value the form refused
    bool one_datum = false;         // "this is one datum" was answered
    bool left_empty = false;        // shown, and without an answer at the end
};
struct Telemetry {  // PUT /calls/{id}/telemetry; the first one counts
    std::vector<FieldTelemetry> fields;
};
struct Amend {          // POST /calls/{id}/amendments, If-Match the call's revision (A11)
    std::string field;  // or "/outcome" while the call needs correction
    std::string value;  // canonical text; empty: no answer
    std::string reason;
};
struct Amendment {
    int revision = 0;  // of the call afterwards
    std::string field;
    std::string before;
    std::string after;
    std::string reason;
    std::string by_name;
    Instant at;
};
struct Amendments {
    std::vector<Amendment> items;  // oldest first
};
struct DayTally {  // between calls: today, by the project's day
    int dialled = 0;
    int connected = 0;
    std::map<std::string, int> outcomes;
};

struct FaqUseCounts {
    std::map<std::string, std::int64_t> counts;  // by entry; "" counts "no answer here"
};

// ---- notices (I2) -------------------------------------------------------------------------------------------------
enum class Urgency { normal, urgent };
struct NewNotice {
    std::optional<std::string> project;  // absent: everybody
    Urgency urgency = Urgency::normal;
    model::Translated title;
    model::Translated text;
    std::optional<Instant> valid_from;   // absent: at once
    std::optional<Instant> valid_until;  // absent: until it is withdrawn
    std::optional<Incident> incident;    // it tells of a known incident (H6)
};
struct Notice {
    model::NoticeId id;
    std::optional<std::string> project;
    Urgency urgency = Urgency::normal;
    model::Translated title;
    model::Translated text;
    Instant valid_from;
    std::optional<Instant> valid_until;
    std::string published_by_name;
    Instant published_at;
    std::optional<Instant> withdrawn_at;
    std::optional<Instant> acknowledged_at;  // by whoever asks
    std::optional<Incident> incident;
};
struct NoticeReader {
    std::string number;
    std::string display_name;
    std::optional<Instant> acknowledged_at;
};
struct NoticeReaders {
    std::vector<NoticeReader> items;
};

// ---- changes (DESIGN 6) -------------------------------------------------------------------------------------------
struct Change {
    std::string type;     // of the event: call_saved, follow_up_assigned, notice_published, kit_published …
    std::string subject;  // the UUID it is about; empty: not told
    std::string project;  // its code; empty: of none
};
struct Changes {  // GET /changes?after=
    std::vector<Change> items;
    std::string cursor;  // sent back as `after`: where the next one goes on; opaque
    bool more = false;   // there is more already: ask again at once
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
