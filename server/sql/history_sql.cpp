#include "server/sql/history_sql.h"

#include "server/sql/call_save.h"
#include "server/sql/lead_import.h"
#include "server/sql/rows.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query digests_of_calls{"select uuid, digest from calls where uuid in ({{in}})", 2};
const std::string leads_of_numbers =
    select_lead + "where l.project_id = (select id from projects where uuid = :project) and l.phone_index in ({{in}})";
const std::string contacts_of_leads = select_contact + "where k.uuid in ({{in}})";

HistoryTaken taken_of(LeadAdded added) {
    switch (added) {
        case LeadAdded::added:
            return HistoryTaken::taken;
        case LeadAdded::already_there:
            return HistoryTaken::meanwhile;
        case LeadAdded::do_not_call:
            return HistoryTaken::do_not_call;
        case LeadAdded::blacklisted:
            return HistoryTaken::blacklisted;
    }
    return HistoryTaken::meanwhile;
}

HistoryTaken taken_of(CallVerdict verdict) {
    switch (verdict) {
        case CallVerdict::already_have:
            return HistoryTaken::already_there;
        case CallVerdict::differs:
            return HistoryTaken::differs;
        default:
            return HistoryTaken::taken;
    }
}

// Customers first, then their calls; a call whose customer was not taken is not stored either.
class HistoryImport final : public SqlWork {
  public:
    explicit HistoryImport(const std::vector<HistoryRow>& rows) : rows_(rows), results_(rows.size()) {}
    bool is_bulk() const override { return true; }
    const std::vector<HistoryTaken>& results() const { return results_; }

    void run(Transaction& transaction) override {
        std::vector<NewLead> customers;
        std::vector<std::size_t> of_customer;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            results_[i] = HistoryTaken::taken;
            if (!rows_[i].customer) continue;
            customers.push_back(*rows_[i].customer);
            of_customer.push_back(i);
        }
        if (!customers.empty()) {
            LeadImport import(customers);
            import.run(transaction);
            for (std::size_t i = 0; i < of_customer.size(); ++i)
                results_[of_customer[i]] = taken_of(import.results()[i]);
        }
        refuse_calls_of_refused_customers();
        save(transaction);
    }

  private:
    // A later row of the same customer brings none: it goes the way of the row that did.
    void refuse_calls_of_refused_customers() {
        std::map<model::LeadId, HistoryTaken> refused;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (results_[i] != HistoryTaken::taken) refused[rows_[i].call.call.lead] = results_[i];
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (const auto found = refused.find(rows_[i].call.call.lead); found != refused.end())
                results_[i] = found->second;
    }

    void save(Transaction& transaction) {
        std::vector<CallSave> saves;
        std::vector<std::size_t> of_save;
        saves.reserve(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (results_[i] != HistoryTaken::taken) continue;
            saves.emplace_back(rows_[i].call);
            of_save.push_back(i);
        }
        std::vector<CallSave*> together;
        for (auto& one : saves) together.push_back(&one);
        save_calls(transaction, together);
        for (std::size_t i = 0; i < saves.size(); ++i) results_[of_save[i]] = taken_of(saves[i].written.verdict);
    }

    const std::vector<HistoryRow>& rows_;
    std::vector<HistoryTaken> results_;
};

class SqlHistory final : public History {
  public:
    SqlHistory(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::map<model::CallId, std::string> digests(const std::vector<model::CallId>& calls) override {
        return pool_.read([&](Connection& connection) {
            std::map<model::CallId, std::string> found;
            for (auto& row : rows_in(connection, digests_of_calls, {}, Values(calls.begin(), calls.end()))) {
                const auto id = row.id<model::CallId>();
                found.emplace(id, row.text());
            }
            return found;
        });
    }

    std::vector<KnownCustomer> customers(model::ProjectId project,
                                         const std::vector<vault::BlindIndex>& numbers) override {
        return pool_.read([&](Connection& connection) {
            Values texts;
            for (const auto& number : numbers) texts.emplace_back(number.text);
            std::vector<KnownCustomer> found;
            Values contacts;
            for (auto& row : rows_in(connection, {leads_of_numbers, lead_columns}, {project}, texts)) {
                found.push_back({read_lead(std::move(row)).record, {}});
                contacts.emplace_back(found.back().lead.contact);
            }
            std::map<model::ContactId, ContactRecord> known;
            for (auto& row : rows_in(connection, {contacts_of_leads, contact_columns}, {}, contacts)) {
                auto contact = read_contact(std::move(row)).record;
                known.insert_or_assign(contact.id, std::move(contact));
            }
            for (auto& one : found) one.contact = known[one.lead.contact];
            return found;
        });
    }

    std::vector<HistoryTaken> take(const std::vector<HistoryRow>& rows) override {
        if (rows.empty()) return {};
        HistoryImport import(rows);
        lanes_.run(rows.front().call.call.project, import);
        return import.results();
    }

  private:
    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<History> sql_history(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlHistory>(lanes, pool);
}

}  // namespace cts::sql
