// What is kept, as values. Personal data stand here sealed: whoever reads a record needs the vault to read a person.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/vault/vault.h"
#include "shared/followup/contact_rules.h"
#include "shared/followup/planner.h"
#include "shared/form/definition.h"
#include "shared/form/kit.h"
#include "shared/model/id.h"
#include "shared/model/user.h"

namespace cts::storage {

using model::Instant;

struct UserRecord {
    model::User user;
    std::string password_hash;
};

struct SessionRecord {
    std::string token_digest;
    model::UserId user;
    Instant issued_at;
    Instant expires_at;
};

struct FollowUpLimits {                                // H1, what a project sets; absent: not set
    std::optional<calendar::TimeLimit> first_contact;  // absent: what a customer is promised anyway
    std::optional<calendar::TimeLimit> solved;
    std::optional<calendar::TimeLimit> department_answer;
    std::optional<calendar::TimeLimit> remedial_call;
    std::optional<std::chrono::milliseconds> warn_before;     // a clock strikes
    std::optional<std::chrono::milliseconds> escalate_after;  // it has struck
    bool operator==(const FollowUpLimits&) const = default;
};

struct ProjectRecord {
    model::ProjectId id;
    std::string code;
    form::ProjectKind kind{};
    model::Translated title;
    std::string zone;
    std::string region;
    std::string state = "running";
    bool dialling = true;
    std::optional<std::chrono::milliseconds> second_confirmation_lead;
    bool bill_unreached = false;
    followup::ContactRules contact_rules;
    int settings_revision = 1;
    FollowUpLimits limits;
};

// A project's settings as they were at one revision: what a slip of that revision is judged and planned with.
struct SettingsRecord {
    int revision = 1;
    std::optional<std::chrono::milliseconds> second_confirmation_lead;
    followup::ContactRules contact_rules;
    FollowUpLimits limits;
    bool bill_unreached = false;
};

// One published part of a kit: "product.yaml", "faq.yaml" or "forms/<purpose>.yaml". Immutable.
struct KitPartRecord {
    model::ProjectId project;
    std::string path;
    int version = 0;  // from 1, by itself
    std::string digest;
    std::string source;
    Instant published_at;
    model::UserId published_by;
};

struct KitVersions {   // of one path
    int newest = 0;    // published
    int in_force = 0;  // the newest that is not withdrawn; 0: every one is
    bool operator==(const KitVersions&) const = default;
};

struct KitWithdrawal {  // no new slips with it; it stays readable for the calls made with it
    model::ProjectId project;
    std::string path;
    int version = 0;
    std::string reason;
    model::UserId by;
    Instant at;
};

struct ContactRecord {
    model::ContactId id;
    vault::WrappedKey key;
    vault::Sealed name;
    vault::Sealed salutation;
    vault::Sealed phone;  // E.164 or service digits
    vault::BlindIndex phone_index;
    vault::BlindIndex last_four_index;
    vault::BlindIndex name_index;
};

struct ListRecord {
    model::ListId id;
    model::ProjectId project;
    std::string name;
    model::UserId imported_by;
    Instant created_at;
};

enum class LeadState {
    fresh,    // never called
    held,     // leased to an agent
    waiting,  // promised: a follow-up leads back to it; or its last call is still to be corrected
    again,    // to be called from ready_at on (G8); without it nobody said when, and it is not handed out
    closed,
};
std::string_view lead_state_name(LeadState state);
std::optional<LeadState> parse_lead_state(std::string_view name);

struct Lease {  // G9: one lead, one agent; it ends
    model::UserId agent;
    model::CallId call;
    std::uint32_t epoch = 0;
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
    int settings_revision = 1;
    Instant issued_at;
    Instant until;
    std::optional<model::FollowUpId> follow_up;
    bool inbound = false;  // the customer called
};

struct LeadRecord {
    model::LeadId id;
    model::ProjectId project;
    model::ContactId contact;
    model::ListId list;
    int row = 0;
    std::string zone;
    vault::Sealed attributes;  // JSON object of strings
    int attributes_revision = 1;
    LeadState state = LeadState::fresh;
    std::uint32_t lease_epoch = 0;
    std::optional<Lease> lease;
    LeadState before_lease = LeadState::fresh;  // what a lease that lapses gives back
    int attempts = 0;
    std::optional<Instant> ready_at;  // not to be handed out before, except to who asks for its follow-up by name
    std::optional<Instant> unreported_until;  // a call has begun that nobody has reported (Leads::note_dialled)
};

enum class Alarm { none, soon, breached, escalated };  // raised for a clock (alarm_rules.h)

struct ClockRecord {  // a clock, and the limit it runs by
    followup::FollowUpClock clock;
    std::optional<calendar::TimeLimit> limit;  // absent: a promised moment, or no limit is set
    int calendar_version = 0;                  // its due moment was computed with; 0: with none
    std::string hours_team{};                  // likewise, and their version
    int hours_version = 0;
    bool provisional = false;  // a year of it was not published then
    Alarm alarm = Alarm::none;
    bool operator==(const ClockRecord&) const = default;
};

struct FollowUpRecord {
    model::FollowUpId id;
    model::ProjectId project;
    model::LeadId lead;
    model::CallId call;
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    std::optional<model::UserId> agent;  // whose it is; absent: the owner's queue
    std::string language;                // of a speaker's: BCP 47
    std::string group;                   // whom it is addressed to: a district, a department, a skill
    followup::State state{};
    bool open = true;  // what follows from kind and state
    form::FollowUpPriority priority{};
    followup::Because because{};
    std::optional<model::FollowUpId> parent;  // of an order its ticket; of a callback the confirmation it is for
    std::optional<Instant> due;               // of the clock that strikes first
    std::optional<Instant> solved_due;        // of a ticket
    std::optional<Instant> trial_end;
    int trial_days = 0;  // of a second confirmation: the period sold
    vault::Sealed subject;
    Instant created_at;
    int revision = 1;
    std::string call_purpose;  // of the call that left it behind; read only
    std::vector<ClockRecord> clocks{};
};

// What is written down about it (followup/ticket_facts.h), its texts sealed under the customer's key.
struct TicketRecord {
    std::string cause;
    std::optional<bool> into_faq;
    bool identity_verified = false;
    bool facts_checked = false;
    bool faq_searched = false;
    std::optional<model::NoticeId> incident;  // it is put down to (H6)
    vault::Sealed what_happened;
    vault::Sealed contacted;
    vault::Sealed handling;
    vault::Sealed result;
    vault::Sealed remedy;
    vault::Sealed reply;
    vault::Sealed customer_told;
    bool operator==(const TicketRecord&) const = default;
};
struct OrderRecord {
    vault::Sealed request;
    vault::Sealed answer;
    bool operator==(const OrderRecord&) const = default;
};
struct VisitRecord {
    vault::Sealed result;
    bool operator==(const VisitRecord&) const = default;
};
struct FactsRecord {  // those its kind has; absent: nothing was written down yet
    std::optional<TicketRecord> ticket;
    std::optional<OrderRecord> order;
    std::optional<VisitRecord> visit;
    bool operator==(const FactsRecord&) const = default;
};

struct DoNotCallRecord {
    vault::BlindIndex phone_index;
    std::optional<model::ProjectId> project;  // absent: global
    std::string reason;
    std::optional<model::CallId> call;
    model::UserId by;
    Instant since;
    vault::WrappedKey key{};  // of an entry that was typed in
    vault::Sealed phone{};    // likewise; empty: of some customer
};

struct FaqUseRecord {
    std::string entry;  // empty: no answer was found
    std::string step;
    Instant at;
    bool told = false;
    vault::Sealed searched;
};

struct CallSlip {  // what of the slip a call is judged with, now and when it is amended
    std::uint32_t lease_epoch = 0;
    bool leased = true;  // false: the lead was not this call's, and stays as it is
    Instant issued_at;
    std::string zone;
    int attributes_revision = 1;
    int settings_revision = 1;
    std::optional<model::FollowUpId> follow_up;
    bool operator==(const CallSlip&) const = default;
};

struct CallRecord {
    model::CallId id;
    model::ProjectId project;
    model::LeadId lead;
    model::ContactId contact;
    model::UserId agent;
    std::string direction = "outbound";
    std::string origin = "live";  // live, migrated, practice, pilot
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
    std::optional<Instant> dialled_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;
    std::string hung_up_by = "unknown";
    std::string outcome;
    form::OutcomeClass outcome_class{};
    std::string answers_plain;     // JSON object, closed-list and numeric answers not marked personal
    vault::Sealed answers_sealed;  // JSON object, text and everything personal
    vault::Sealed one_datum;       // JSON object, reason by field
    std::string digest;            // of the canonical original request
    bool needs_correction = false;
    std::string problems;  // JSON array of {reason, field}: no values
    Instant stored_at;
    model::UserId delivered_by;
    int revision = 1;
    vault::Sealed original;                         // the request as it came, of a call that came with faults
    std::optional<model::UserId> correction_owner;  // while it needs correction; absent: the team leader's queue
    CallSlip slip;
    bool sale = false;             // something was opened, by the four standards (D): what confirms or mends it is none
    std::string refusal_reason;    // of a refusal: the option its form asks for
    vault::Sealed sale_doubted{};  // why its agent doubts the sale (D5); empty: no doubt
};

struct AmendmentRecord {
    model::CallId call;
    int revision = 0;  // of the call afterwards
    std::string field;
    vault::Sealed before;
    vault::Sealed after;
    vault::Sealed reason;
    model::UserId by;
    std::string by_name;  // when read
    Instant at;
};

struct FieldTelemetryRecord {  // A3
    std::string field;
    std::int64_t milliseconds = 0;
    int corrections = 0;
    int refusals = 0;
    bool one_datum = false;
    bool left_empty = false;
};

}  // namespace cts::storage
