#include "server/sql/attachments_sql.h"

#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query lock_ticket_of{
    "select f.id, (select count(*) from attachments a where a.follow_up_id = f.id and a.removed_at is null) from "
    "follow_ups f where f.uuid = :uuid {{for_update}}",
    2};
constexpr Query attachment_there{"select count(*) from attachments where uuid = :uuid", 1};
constexpr Query lock_attachment{"select id from attachments where uuid = :uuid and removed_at is null {{for_update}}",
                                1};
constexpr Insert new_attachment{"attachments", "uuid, follow_up_id, name, type, bytes, by_id, added_at"};
constexpr Insert new_pieces{"attachment_pieces", "attachment_id, number, content"};
constexpr std::string_view take_out =
    "update attachments set removed_by_id = :by, removed_at = :at, removed_reason = :reason where id = :id";
constexpr std::string_view delete_pieces = "delete from attachment_pieces where attachment_id = :id";
const std::string select_attachment =
    "select a.uuid, f.uuid, a.name, a.type, a.bytes, u.uuid, u.display_name, a.added_at from attachments a join "
    "follow_ups f on f.id = a.follow_up_id join users u on u.id = a.by_id where a.removed_at is null and ";
constexpr int attachment_columns = 8;
const std::string attachments_of_follow_up = select_attachment + "f.uuid = :uuid order by a.id";
const std::string attachment_by_id = select_attachment + "a.uuid = :uuid";
constexpr Query pieces_in_order{
    "select p.content from attachment_pieces p join attachments a on a.id = p.attachment_id where a.uuid = :uuid order "
    "by p.number",
    1};

AttachmentRecord read_attachment(Row row) {
    AttachmentRecord read;
    read.id = row.id<model::AttachmentId>();
    read.follow_up = row.id<model::FollowUpId>();
    read.name.text = row.text();
    read.type = row.text();
    read.bytes = row.number();
    read.by = row.id<model::UserId>();
    read.by_name = row.text();
    read.at = row.instant();
    return read;
}

void insert_pieces(Connection& connection, std::int64_t attachment, const std::vector<vault::Sealed>& pieces) {
    int number = 0;
    for (const auto& piece : pieces) connection.insert(new_pieces, {{attachment, ++number, piece.text}});
}

AttachmentAdded add_in(Transaction& transaction, const AttachmentRecord& wanted,
                       const std::vector<vault::Sealed>& pieces, int most) {
    auto& connection = transaction.connection;
    auto row = connection.row(lock_ticket_of, {wanted.follow_up});
    if (!row) return AttachmentAdded::unknown;
    const auto follow_up = row->number();
    if (transaction.attempt > 1 && connection.row(attachment_there, {wanted.id}).value().number() > 0)
        return AttachmentAdded::added;  // an attempt before was committed
    if (row->number() >= most) return AttachmentAdded::too_many;
    connection.insert(new_attachment, {{wanted.id, follow_up, wanted.name.text, wanted.type, wanted.bytes,
                                        transaction.numbers.of(wanted.by), wanted.at}});
    insert_pieces(connection, connection.row(lock_attachment, {wanted.id}).value().number(), pieces);
    transaction.tell(attachment_event("added", wanted.id, wanted.follow_up, wanted.by, wanted.at));
    return AttachmentAdded::added;
}

class SqlAttachments final : public Attachments {
  public:
    SqlAttachments(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    AttachmentAdded add(const AttachmentRecord& wanted, const std::vector<vault::Sealed>& pieces, int most) override {
        auto added = AttachmentAdded::unknown;
        lanes_.write(wanted.follow_up,
                     [&](Transaction& transaction) { added = add_in(transaction, wanted, pieces, most); });
        return added;
    }

    std::vector<AttachmentRecord> of(model::FollowUpId follow_up) override {
        return pool_.read([&](Connection& connection) {
            std::vector<AttachmentRecord> found;
            for (auto& row : connection.rows({attachments_of_follow_up, attachment_columns}, {follow_up}))
                found.push_back(read_attachment(std::move(row)));
            return found;
        });
    }

    std::optional<AttachmentRecord> by_id(model::AttachmentId id) override {
        return pool_.read([&](Connection& connection) { return found(connection, id); });
    }

    std::vector<vault::Sealed> pieces(model::AttachmentId id) override {
        return pool_.read([&](Connection& connection) {
            std::vector<vault::Sealed> read;
            for (auto& row : connection.rows(pieces_in_order, {id})) read.push_back({row.text()});
            return read;
        });
    }

    void note_read(model::AttachmentId id, model::UserId by, Instant at) override {
        lanes_.write(id, [&](Transaction& transaction) {
            if (const auto one = found(transaction.connection, id))
                transaction.tell(attachment_event("read", id, one->follow_up, by, at));
        });
    }

    bool remove(const AttachmentRemoved& removed) override {
        bool there = false;
        lanes_.write(removed.id, [&](Transaction& transaction) { there = remove_in(transaction, removed); });
        return there;
    }

  private:
    static std::optional<AttachmentRecord> found(Connection& connection, model::AttachmentId id) {
        auto row = connection.row({attachment_by_id, attachment_columns}, {id});
        if (!row) return std::nullopt;
        return read_attachment(std::move(*row));
    }

    static bool remove_in(Transaction& transaction, const AttachmentRemoved& removed) {
        auto& connection = transaction.connection;
        auto row = connection.row(lock_attachment, {removed.id});
        const auto one = found(connection, removed.id);
        if (!row || !one) return false;
        const auto key = row->number();
        connection.change(take_out, {transaction.numbers.of(removed.by), removed.at, removed.reason.text, key});
        connection.change(delete_pieces, {key});
        transaction.tell(attachment_event("removed", removed.id, one->follow_up, removed.by, removed.at));
        return true;
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Attachments> sql_attachments(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlAttachments>(lanes, pool);
}

}  // namespace cts::sql
