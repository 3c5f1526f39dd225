#include "server/sql/leads_sql.h"

#include <algorithm>
#include <map>

#include "server/sql/claim.h"
#include "server/sql/do_not_call.h"
#include "server/sql/lead_import.h"
#include "server/sql/rows.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Insert new_list{"lists", "uuid, project_id, name, imported_by_id, created_at"};
constexpr Query list_by_id{
    "select s.uuid, p.uuid, s.name, u.uuid, s.created_at from lists s join projects p on p.id = s.project_id "
    "join users u on u.id = s.imported_by_id where s.uuid = :uuid",
    5};
const std::string lead_by_id = select_lead + "where l.uuid = :uuid";
const std::string contacts_by_id = select_contact + "where k.uuid in ({{in}})";
// One look into the index a zone, however many leads there are.
constexpr Query first_zone{
    "select zone from leads where project_id = (select id from projects where uuid = :project) order by zone limit 1",
    1};
constexpr Query next_zone{
    "select zone from leads where project_id = (select id from projects where uuid = :project) and zone > :zone order "
    "by zone limit 1",
    1};
constexpr Query calls_dialled_since{
    "select count(*) from leads l join calls c on c.lead_id = l.id where l.phone_index = :phone and c.direction = "
    "'outbound' and c.origin <> 'practice' and c.dialled_at >= :since",
    1};
constexpr std::string_view call_begun =
    "update leads set unreported_until = :until where uuid = :uuid and lease_call = :call";
constexpr Insert new_reveal{"reveals", "lead_id, by_id, why, revealed_at"};
constexpr Query number_of_lead{"select id from leads where uuid = :uuid", 1};
constexpr std::string_view erase_person =
    "update contacts set wrapped_key = '', phone_index = null, last_four_index = null, name_index = null "
    "where uuid = :uuid";
// That the number is not to be called stays; what it was, and what was said about it, can no longer be read.
constexpr std::string_view seal_blacklist_for_ever =
    "update blacklist set wrapped_key = '' where phone_index = (select phone_index from contacts where uuid = :uuid)";
constexpr std::string_view seal_do_not_call_for_ever =
    "update do_not_call set wrapped_key = '' where phone_index = (select phone_index from contacts where uuid = :uuid)";
constexpr std::string_view close_their_leads =
    "update leads set state = 'closed', phone_index = null, lease_agent_id = null, lease_call = null, "
    "lease_follow_up = null where contact_id = (select id from contacts where uuid = :uuid)";
constexpr std::string_view close_their_follow_ups =
    "update follow_ups set is_open = 0 where lead_id in (select l.id from leads l join contacts k on k.id = "
    "l.contact_id "
    "where k.uuid = :uuid)";

void note_reveal(Transaction& transaction, const DialledNote& note) {
    auto row = transaction.connection.row(number_of_lead, {note.lead});
    if (!row) throw SqlError(Fault::refused, "a number of an unknown lead was revealed");
    transaction.connection.insert(new_reveal, {{row->number(), transaction.numbers.of(note.by), "dial", note.at}});
    transaction.tell(number_revealed_event(note.by, note.lead, note.at));
}

class SqlLeads final : public Leads {
  public:
    SqlLeads(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    void add_list(const ListRecord& list) override {
        lanes_.write(list.project, [&](Transaction& transaction) {
            transaction.connection.insert(new_list, {{list.id, transaction.numbers.of(list.project), list.name,
                                                      transaction.numbers.of(list.imported_by), list.created_at}});
        });
    }

    std::optional<ListRecord> list(model::ListId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<ListRecord> {
            auto row = connection.row(list_by_id, {id});
            if (!row) return std::nullopt;
            ListRecord list;
            list.id = row->id<model::ListId>();
            list.project = row->id<model::ProjectId>();
            list.name = row->text();
            list.imported_by = row->id<model::UserId>();
            list.created_at = row->instant();
            return list;
        });
    }

    std::vector<LeadAdded> add_leads(const std::vector<NewLead>& leads) override {
        std::vector<LeadAdded> results;
        for (std::size_t first = 0; first < leads.size(); first += LeadImport::largest_chunk) {
            const auto end = std::min(first + LeadImport::largest_chunk, leads.size());
            LeadImport chunk(
                {leads.begin() + static_cast<std::ptrdiff_t>(first), leads.begin() + static_cast<std::ptrdiff_t>(end)});
            lanes_.run(leads[first].lead.project, chunk);
            results.insert(results.end(), chunk.results().begin(), chunk.results().end());
        }
        return results;
    }

    ClaimAnswer claim(const ClaimWanted& wanted) override {
        ClaimAnswer result = tl::unexpected(ClaimRefusal::none_waiting);
        lanes_.write(wanted.project, [&](Transaction& transaction) { result = claim_lead(transaction, wanted); });
        return result;
    }

    std::vector<std::string> zones(model::ProjectId project) override {
        return pool_.read([&](Connection& connection) {
            std::vector<std::string> found;
            auto row = connection.row(first_zone, {project});
            while (row) {
                found.push_back(row->text());
                row = connection.row(next_zone, {project, found.back()});
            }
            return found;
        });
    }

    int calls_since(const vault::BlindIndex& phone, model::Instant since) override {
        return pool_.read([&](Connection& connection) {
            return static_cast<int>(connection.row(calls_dialled_since, {phone.text, since}).value().number());
        });
    }

    std::optional<LeadRecord> by_id(model::LeadId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<LeadRecord> {
            auto row = connection.row({lead_by_id, lead_columns}, {id});
            if (!row) return std::nullopt;
            return read_lead(std::move(*row)).record;
        });
    }

    std::optional<ContactRecord> contact(model::ContactId id) override {
        auto found = contacts({id});
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    }

    std::vector<ContactRecord> contacts(const std::vector<model::ContactId>& ids) override {
        std::map<model::ContactId, ContactRecord> known;
        pool_.read([&](Connection& connection) {
            for (auto& row :
                 rows_in(connection, {contacts_by_id, contact_columns}, {}, Values(ids.begin(), ids.end()))) {
                auto contact = read_contact(std::move(row)).record;
                known.insert_or_assign(contact.id, std::move(contact));
            }
        });
        std::vector<ContactRecord> found;
        for (const auto id : ids) {
            if (known.contains(id)) found.push_back(known[id]);
        }
        return found;
    }

    void add_do_not_call(const DoNotCallRecord& entry) override {
        lanes_.write([&](Transaction& transaction) {
            enter_do_not_call(transaction, {entry});
            transaction.tell(do_not_call_event(entry));
        });
    }

    void note_dialled(const DialledNote& note) override {
        lanes_.write(note.lead, [&](Transaction& transaction) {
            transaction.connection.change(call_begun, {note.unreported_until, note.lead, note.call});
            if (note.number_given) note_reveal(transaction, note);
        });
    }

    void erase_contact(model::ContactId id) override {
        lanes_.write(id, [&](Transaction& transaction) {
            transaction.connection.change(seal_blacklist_for_ever, {id});
            transaction.connection.change(seal_do_not_call_for_ever, {id});
            transaction.connection.change(close_their_follow_ups, {id});
            transaction.connection.change(close_their_leads, {id});
            transaction.connection.change(erase_person, {id});
            transaction.tell(contact_erased_event(id, model::SystemClock().now()));
        });
    }

  private:
    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Leads> sql_leads(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlLeads>(lanes, pool);
}

}  // namespace cts::sql
