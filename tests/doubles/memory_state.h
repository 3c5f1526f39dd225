// Everything the memory store holds, under one lock; its rooms (users, projects, leads, calls) share it.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <vector>

#include "server/storage/attachments.h"
#include "server/storage/billing.h"
#include "server/storage/event_chain.h"
#include "server/storage/history.h"
#include "server/storage/notices.h"
#include "server/storage/publications.h"
#include "server/storage/reports.h"
#include "server/storage/store.h"
#include "tests/doubles/memory_tally.h"

namespace cts::tests {

struct MemoryState {
    std::mutex mutex;
    std::map<model::UserId, storage::UserRecord> users;
    std::map<std::string, storage::SessionRecord, std::less<>> sessions;
    std::vector<storage::ProjectRecord> projects;
    std::vector<std::pair<model::ProjectId, storage::SettingsRecord>> settings;  // in the order kept
    std::vector<storage::KitPartRecord> parts;
    std::vector<storage::KitWithdrawal> withdrawals;
    std::vector<storage::ListRecord> lists;
    std::map<model::ContactId, storage::ContactRecord> contacts;
    std::vector<storage::LeadRecord> leads;  // in list order
    std::vector<storage::DoNotCallRecord> do_not_call;
    std::vector<storage::BlacklistRecord>
        blacklist;  // in the order proposed; the key of a slice is the position, from 1
    std::map<model::BlacklistId, std::vector<storage::BlacklistStepRecord>> blacklist_steps;
    std::vector<storage::CallRecord> calls;  // in the order stored; the key of a slice is the position, from 1
    std::vector<storage::FollowUpRecord> follow_ups;
    std::map<model::FollowUpId, std::vector<storage::FollowUpStepRecord>> steps;
    std::map<model::FollowUpId, storage::FactsRecord> facts;
    std::vector<std::pair<model::ProjectId, storage::FaqUseRecord>> faq_uses;
    std::vector<storage::AmendmentRecord> amendments;
    std::map<model::CallId, std::vector<storage::FieldTelemetryRecord>> telemetry;
    std::vector<storage::NoticeRecord> notices;  // in the order published
    std::map<model::NoticeId, std::vector<storage::NoticeAcknowledged>> acknowledged;
    std::vector<storage::AttachmentRecord> attachments;  // not removed, in the order added
    std::map<model::AttachmentId, std::vector<vault::Sealed>> pieces;
    std::vector<storage::FaqDraftRecord> faq_drafts;  // in the order made; the key of a slice is the position, from 1
    std::map<model::FollowUpId, std::vector<storage::ClockEventRecord>> clock_events;
    std::vector<storage::Publication> publications;  // in the order published
    std::vector<std::pair<storage::BillingDelivery, std::vector<storage::BillingRow>>> deliveries;  // in order taken
    std::vector<storage::EventRecord> events;
    storage::LaneHead head;
    std::function<void()> bell;
    std::map<std::string, storage::JobRecord> jobs;
    std::vector<storage::LaneSeal> seals;
    MemoryTally tally;

    void tell(storage::EventRecord event) {
        events.push_back(storage::chained(std::move(event), 0, head));
        if (bell) bell();
    }
    storage::LeadRecord* lead(model::LeadId id);
    storage::FollowUpRecord* follow_up(model::FollowUpId id);
    const storage::CallRecord* call(model::CallId id) const;
    std::optional<storage::Bar> bar(const vault::BlindIndex& phone, model::ProjectId project, model::Instant now) const;
    void enter_do_not_call(const storage::DoNotCallRecord& entry);  // and closes what would call it
    void close_what_would_call(const storage::DoNotCallRecord& entry);
    void keep(const storage::Settled& settled, storage::FollowUpStepRecord step);  // with the next revision
    int calls_since(const vault::BlindIndex& phone, model::Instant since);
};

storage::ClaimAnswer memory_claim(MemoryState& state, const storage::ClaimWanted& wanted);  // under its lock

std::unique_ptr<storage::Users> memory_users(MemoryState& state);
std::unique_ptr<storage::Projects> memory_projects(MemoryState& state);
std::unique_ptr<storage::Leads> memory_leads(MemoryState& state);
std::unique_ptr<storage::Calls> memory_calls(MemoryState& state);
std::unique_ptr<storage::FollowUps> memory_follow_ups(MemoryState& state);
std::unique_ptr<storage::Customers> memory_customers(MemoryState& state);
std::unique_ptr<storage::Notices> memory_notices(MemoryState& state);
std::unique_ptr<storage::Blacklist> memory_blacklist(MemoryState& state);
std::unique_ptr<storage::Publications> memory_publications(MemoryState& state);
std::unique_ptr<storage::Attachments> memory_attachments(MemoryState& state);
std::unique_ptr<storage::FaqDrafts> memory_faq_drafts(MemoryState& state);
std::unique_ptr<storage::BillingLists> memory_billing(MemoryState& state);
std::unique_ptr<storage::Reports> memory_reports(MemoryState& state);
std::unique_ptr<storage::History> memory_history(MemoryState& state, storage::Leads& leads, storage::Calls& calls);
std::unique_ptr<storage::Tallies> memory_tallies(MemoryState& state);
std::unique_ptr<storage::Events> memory_events(MemoryState& state);
std::unique_ptr<storage::LaneSeals> memory_lane_seals(MemoryState& state);
std::unique_ptr<storage::Jobs> memory_jobs(MemoryState& state);

}  // namespace cts::tests
