#include "server/sql/lead_import.h"

#include <map>
#include <set>

#include "server/sql/bar.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query numbers_there{"select phone_index from leads where project_id = :project and phone_index in ({{in}})",
                              1};
constexpr Query leads_there{"select uuid from leads where uuid in ({{in}})", 1};
constexpr Query contact_numbers{"select id, uuid from contacts where uuid in ({{in}})", 2};
constexpr Insert new_contacts{"contacts",
                              "uuid, wrapped_key, name, salutation, phone, phone_index, last_four_index, name_index"};
constexpr Insert new_leads{"leads",
                           "uuid, project_id, contact_id, list_id, row_no, zone, attributes, attributes_revision, "
                           "phone_index, state, attempts, lease_epoch"};

std::set<std::string> texts(std::vector<Row> rows) {
    std::set<std::string> found;
    for (auto& row : rows) found.insert(row.text());
    return found;
}

class Importing {
  public:
    Importing(Transaction& transaction, const std::vector<NewLead>& leads)
        : transaction_(transaction),
          connection_(transaction.connection),
          leads_(leads),
          project_(transaction.numbers.of(leads.front().lead.project)) {}

    std::vector<LeadAdded> run() {
        read();
        std::vector<LeadAdded> results;
        for (const auto& lead : leads_) results.push_back(judged(lead));
        write();
        tell();
        return results;
    }

  private:
    void read() {
        Values phones;
        Values ids;
        for (const auto& lead : leads_) {
            phones.emplace_back(lead.contact.phone_index.text);
            ids.emplace_back(lead.lead.id);
        }
        bars_ = bars_among(connection_, phones, project_, leads_.front().brought_at);
        numbers_there_ = texts(rows_in(connection_, numbers_there, {project_}, phones));
        leads_there_ = texts(rows_in(connection_, leads_there, {}, ids));
    }

    LeadAdded judged(const NewLead& lead) {
        const auto& phone = lead.contact.phone_index.text;
        const bool id_known = !leads_there_.insert(lead.lead.id.to_string()).second;
        if (id_known && transaction_.attempt > 1)
            return LeadAdded::added;  // the attempt before was committed after all
        if (const auto bar = bars_.find(phone); bar != bars_.end())
            return bar->second == BarKind::do_not_call ? LeadAdded::do_not_call : LeadAdded::blacklisted;
        if (id_known || !numbers_there_.insert(phone).second) return LeadAdded::already_there;
        taken_.push_back(&lead);
        return LeadAdded::added;
    }

    void write() {
        std::vector<Values> contacts;
        Values ids;
        for (const auto* one : taken_) {
            const auto& contact = one->contact;
            ids.emplace_back(contact.id);
            contacts.push_back({contact.id, contact.key.text, contact.name.text, contact.salutation.text,
                                contact.phone.text, contact.phone_index.text, contact.last_four_index.text,
                                contact.name_index.text});
        }
        connection_.insert(new_contacts, contacts);
        write_leads(ids);
    }

    void write_leads(const Values& contact_ids) {
        std::map<std::string, std::int64_t> numbers;
        for (auto& row : rows_in(connection_, contact_numbers, {}, contact_ids)) {
            const auto number = row.number();
            numbers.emplace(row.text(), number);
        }
        std::vector<Values> rows;
        for (const auto* one : taken_) {
            const auto& lead = one->lead;
            rows.push_back({lead.id, project_, numbers.at(one->contact.id.to_string()),
                            transaction_.numbers.of(lead.list), lead.row, lead.zone, lead.attributes.text,
                            lead.attributes_revision, one->contact.phone_index.text, lead_state_name(lead.state),
                            lead.attempts, lead.lease_epoch});
        }
        connection_.insert(new_leads, rows);
    }

    void tell() {
        if (taken_.empty()) return;
        ListRecord list;
        list.id = leads_.front().lead.list;
        list.project = leads_.front().lead.project;
        transaction_.tell(leads_added_event(list, taken_.size(), model::SystemClock().now()));
    }

    Transaction& transaction_;
    Connection& connection_;
    const std::vector<NewLead>& leads_;
    std::int64_t project_;
    std::map<std::string, BarKind> bars_;
    std::set<std::string> numbers_there_;
    std::set<std::string> leads_there_;
    std::vector<const NewLead*> taken_;
};

}  // namespace

void LeadImport::run(Transaction& transaction) {
    results_ = Importing(transaction, leads_).run();
}

}  // namespace cts::sql
