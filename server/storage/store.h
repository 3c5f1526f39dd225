// What the services need of a database, and what every engine promises (tests/server/storage states it once and runs
// it on the memory store, SQLite and MariaDB). Every write is durable when its function returns. Writes of calls,
// claims and imports go through the write lanes behind this interface; a caller just waits.
// A broken engine is an exception (StoreUnavailable); what a caller can expect is a value.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <tl/expected.hpp>

#include "server/storage/blacklist.h"
#include "server/storage/follow_ups.h"
#include "server/storage/jobs.h"
#include "server/storage/records.h"
#include "server/storage/settle.h"
#include "server/storage/slice.h"

namespace cts::storage {

class StoreUnavailable : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class Users {
  public:
    virtual ~Users() = default;
    virtual Added add(const UserRecord& user) = 0;  // login and number are each unique
    virtual std::optional<UserRecord> by_login(std::string_view login) = 0;
    virtual std::optional<UserRecord> by_id(model::UserId id) = 0;
    virtual std::vector<model::User> all() = 0;
    virtual bool any() = 0;
    virtual bool set_memberships(model::UserId id, const model::Memberships& of) = 0;  // false: there is nobody
    virtual void add_session(const SessionRecord& session) = 0;
    virtual std::optional<SessionRecord> session(std::string_view token_digest) = 0;
    // Those of them there are, of users who are active; in no order.
    virtual std::vector<SessionRecord> sessions(const std::vector<std::string>& token_digests) = 0;
    virtual void end_session(std::string_view token_digest) = 0;
};

class Projects {
  public:
    virtual ~Projects() = default;
    virtual Added add(const ProjectRecord& project) = 0;
    virtual std::optional<ProjectRecord> by_code(std::string_view code) = 0;
    virtual std::optional<ProjectRecord> by_id(model::ProjectId id) = 0;
    virtual std::vector<ProjectRecord> all() = 0;
    // Raises settings_revision by one and keeps the settings under it; earlier ones stay as they were.
    virtual void change(const ProjectRecord& project, model::UserId by, Instant at) = 0;
    // As they were at this revision; of one from before revisions were kept, the oldest that is.
    virtual std::optional<SettingsRecord> settings(model::ProjectId project, int revision) = 0;
    // Publishes the parts whose digest differs from the newest version of their path, or whose newest version is
    // withdrawn, in one transaction; returns the versions of every path afterwards.
    virtual std::map<std::string, KitVersions> publish(const std::vector<KitPartRecord>& parts) = 0;
    virtual std::map<std::string, KitVersions> versions(model::ProjectId project) = 0;
    virtual std::vector<int> not_withdrawn(model::ProjectId project, std::string_view path) = 0;  // newest first
    // already_there: withdrawn before, and the first reason stays; nullopt: there is no such version.
    virtual std::optional<Added> withdraw(const KitWithdrawal& withdrawal) = 0;
    virtual std::optional<KitPartRecord> part(model::ProjectId project, std::string_view path, int version) = 0;
};

struct NewLead {
    ContactRecord contact;  // used when the project's lists do not know the number yet
    LeadRecord lead;
    Instant brought_at{};  // what bars its number is asked for this moment
};
enum class LeadAdded { added, already_there, do_not_call, blacklisted };

struct ClaimZone {  // customers of this zone may be called now
    std::string name;
    Instant until;       // the first moment they may not; end_of_time: no hours are set
    Instant day_begins;  // of the customer's day, by which a number's calls are counted
    Instant next_day;    // from when they may be called on the next one
};

struct ClaimWanted {
    model::ProjectId project;
    model::UserId agent;
    std::optional<model::FollowUpId> follow_up;  // this one; absent: whoever is next
    std::vector<ClaimZone> zones;                // a customer of any other zone is not to be called now
    std::optional<int> calls_a_day;              // of one number, over all projects
    Instant colleagues_due;                      // a colleague's own callback that was due by then is the team's
    std::vector<std::string> languages;          // this agent speaks
    bool leads_team = false;
    bool works_tickets = false;
    std::map<std::string, int> forms;  // the versions a follow-up's own form may take, by purpose
    Lease lease;                       // to be given, its epoch filled in by the store
    Instant now;
    model::Memberships groups{};  // of this agent
};
enum class ClaimedWhy {
    held_already,
    promised,
    team,
    skill,
    again,
    fresh,
    started,  // without a claim (Customers::start)
};
enum class ClaimRefusal {
    none_waiting,
    follow_up_unknown,
    follow_up_closed,
    follow_up_of_other,
    not_permitted_now,
    lead_held,
    do_not_call,
    blacklisted,
    called_enough,
};
struct ClaimedLead {
    LeadRecord lead;  // with its lease
    ContactRecord contact;
    ClaimedWhy why{};
    std::optional<FollowUpRecord> follow_up;
    std::int64_t fresh_waiting = 0;  // at most 100 are counted: a claim counts them each time
    int calls_today = 0;             // of the number, by the customer's day
};
using ClaimAnswer = tl::expected<ClaimedLead, ClaimRefusal>;

struct DialledNote {
    model::UserId by;
    model::LeadId lead;
    model::CallId call;
    Instant at;
    Instant unreported_until;
    bool number_given = true;
};

class Leads {
  public:
    virtual ~Leads() = default;
    virtual void add_list(const ListRecord& list) = 0;
    virtual std::optional<ListRecord> list(model::ListId id) = 0;
    // One result per lead, in order; a bad row never stops its neighbours. A number already in the project is
    // already_there, one that is barred (bar.h) do_not_call or blacklisted: neither is stored.
    virtual std::vector<LeadAdded> add_leads(const std::vector<NewLead>& leads) = 0;
    // One lead an agent and project, and no lead with two agents: a lease ends when `until` has passed. In this order:
    //   the lead this agent holds already (same lease, same call), unless it is not the one of wanted.follow_up
    //   with wanted.follow_up: that one, due or not, or why not; the lead held goes back to where it was for it
    //   a due callback of the agent's own, the earliest first
    //   a due callback of the team's: nobody's, a colleague's overdue one, one that asks for a language they speak
    //   a lead whose lease has ended (and to whom no call is unreported, note_dialled), one to be tried again by now,
    //   one never called (in the order of the list)
    // Never one outside wanted.zones. One on a do-not-call list is closed instead, one whose number was called often
    // enough today waits for the customer's next day: neither is looked at again. One whose number the blacklist bars
    // is passed over as long as it does, and stays what it is.
    virtual ClaimAnswer claim(const ClaimWanted& wanted) = 0;
    virtual std::vector<std::string> zones(model::ProjectId project) = 0;  // of its leads, each once
    // Outbound calls of this number, in every project, dialled since then; practice does not count.
    virtual int calls_since(const vault::BlindIndex& phone, Instant since) = 0;
    virtual std::optional<LeadRecord> by_id(model::LeadId id) = 0;
    virtual std::optional<ContactRecord> contact(model::ContactId id) = 0;
    virtual std::vector<ContactRecord> contacts(const std::vector<model::ContactId>& ids) = 0;
    // One-way: a second entry changes nothing. Nothing open remains that would have the number called: its leads are
    // closed unless they are held, its follow-ups too, complaint tickets excepted.
    virtual void add_do_not_call(const DoNotCallRecord& entry) = 0;
    // A call to this lead has begun: its number was given out (audited), or dialling is off and the agent talks all the
    // same. Until the call is stored, or `unreported_until` has come, nobody is handed the lead unasked, though its
    // lease ends: the call may wait in an outbox. Of a call that does not hold the lead only the number is noted.
    virtual void note_dialled(const DialledNote& note) = 0;
    virtual void erase_contact(model::ContactId id) = 0;  // destroys the key and the indexes
};

struct CallWrite {
    CallRecord call;
    LeadState lead_after = LeadState::closed;
    std::optional<Instant> ready_at;  // of lead_after again: from when on
    std::vector<FollowUpRecord> follow_ups;
    std::optional<DoNotCallRecord> do_not_call;
    std::vector<FaqUseRecord> faq_uses;
    std::vector<SettledByCall> settles;  // what it was made for, first, and what stands behind or beside that
};
enum class CallVerdict { stored, stored_beside, lease_lost_stored, already_have, differs };
struct CallWritten {
    CallVerdict verdict{};
    CallRecord call;  // as it is stored now
};

struct AmendWrite {
    CallWrite after;        // the call as it is to stand; its revision is one above the one it was made from
    bool accepted = false;  // it was to be corrected and no longer is: what it plans happens now
    AmendmentRecord amendment;
};
enum class AmendVerdict { amended, amended_meanwhile };
struct Amended {
    AmendVerdict verdict{};
    CallRecord call;  // as it stands now
};

struct OutcomeCount {
    std::int64_t calls = 0;
    std::int64_t dialled = 0;    // of the outbound ones among them: with the moment it was dialled
    std::int64_t connected = 0;  // likewise: with the moment it was answered
    bool operator==(const OutcomeCount&) const = default;
};

class Calls {
  public:
    virtual ~Calls() = default;
    // One durable transaction: call, lead, follow-ups, do-not-call, FAQ uses, event; what becomes of it says
    // decide_call.h. Same id and digest again: already_have, nothing changes; another digest: differs, nothing changes.
    virtual CallWritten save(const CallWrite& write) = 0;
    virtual std::optional<CallRecord> by_id(model::CallId id) = 0;
    virtual Slice<CallRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after,
                                       int limit) = 0;  // newest first
    virtual Slice<CallRecord> of_project(model::ProjectId project, std::optional<std::int64_t> after, int limit) = 0;
    virtual std::vector<CallRecord> of_lead(model::LeadId lead, int limit) = 0;  // newest first
    // Those that need correction, newest first: whose it is to correct them, or of a project.
    virtual Slice<CallRecord> to_correct_of_agent(model::UserId agent, std::optional<std::int64_t> after,
                                                  int limit) = 0;
    virtual Slice<CallRecord> to_correct_of_project(model::ProjectId project, std::optional<std::int64_t> after,
                                                    int limit) = 0;
    // One durable transaction: call, amendment, event; do-not-call when there is one; once accepted its follow-ups, and
    // the lead where nobody has taken it meanwhile (decide_call.h). amended_meanwhile: another revision stands, nothing
    // changes.
    virtual Amended amend(const AmendWrite& write) = 0;
    virtual std::vector<AmendmentRecord> amendments(model::CallId call) = 0;  // oldest first
    // The first for a call is kept, in a transaction of its own, and told; whatever comes later changes nothing.
    virtual Added add_telemetry(model::CallId call, const std::vector<FieldTelemetryRecord>& fields, Instant at) = 0;
    virtual std::vector<FieldTelemetryRecord> telemetry(model::CallId call) = 0;  // by field
    // What the agent stored in the project from this moment on, by outcome; under "" those that need correction.
    // Practice counts nowhere.
    virtual std::map<std::string, OutcomeCount> counts_of_agent(model::UserId agent, model::ProjectId project,
                                                                Instant since) = 0;
    virtual int calls_with_outcome(model::LeadId lead, std::string_view outcome) = 0;  // of the lead, ever
    virtual std::map<std::string, std::int64_t> faq_use_counts(
        model::ProjectId project) = 0;  // told or opened, by entry
};

struct PastCall {
    model::CallId id;
    Instant at;  // dialled, else answered, else stored
    std::string outcome;
    std::string agent_name;
    std::string project;  // its code
    model::ProjectId project_id;
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
    std::string direction;
    bool migrated = false;  // made elsewhere before
};
struct Past {
    std::vector<PastCall> calls;           // newest first
    std::vector<FollowUpRecord> promises;  // open follow-ups of every kind, by due; at most 50
    int complaints = 0;                    // calls that ended as a complaint or left a ticket
    int complaints_open = 0;               // tickets
    std::optional<Instant> latest_complaint;
};

struct StartWanted {  // a call begun without a claim: a customer calls, or an agent dials a number by hand
    NewLead unknown;  // what a number becomes that the project does not know
    ListRecord list;  // where that goes; made when it is not there
    Lease lease;      // given where the lead is free
    Instant now;
    // Asked of a number dialled by hand only, as of a claim:
    std::vector<ClaimZone> zones;
    std::optional<int> calls_a_day;
};
enum class StartVerdict {
    leased,
    beside,  // held by a colleague, this agent holds another one, or its last call is to be corrected: it stays
    // Of a number dialled by hand, and then nothing changes (by_hand.h):
    do_not_call,
    blacklisted,
    not_permitted_now,
    called_enough,
    lead_held,
};
struct Started {
    StartVerdict verdict{};
    LeadRecord lead;  // of a refused number that nobody knows: what it would have become
    ContactRecord contact;
    std::optional<FollowUpRecord> promise;  // of this lead, the earliest open callback
    std::optional<Bar> bar;                 // of an inbound call: it is taken, and told
};

class Customers {  // by number, whatever list it came with
  public:
    virtual ~Customers() = default;
    virtual Past past(const vault::BlindIndex& phone, int most_calls) = 0;  // of every project; practice is no past
    // A lead that nobody holds is leased like a claimed one, to work its earliest open callback; a lease that lapses
    // gives back what it was. An agent holds one lead of a project: a customer who calls meanwhile is served beside it,
    // a number dialled by hand sends it back to where it was. Serialised with the claims.
    virtual Started start(const StartWanted& wanted) = 0;
    // Somebody who is there once and is never handed out nor found by a number; added when absent.
    virtual void add_aside(const NewLead& customer, const ListRecord& list) = 0;
};

struct EventRecord {
    int lane = 0;
    std::int64_t seq = 0;  // from 1, without gaps inside a lane
    Instant at;
    std::string type;      // "call_saved", "lead_claimed", ...
    std::string subject;   // the UUID it is about
    std::string details;   // JSON: ids, field names, keyed digests; never values
    std::string previous;  // digest of the one before in its lane
    std::string digest;
};

struct LanePosition {
    int lane = 0;
    std::int64_t seq = 0;  // of the last event there; 0: none yet
    bool operator==(const LanePosition&) const = default;
};

class Events {
  public:
    virtual ~Events() = default;
    virtual std::vector<EventRecord> after(int lane, std::int64_t seq, int limit) = 0;  // in order of seq
    virtual int lanes() = 0;                                                            // that this store writes
    // Of every lane that has told anything, by lane: those too that only another server on the database writes. What
    // stands up to a head can be read; what comes later gets a higher seq in its lane.
    virtual std::vector<LanePosition> heads() = 0;
    // Called after each commit of this store that told something, on the thread of a lane: must not block and must not
    // ask the store. There is one bell; an empty function takes it away, and once that has returned the old one rings
    // no more.
    virtual void ring_when_told(std::function<void()> bell) = 0;
};

class BillingLists;  // billing.h
class Notices;       // notices.h
class Publications;  // publications.h
class Attachments;   // attachments.h
class Reports;       // reports.h
class History;       // history.h

class Store {
  public:
    virtual ~Store() = default;
    virtual Users& users() = 0;
    virtual Projects& projects() = 0;
    virtual Leads& leads() = 0;
    virtual Calls& calls() = 0;
    virtual FollowUps& follow_ups() = 0;
    virtual Customers& customers() = 0;
    virtual Notices& notices() = 0;
    virtual Blacklist& blacklist() = 0;
    virtual Publications& publications() = 0;
    virtual Attachments& attachments() = 0;
    virtual FaqDrafts& faq_drafts() = 0;
    virtual BillingLists& billing() = 0;
    virtual Reports& reports() = 0;
    virtual History& history() = 0;
    virtual Tallies& tallies() = 0;
    virtual Events& events() = 0;
    virtual LaneSeals& seals() = 0;
    virtual Jobs& jobs() = 0;
    virtual bool durable() = 0;  // the engine is set so that a commit survives power loss (/readyz)
};

}  // namespace cts::storage
