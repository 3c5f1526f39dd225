#include "server/sql/faq_drafts_sql.h"

#include <limits>

#include "server/sql/rows.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string select_faq_draft =
    "select d.id, d.uuid, f.uuid, p.uuid, d.question, d.answer, d.state, m.uuid, m.display_name, d.made_at, s.uuid, "
    "coalesce(s.display_name, ''), d.settled_at, coalesce(d.reason, ''), " +
    contact_fields +
    "from faq_drafts d join follow_ups f on f.id = d.follow_up_id join projects p on p.id = f.project_id join leads l "
    "on l.id = f.lead_id join contacts k on k.id = l.contact_id join users m on m.id = d.made_by_id left join users s "
    "on s.id = d.settled_by_id ";
constexpr int faq_draft_columns = 14 + contact_columns;
const std::string faq_draft_by_id = select_faq_draft + "where d.uuid = :uuid";
const std::string faq_drafts_in_order =
    select_faq_draft +
    "where d.project_id = (select id from projects where uuid = :project) and d.state = :state and d.id > :after order "
    "by d.id limit :limit";
constexpr std::string_view delete_open_draft =
    "delete from faq_drafts where state = 'open' and follow_up_id = (select id from follow_ups where uuid = :ticket)";
constexpr Query keys_of_ticket{"select id, project_id from follow_ups where uuid = :uuid", 2};
constexpr Insert new_faq_draft{"faq_drafts",
                               "uuid, project_id, follow_up_id, question, answer, state, made_by_id, made_at"};
constexpr Query lock_faq_draft{"select id, state from faq_drafts where uuid = :uuid {{for_update}}", 2};
constexpr std::string_view settle_faq_draft =
    "update faq_drafts set state = :state, settled_by_id = :by, settled_at = :at, reason = :reason where id = :id";

Keyed<FaqDraftRecord> read_faq_draft(Row row) {
    Keyed<FaqDraftRecord> keyed;
    keyed.key = row.number();
    auto& draft = keyed.record;
    draft.id = row.id<model::FaqDraftId>();
    draft.ticket = row.id<model::FollowUpId>();
    draft.project = row.id<model::ProjectId>();
    draft.question.text = row.text();
    draft.answer.text = row.text();
    draft.state = parse_faq_draft_state(row.text()).value_or(FaqDraftState::open);
    draft.made_by = row.id<model::UserId>();
    draft.made_by_name = row.text();
    draft.made_at = row.instant();
    draft.settled_by = row.maybe_id<model::UserId>();
    draft.settled_by_name = row.text();
    draft.settled_at = row.maybe_instant();
    draft.reason = row.text();
    draft.contact = read_contact(std::move(row)).record;
    return keyed;
}

DraftVerdict settle_in(Transaction& transaction, const FaqDraftSettled& wanted) {
    auto& connection = transaction.connection;
    auto row = connection.row(lock_faq_draft, {wanted.id});
    if (!row) return DraftVerdict::unknown;
    const auto key = row->number();
    if (row->text() != faq_draft_state_name(FaqDraftState::open)) return DraftVerdict::settled_before;
    connection.change(settle_faq_draft, {faq_draft_state_name(wanted.to), transaction.numbers.of(wanted.by), wanted.at,
                                         wanted.reason, key});
    const auto draft = read_faq_draft(connection.row({faq_draft_by_id, faq_draft_columns}, {wanted.id}).value()).record;
    transaction.tell(faq_draft_event(draft, faq_draft_state_name(wanted.to), wanted.by, wanted.at));
    return DraftVerdict::settled;
}

class SqlFaqDrafts final : public FaqDrafts {
  public:
    SqlFaqDrafts(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    Slice<FaqDraftRecord> list(model::ProjectId project, FaqDraftState state, std::optional<std::int64_t> after,
                               int limit) override {
        return pool_.read([&](Connection& connection) {
            Slice<FaqDraftRecord> slice;
            std::int64_t last = 0;
            for (auto& row : connection.rows({faq_drafts_in_order, faq_draft_columns},
                                             {project, faq_draft_state_name(state), after.value_or(0), limit})) {
                auto keyed = read_faq_draft(std::move(row));
                last = keyed.key;
                slice.items.push_back(std::move(keyed.record));
            }
            if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = last;
            return slice;
        });
    }

    std::optional<FaqDraftRecord> by_id(model::FaqDraftId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<FaqDraftRecord> {
            auto row = connection.row({faq_draft_by_id, faq_draft_columns}, {id});
            if (!row) return std::nullopt;
            return read_faq_draft(std::move(*row)).record;
        });
    }

    DraftVerdict settle(const FaqDraftSettled& wanted) override {
        auto settling = DraftVerdict::unknown;
        lanes_.write(wanted.id, [&](Transaction& transaction) { settling = settle_in(transaction, wanted); });
        return settling;
    }

  private:
    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

void keep_faq_draft(Transaction& transaction, const FaqDraftRecord& draft) {
    auto& connection = transaction.connection;
    connection.change(delete_open_draft, {draft.ticket});
    auto row = connection.row(keys_of_ticket, {draft.ticket}).value();
    const auto ticket = row.number();
    connection.insert(new_faq_draft,
                      {{draft.id, row.number(), ticket, draft.question.text, draft.answer.text,
                        faq_draft_state_name(draft.state), transaction.numbers.of(draft.made_by), draft.made_at}});
    transaction.tell(faq_draft_event(draft, "made", draft.made_by, draft.made_at));
}

std::unique_ptr<FaqDrafts> sql_faq_drafts(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlFaqDrafts>(lanes, pool);
}

}  // namespace cts::sql
