// The same statements as server/sql/call_save.cpp and sql_lane.cpp issue for a group, and nothing else: no thread is
// woken, nothing decided, nobody told.
#include <stdexcept>
#include <thread>

#include "server/storage/event_chain.h"
#include "tests/bench/saves/lane.h"

namespace cts::bench {
namespace {

using sql::Connection;
using sql::Value;
using sql::Values;

constexpr int first_lane = 50;  // of events; the store has others
constexpr sql::Query leads_read{
    "select id, project_id, contact_id, uuid, state, lease_epoch, lease_call from leads where uuid in ({{in}}) order "
    "by id {{for_update}}",
    7};
constexpr sql::Query calls_looked_for{"select id, uuid from calls where uuid in ({{in}})", 2};
constexpr sql::Insert calls{
    "calls",
    "uuid, project_id, lead_id, contact_id, agent_id, direction, origin, purpose, form_version, product_version, "
    "faq_version, dialled_at, answered_at, ended_at, hung_up_by, outcome, outcome_class, answers_plain, "
    "answers_sealed, one_datum, digest, needs_correction, problems, stored_at, delivered_by_id, revision, "
    "lease_epoch, leased, slip_issued_at, slip_zone, slip_attributes_revision, slip_settings_revision, sale, "
    "refusal_reason"};
constexpr std::string_view leads_let_go =
    "update leads set attempts = attempts + 1, state = 'closed', lease_agent_id = null, lease_call = null, "
    "lease_purpose = null, lease_until = null, unreported_until = null where id in ({{in}})";
constexpr sql::Query head_read{"select seq, digest from event_lanes where lane = :lane {{for_update}}", 2};
constexpr sql::Insert heads{"event_lanes", "lane, seq, digest"};
constexpr std::string_view head_moved = "update event_lanes set seq = :seq, digest = :digest where lane = :lane";
constexpr sql::Insert events{"events", "lane, seq, happened_at, type, subject, details, previous, digest"};

using Group = std::span<const storage::CallWrite>;

class BareLane {
  public:
    BareLane(const BusyShop& shop, int lane) : connection_(shop.bare()), lane_(lane) {
        connection_->insert(heads, {{lane_, 0, ""}});
        for (auto& row : connection_->rows({"select uuid, id from users", 2})) {
            const auto uuid = row.text();
            users_[uuid] = row.number();
        }
    }

    void write(Group group) {
        connection_->begin();
        const auto leads = read_leads(group);
        write_calls(group, leads);
        let_go(leads);
        write_events(group);
        connection_->commit();
    }

  private:
    struct Lead {
        std::int64_t key, project, contact;
    };
    using Leads = std::map<std::string, Lead>;

    Leads read_leads(Group group) {
        Values wanted;
        Values brought;
        for (const auto& write : group) {
            wanted.emplace_back(write.call.lead);
            brought.emplace_back(write.call.id);
        }
        Leads leads;
        for (auto& row : sql::rows_in(*connection_, leads_read, {}, wanted)) {
            const Lead lead{row.number(), row.number(), row.number()};
            leads.emplace(row.text(), lead);
        }
        if (leads.size() != group.size() || !sql::rows_in(*connection_, calls_looked_for, {}, brought).empty())
            throw std::runtime_error("the bare statements would not store what the lane stores");
        return leads;
    }

    void write_calls(Group group, const Leads& leads) {
        std::vector<Values> rows;
        for (const auto& write : group) {
            const auto& call = write.call;
            const auto& lead = leads.at(call.lead.to_string());
            const auto agent = users_.at(call.agent.to_string());
            rows.push_back({call.id,
                            lead.project,
                            lead.key,
                            lead.contact,
                            agent,
                            call.direction,
                            call.origin,
                            call.purpose,
                            call.form_version,
                            call.product_version,
                            call.faq_version,
                            call.dialled_at,
                            call.answered_at,
                            call.ended_at,
                            call.hung_up_by,
                            call.outcome,
                            form::outcome_class_name(call.outcome_class),
                            call.answers_plain,
                            call.answers_sealed.text,
                            call.one_datum.text,
                            call.digest,
                            call.needs_correction,
                            call.problems,
                            call.stored_at,
                            agent,
                            call.revision,
                            call.slip.lease_epoch,
                            call.slip.leased,
                            call.slip.issued_at,
                            call.slip.zone,
                            call.slip.attributes_revision,
                            call.slip.settings_revision,
                            call.sale,
                            call.refusal_reason});
        }
        connection_->insert(calls, rows);
    }

    void let_go(const Leads& leads) {
        Values keys;
        for (const auto& [uuid, lead] : leads) keys.emplace_back(lead.key);
        sql::change_in(*connection_, leads_let_go, {}, keys);
    }

    void write_events(Group group) {
        auto row = connection_->row(head_read, {lane_}).value();
        storage::LaneHead head{row.number(), row.text()};
        std::vector<Values> rows;
        for (const auto& write : group) {
            const auto event =
                storage::chained(storage::call_saved_event(write, storage::CallVerdict::stored), lane_, head);
            rows.push_back({event.lane, event.seq, event.at, event.type, event.subject, event.details, event.previous,
                            event.digest});
        }
        connection_->insert(events, rows);
        connection_->change(head_moved, {head.seq, head.digest, lane_});
    }

    std::unique_ptr<Connection> connection_;
    int lane_;
    std::map<std::string, std::int64_t> users_;
};

void write_share(BareLane& lane, Group share, std::size_t group, Timings& timings) {
    for (std::size_t at = 0; at < share.size(); at += group)
        timings.time([&] { lane.write(share.subspan(at, std::min(group, share.size() - at))); });
}

}  // namespace

BareFigures bare_statements(BusyShop& shop, const std::vector<storage::CallWrite>& writes, int group, int connections) {
    std::vector<std::unique_ptr<BareLane>> lanes;
    for (int n = 0; n < connections; ++n) lanes.push_back(std::make_unique<BareLane>(shop, first_lane + n));
    std::vector<Timings> timings(lanes.size());
    const auto share = (writes.size() + lanes.size() - 1) / lanes.size();
    const auto begun = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> running;
        for (std::size_t n = 0; n < lanes.size(); ++n)
            running.emplace_back([&, n] {
                const auto from = std::min(n * share, writes.size());
                write_share(*lanes[n], Group(writes).subspan(from, std::min(share, writes.size() - from)),
                            static_cast<std::size_t>(group), timings[n]);
            });
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    BareFigures figures;
    for (const auto& own : timings) figures.groups.add(own);
    figures.a_second = static_cast<double>(writes.size()) / taken.count();
    return figures;
}

}  // namespace cts::bench
