#include "server/sql/notices_sql.h"

#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string select_notice =
    "select n.id, n.uuid, p.uuid, n.urgent, n.title_zh, n.title_en, n.text_zh, n.text_en, n.valid_from, n.valid_until, "
    "u.uuid, n.published_at, w.uuid, n.withdrawn_at, n.is_incident, n.incident_cause, n.answer_zh, n.answer_en, "
    "n.expected_end, coalesce(p.code, ''), u.display_name, k.acknowledged_at "
    "from notices n join users u on u.id = n.published_by_id left join projects p on p.id = n.project_id "
    "left join users w on w.id = n.withdrawn_by_id left join notice_acknowledgements k on k.notice_id = n.id and "
    "k.user_id = (select id from users where uuid = :reader) ";
constexpr int notice_columns = 22;
const std::string notices_not_ended = select_notice + "where n.ends_at > :now order by n.id";
const std::string incidents_of =
    select_notice +
    "where n.is_incident = 1 and (n.project_id is null or n.project_id = (select id from projects where uuid = "
    ":project)) and (n.ends_at > :now or exists (select 1 from tickets t join follow_ups f on f.id = t.follow_up_id "
    "where t.incident_id = n.id and f.is_open = 1 and f.project_id = (select id from projects where uuid = "
    ":same_project))) order by n.id";
constexpr Query open_tickets_of{
    "select count(*) from tickets t join follow_ups f on f.id = t.follow_up_id where t.incident_id = :notice and "
    "f.is_open = 1 and f.project_id = (select id from projects where uuid = :project)",
    1};
const std::string notice_by_id = select_notice + "where n.uuid = :uuid";
constexpr Insert new_notice{
    "notices",
    "uuid, project_id, urgent, title_zh, title_en, text_zh, text_en, valid_from, valid_until, "
    "published_by_id, published_at, ends_at, is_incident, incident_cause, answer_zh, answer_en, "
    "expected_end"};
constexpr Query lock_notice{"select id from notices where uuid = :uuid {{for_update}}", 1};
constexpr std::string_view take_back =
    "update notices set withdrawn_by_id = :by, withdrawn_at = :at, ends_at = :same_at where id = :id";
constexpr Insert new_acknowledgement{"notice_acknowledgements", "notice_id, user_id, acknowledged_at"};
constexpr Query acknowledged_in_order{
    "select u.uuid, k.acknowledged_at from notice_acknowledgements k join users u on u.id = k.user_id "
    "join notices n on n.id = k.notice_id where n.uuid = :uuid order by k.id",
    2};

struct KeyedNotice {
    std::int64_t key = 0;
    NoticeSeen seen;
};

IncidentRecord read_incident(Row& row) {
    IncidentRecord incident;
    incident.cause = row.text();
    incident.answer.zh_CN = row.text();
    incident.answer.en = row.text();
    incident.expected_end = row.maybe_instant();
    return incident;
}

void add_incident(const std::optional<IncidentRecord>& incident, Values& row) {
    const auto text = [&](const std::string& one) { return incident ? Value(one) : Value::no_text(); };
    const IncidentRecord told = incident.value_or(IncidentRecord{});
    row.insert(row.end(), {incident.has_value(), text(told.cause), text(told.answer.zh_CN), text(told.answer.en),
                           told.expected_end});
}

KeyedNotice read_notice(Row row) {
    KeyedNotice keyed;
    keyed.key = row.number();
    auto& notice = keyed.seen.record;
    notice.id = row.id<model::NoticeId>();
    notice.project = row.maybe_id<model::ProjectId>();
    notice.urgent = row.yes();
    notice.title.zh_CN = row.text();
    notice.title.en = row.text();
    notice.text.zh_CN = row.text();
    notice.text.en = row.text();
    notice.valid_from = row.instant();
    notice.valid_until = row.maybe_instant();
    notice.published_by = row.id<model::UserId>();
    notice.published_at = row.instant();
    notice.withdrawn_by = row.maybe_id<model::UserId>();
    notice.withdrawn_at = row.maybe_instant();
    if (row.yes())
        notice.incident = read_incident(row);
    else
        row.skip(4);
    keyed.seen.project = row.text();
    keyed.seen.published_by_name = row.text();
    keyed.seen.acknowledged_at = row.maybe_instant();
    return keyed;
}

std::optional<KeyedNotice> notice_of(Connection& connection, model::NoticeId id, model::UserId reader) {
    auto row = connection.row({notice_by_id, notice_columns}, {reader, id});
    if (!row) return std::nullopt;
    return read_notice(std::move(*row));
}

// The notice, held until the transaction ends, so that of two who change it at once one comes first.
std::optional<KeyedNotice> held_notice(Connection& connection, model::NoticeId id, model::UserId reader) {
    if (!connection.row(lock_notice, {id})) return std::nullopt;
    return notice_of(connection, id, reader);
}

class SqlNotices final : public Notices {
  public:
    SqlNotices(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    void publish(const NoticeRecord& notice) override {
        lanes_.write(notice.id, [&](Transaction& transaction) {
            if (transaction.connection.row(lock_notice, {notice.id})) return;  // an attempt before was committed
            Value project = Value::no_number();
            if (notice.project) project = transaction.numbers.of(*notice.project);
            Values row{notice.id,           project,
                       notice.urgent,       notice.title.zh_CN,
                       notice.title.en,     notice.text.zh_CN,
                       notice.text.en,      notice.valid_from,
                       notice.valid_until,  transaction.numbers.of(notice.published_by),
                       notice.published_at, notice.valid_until.value_or(followup::end_of_time)};
            add_incident(notice.incident, row);
            transaction.connection.insert(new_notice, {row});
            transaction.tell(notice_published_event(notice));
        });
    }

    std::vector<NoticeSeen> not_ended(model::UserId reader, Instant now) override {
        return pool_.read([&](Connection& connection) {
            std::vector<NoticeSeen> notices;
            for (auto& row : connection.rows({notices_not_ended, notice_columns}, {reader, now}))
                notices.push_back(read_notice(std::move(row)).seen);
            return notices;
        });
    }

    std::vector<IncidentSeen> incidents(model::ProjectId project, Instant now) override {
        return pool_.read([&](Connection& connection) {
            std::vector<IncidentSeen> found;
            for (auto& row : connection.rows({incidents_of, notice_columns}, {"", project, now, project})) {
                auto keyed = read_notice(std::move(row));
                const auto open = connection.row(open_tickets_of, {keyed.key, project}).value().number();
                found.push_back({std::move(keyed.seen.record), std::move(keyed.seen.project), static_cast<int>(open)});
            }
            return found;
        });
    }

    std::optional<NoticeSeen> by_id(model::NoticeId id, model::UserId reader) override {
        return pool_.read([&](Connection& connection) -> std::optional<NoticeSeen> {
            auto found = notice_of(connection, id, reader);
            if (!found) return std::nullopt;
            return std::move(found->seen);
        });
    }

    NoticeStep withdraw(model::NoticeId id, model::UserId by, Instant at) override {
        return changed(id, by, [&](Transaction& transaction, KeyedNotice& held) {
            auto& notice = held.seen.record;
            if (notice.withdrawn_at) return NoticeStep::done_before;
            notice.withdrawn_by = by;
            notice.withdrawn_at = at;
            transaction.connection.change(take_back, {transaction.numbers.of(by), at, at, held.key});
            transaction.tell(notice_withdrawn_event(notice));
            return NoticeStep::done;
        });
    }

    NoticeStep acknowledge(model::NoticeId id, model::UserId by, Instant at) override {
        return changed(id, by, [&](Transaction& transaction, const KeyedNotice& held) {
            if (held.seen.acknowledged_at) return NoticeStep::done_before;
            transaction.connection.insert(new_acknowledgement, {{held.key, transaction.numbers.of(by), at}});
            transaction.tell(notice_acknowledged_event(held.seen.record, by, at));
            return NoticeStep::done;
        });
    }

    std::vector<NoticeAcknowledged> acknowledgements(model::NoticeId id) override {
        return pool_.read([&](Connection& connection) {
            std::vector<NoticeAcknowledged> found;
            for (auto& row : connection.rows(acknowledged_in_order, {id})) {
                const auto by = row.id<model::UserId>();
                found.push_back({by, row.instant()});
            }
            return found;
        });
    }

  private:
    template <class Change>
    NoticeStep changed(model::NoticeId id, model::UserId by, Change change) {
        auto step = NoticeStep::unknown;
        lanes_.write(id, [&](Transaction& transaction) {
            auto held = held_notice(transaction.connection, id, by);
            step = held ? change(transaction, *held) : NoticeStep::unknown;
        });
        return step;
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Notices> sql_notices(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlNotices>(lanes, pool);
}

}  // namespace cts::sql
