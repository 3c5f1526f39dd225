#include "server/sql/reports_sql.h"

#include "server/sql/one_state.h"

namespace cts::sql {
namespace {

using namespace storage;

// A call is of the moment it was made; it was stored then or later, by which the index narrows.
const std::string made_in_span =
    "c.project_id = (select id from projects where uuid = :project) and c.stored_at >= :stored and "
    "coalesce(c.dialled_at, c.answered_at, c.stored_at) >= :from and "
    "coalesce(c.dialled_at, c.answered_at, c.stored_at) < :to and "
    "(c.origin in ('live', 'migrated') or (c.origin = 'pilot' and :pilot = 1) or (c.origin = 'practice' and "
    ":practice = 1)) ";

Values span_of(const ReportWanted& wanted) {
    return {wanted.project, wanted.from, wanted.from, wanted.to, wanted.pilot, wanted.practice};
}

const std::string given_up =
    "exists (select 1 from follow_ups r where r.call_id = c.id and r.kind = 'remedial_call' and r.state = 'cancelled')";
const std::string mended =
    "not exists (select 1 from follow_ups r where r.call_id = c.id and r.kind = 'remedial_call' and (r.is_open = 1 or "
    "r.state = 'cancelled'))";

const std::string complained =
    "exists (select 1 from follow_ups t where t.lead_id = c.lead_id and t.kind = 'complaint_ticket' and t.created_at "
    ">= "
    "c.stored_at)";

const std::string trials_of_span =
    "select count(*), coalesce(sum(case when f.is_open = 0 or " + given_up +
    " then 1 else 0 end), 0), coalesce(sum(case when f.state = 'confirmed' and not " + given_up +
    " then 1 else 0 end), 0), coalesce(sum(case when f.state in ('confirmed', 'billed_unreached') and " + mended +
    " then 1 else 0 end), 0), coalesce(sum(case when f.state = 'cancelled' or " + given_up +
    " then 1 else 0 end), 0), coalesce(sum(case when f.state = 'told_how' and not " + given_up +
    " then 1 else 0 end), 0), coalesce(sum(case when f.state = 'not_billed' and not " + given_up +
    " then 1 else 0 end), 0), coalesce(sum(case when " + complained +
    " then 1 else 0 end), 0) "
    "from calls c join follow_ups f on f.call_id = c.id and f.kind = 'second_confirmation' where c.sale = 1 and "
    "c.needs_correction = 0 and " +
    made_in_span;

const std::string sold = "(c.sale = 1 or (c.needs_correction = 1 and c.outcome_class = 'success'))";

const std::string totals_of_span =
    "select count(*), coalesce(sum(case when c.direction = 'outbound' and c.dialled_at is not null then 1 else 0 end), "
    "0), coalesce(sum(case when c.direction = 'outbound' and c.answered_at is not null then 1 else 0 end), 0), "
    "coalesce(sum(c.needs_correction), 0), "
    "coalesce(sum(case when " +
    sold + " then 1 else 0 end), 0), coalesce(sum(case when c.sale = 1 and " + mended +
    " then 1 else 0 end), 0) from calls c where " + made_in_span;
const std::string outcomes_of_span =
    "select c.purpose, c.outcome, c.outcome_class, count(*), max(c.form_version), max(c.product_version), "
    "max(c.faq_version) from calls c where c.needs_correction = 0 and " +
    made_in_span + "group by c.purpose, c.outcome_class, c.outcome order by c.purpose, c.outcome_class, c.outcome";
const std::string refusals_of_span =
    "select coalesce(c.refusal_reason, '') as reason, count(*) from calls c where c.needs_correction = 0 and "
    "c.outcome_class = 'refusal' and " +
    made_in_span + "group by reason order by reason";
const std::string complaints_of_span =
    "select f.state, coalesce(t.cause, '') as named, count(*) from calls c join follow_ups f on f.call_id = c.id and "
    "f.kind = 'complaint_ticket' left join tickets t on t.follow_up_id = f.id where " +
    made_in_span + "group by f.state, named order by f.state, named";
const std::string questions_of_span =
    "select u.entry, count(*) from calls c join faq_uses u on u.call_id = c.id where " + made_in_span +
    "group by u.entry order by u.entry";
const std::string sales_of_agents =
    "select u.uuid, count(*), coalesce(sum(case when c.sale = 1 and " + mended +
    " then 1 else 0 end), 0), coalesce(sum(case when c.sale = 1 and c.needs_correction = 0 and " + complained +
    " then 1 else 0 end), 0) from calls c join users u on u.id = c.agent_id where " + sold + " and " + made_in_span +
    "group by u.uuid";
const std::string open_by_kind =
    "select f.kind, count(*), coalesce(sum(case when f.due < :now then 1 else 0 end), 0), "
    "coalesce(sum(case when f.due is null then 1 else 0 end), 0) from follow_ups f join calls c on c.id = f.call_id "
    "where f.project_id = (select id from projects where uuid = :project) and f.is_open = 1 and "
    "(c.origin in ('live', 'migrated') or (c.origin = 'pilot' and :pilot = 1) or (c.origin = 'practice' and "
    ":practice = 1)) group by f.kind order by f.kind";

const std::string promises_by_kind =
    "select f.kind, count(*), coalesce(sum(case when f.due < :now then 1 else 0 end), 0), "
    "coalesce(sum(case when f.due >= :from and f.due < :soon then 1 else 0 end), 0), "
    "coalesce(sum(case when f.due >= :later and f.due < :end then 1 else 0 end), 0), "
    "min(case when f.due < :before then f.due end) from follow_ups f join calls c on c.id = f.call_id where "
    "f.project_id = (select id from projects where uuid = :project) and f.is_open = 1 and c.origin in ('live', "
    "'migrated') group by f.kind order by f.kind";

class SqlReports final : public Reports {
  public:
    explicit SqlReports(ReadPool& pool) : pool_(pool) {}

    TrialCounts trials(const ReportWanted& wanted) override {
        return pool_.read([&](Connection& connection) {
            auto row = connection.row({trials_of_span, 8}, span_of(wanted)).value();
            TrialCounts counts;
            for (auto* count : {&counts.trials, &counts.decided, &counts.kept, &counts.billed, &counts.unsubscribed,
                                &counts.told_how, &counts.not_billed, &counts.complained})
                *count = row.number();
            return counts;
        });
    }

    WeekCounts week(const ReportWanted& wanted, Instant now) override {
        return pool_.read([&](Connection& connection) {
            const OneState state(connection);
            WeekCounts week = totals(connection, wanted);
            week.outcomes = outcomes(connection, wanted);
            week.refusal_reasons = named(connection, refusals_of_span, wanted);
            week.complaints = complaints(connection, wanted);
            week.questions = named(connection, questions_of_span, wanted);
            week.problems = problems(connection, wanted, now);
            return week;
        });
    }

    std::vector<AgentSales> agents(const ReportWanted& wanted) override {
        return pool_.read([&](Connection& connection) {
            std::vector<AgentSales> found;
            for (auto& row : connection.rows({sales_of_agents, 4}, span_of(wanted))) {
                AgentSales one;
                one.agent = row.id<model::UserId>();
                for (auto* count : {&one.sales, &one.valid, &one.complained}) *count = row.number();
                found.push_back(one);
            }
            return found;
        });
    }

    std::vector<PromiseCount> promises(const PromisesWanted& wanted) override {
        return pool_.read([&](Connection& connection) {
            std::vector<PromiseCount> found;
            const Values values{wanted.now,     wanted.now, wanted.soon,   wanted.soon,
                                wanted.day_end, wanted.now, wanted.project};
            for (auto& row : connection.rows({promises_by_kind, 6}, values)) {
                PromiseCount count;
                count.kind = form::parse_follow_up_kind(row.text()).value_or(form::FollowUpKind::callback);
                for (auto* one : {&count.open, &count.overdue, &count.soon, &count.today}) *one = row.number();
                count.oldest = row.maybe_instant();
                found.push_back(count);
            }
            return found;
        });
    }

  private:
    static WeekCounts totals(Connection& connection, const ReportWanted& wanted) {
        auto row = connection.row({totals_of_span, 6}, span_of(wanted)).value();
        WeekCounts week;
        for (auto* count :
             {&week.calls, &week.dialled, &week.connected, &week.needs_correction, &week.sales, &week.valid})
            *count = row.number();
        return week;
    }

    static std::vector<OutcomeTally> outcomes(Connection& connection, const ReportWanted& wanted) {
        std::vector<OutcomeTally> found;
        for (auto& row : connection.rows({outcomes_of_span, 7}, span_of(wanted))) {
            OutcomeTally tally;
            tally.purpose = row.text();
            tally.outcome = row.text();
            tally.outcome_class = form::parse_outcome_class(row.text()).value_or(form::OutcomeClass::invalid);
            tally.calls = row.number();
            tally.form_version = static_cast<int>(row.number());
            tally.product_version = static_cast<int>(row.number());
            tally.faq_version = static_cast<int>(row.number());
            found.push_back(std::move(tally));
        }
        return found;
    }

    static std::vector<NamedCount> named(Connection& connection, const std::string& sql, const ReportWanted& wanted) {
        std::vector<NamedCount> found;
        for (auto& row : connection.rows({sql, 2}, span_of(wanted))) {
            NamedCount count;
            count.name = row.text();
            count.count = row.number();
            found.push_back(std::move(count));
        }
        return found;
    }

    static std::vector<StateCount> complaints(Connection& connection, const ReportWanted& wanted) {
        std::vector<StateCount> found;
        for (auto& row : connection.rows({complaints_of_span, 3}, span_of(wanted))) {
            StateCount count;
            count.state = followup::parse_state(row.text()).value_or(followup::State::open);
            count.cause = row.text();
            count.tickets = row.number();
            found.push_back(std::move(count));
        }
        return found;
    }

    static std::vector<KindCount> problems(Connection& connection, const ReportWanted& wanted, Instant now) {
        std::vector<KindCount> found;
        for (auto& row : connection.rows({open_by_kind, 4}, {now, wanted.project, wanted.pilot, wanted.practice})) {
            KindCount count;
            count.kind = form::parse_follow_up_kind(row.text()).value_or(form::FollowUpKind::callback);
            count.open = row.number();
            count.overdue = row.number();
            count.not_set = row.number();
            found.push_back(count);
        }
        return found;
    }

    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Reports> sql_reports(ReadPool& pool) {
    return std::make_unique<SqlReports>(pool);
}

}  // namespace cts::sql
