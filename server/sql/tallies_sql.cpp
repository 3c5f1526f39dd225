#include "server/sql/tallies_sql.h"

#include "server/sql/counted_sql.h"
#include "server/sql/one_state.h"
#include "server/sql/rows.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr int to_project_columns = call_columns + 2;
// A call with what its lead's columns are sealed with.
std::string with_lead(const std::string& ending) {
    std::string sql = select_call;
    return sql.insert(sql.find(" from calls c"), ", l.attributes, k.wrapped_key") + ending;
}
const std::string calls_to_project = with_lead("where c.uuid in ({{in}})");
const std::string calls_to_project_after = with_lead("where c.id > :after order by c.id limit :limit");
constexpr Query telemetry_of_calls{
    "select c.uuid, t.field, t.milliseconds, t.corrections, t.refusals, t.one_datum, t.left_empty from "
    "field_telemetry t join calls c on c.id = t.call_id where c.uuid in ({{in}}) order by t.field",
    7};
constexpr Query calls_of_contact{
    "select uuid from calls where lead_id in (select id from leads where contact_id = (select id from contacts where "
    "uuid = :contact))",
    1};
constexpr Query all_generations{"select generation, live, as_of from report_generations order by generation desc", 3};
constexpr Query whole_tally{
    "select p.uuid, t.grain, coalesce(f.word, ''), t.day, coalesce(w.word, ''), t.form_version, t.origin, "
    "t.direction, t.hour, u.uuid, coalesce(s.word, ''), coalesce(o.word, ''), coalesce(r.word, ''), t.outcome_class, "
    "t.calls, t.dialled, t.connected, t.needs_correction, t.sales, t.talk_ms from tallies t join projects p on p.id = "
    "t.project_id left join report_words f on f.id = t.field left join report_words w on w.id = t.purpose left join "
    "users u on u.id = t.agent_id left join report_words s on s.id = t.step left join report_words o on o.id = "
    "t.choice left join report_words r on r.id = t.outcome where t.generation = :generation",
    20};
constexpr Query whole_measured{
    "select p.uuid, coalesce(f.word, ''), t.day, coalesce(w.word, ''), t.form_version, t.origin, t.calls, "
    "t.milliseconds, t.corrections, t.refusals, t.one_datum, t.left_empty from field_tallies t join projects p on "
    "p.id = t.project_id left join report_words f on f.id = t.field left join report_words w on w.id = t.purpose where "
    "t.generation = :generation",
    12};

struct ReadToProject {
    std::int64_t key = 0;
    CallToProject call;
};

ReadToProject read_to_project(Row row) {
    Row beside = row;
    beside.skip(call_columns);
    auto call = read_call(std::move(row));
    ReadToProject read;
    read.key = call.key;
    read.call.call = std::move(call.record);
    read.call.attributes.text = beside.text();
    read.call.key.text = beside.text();
    return read;
}

void add_telemetry(Connection& connection, std::vector<CallToProject>& calls) {
    Values uuids;
    std::map<model::CallId, CallToProject*> by_id;
    for (auto& one : calls) {
        uuids.emplace_back(one.call.id);
        by_id[one.call.id] = &one;
    }
    for (auto& row : rows_in(connection, telemetry_of_calls, {}, uuids)) {
        FieldTelemetryRecord measured;
        auto& call = *by_id.at(row.id<model::CallId>());
        measured.field = row.text();
        measured.milliseconds = row.number();
        measured.corrections = static_cast<int>(row.number());
        measured.refusals = static_cast<int>(row.number());
        measured.one_datum = row.yes();
        measured.left_empty = row.yes();
        call.measured.push_back(std::move(measured));
    }
}

TallyLine read_line(Row& row) {
    TallyLine line;
    line.project = row.id<model::ProjectId>();
    line.grain = static_cast<Grain>(row.number());
    line.field = row.text();
    line.day = row.number();
    line.purpose = row.text();
    line.form_version = row.number();
    line.origin = std::string(origin_of(row.number()));
    line.direction = row.number();
    line.hour = row.number();
    line.agent = row.maybe_id<model::UserId>();
    line.step = row.text();
    line.choice = row.text();
    line.outcome = row.text();
    line.outcome_class = class_of(row.number());
    auto& sums = line.sums;
    for (auto* sum : {&sums.calls, &sums.dialled, &sums.connected, &sums.needs_correction, &sums.sales, &sums.talk_ms})
        *sum = row.number();
    return line;
}

MeasuredLine read_measured(Row& row) {
    MeasuredLine line;
    line.project = row.id<model::ProjectId>();
    line.field = row.text();
    line.day = row.number();
    line.purpose = row.text();
    line.form_version = row.number();
    line.origin = std::string(origin_of(row.number()));
    auto& sums = line.sums;
    for (auto* sum :
         {&sums.calls, &sums.milliseconds, &sums.corrections, &sums.refusals, &sums.one_datum, &sums.left_empty})
        *sum = row.number();
    return line;
}

class SqlTallies final : public Tallies {
  public:
    explicit SqlTallies(ReadPool& pool) : pool_(pool) {}

    std::vector<CallToProject> to_project(const std::vector<model::CallId>& calls) override {
        return pool_.read([&](Connection& connection) {
            std::vector<CallToProject> found;
            const Values uuids(calls.begin(), calls.end());
            for (auto& row : rows_in(connection, {calls_to_project, to_project_columns}, {}, uuids))
                found.push_back(read_to_project(std::move(row)).call);
            add_telemetry(connection, found);
            return found;
        });
    }

    Slice<CallToProject> to_project_after(std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            Slice<CallToProject> slice;
            std::int64_t last = 0;
            for (auto& row :
                 connection.rows({calls_to_project_after, to_project_columns}, {after.value_or(0), limit})) {
                auto read = read_to_project(std::move(row));
                last = read.key;
                slice.items.push_back(std::move(read.call));
            }
            if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = last;
            add_telemetry(connection, slice.items);
            return slice;
        });
    }

    std::vector<model::CallId> calls_of(model::ContactId contact) override {
        return pool_.read([&](Connection& connection) {
            std::vector<model::CallId> found;
            for (auto& row : connection.rows(calls_of_contact, {contact})) found.push_back(row.id<model::CallId>());
            return found;
        });
    }

    std::vector<ReportGeneration> generations() override {
        return pool_.read([](Connection& connection) {
            std::vector<ReportGeneration> found;
            for (auto& row : connection.rows(all_generations)) {
                const auto generation = row.number();
                const auto live = row.yes();
                found.push_back({generation, live, row.instant()});
            }
            return found;
        });
    }

    WholeTally whole(std::int64_t generation) override {
        return pool_.read([&](Connection& connection) {
            WholeTally whole;
            for (auto& row : connection.rows(whole_tally, {generation})) whole.lines.push_back(read_line(row));
            for (auto& row : connection.rows(whole_measured, {generation}))
                whole.measured.push_back(read_measured(row));
            return whole;
        });
    }

    std::vector<Counts> counted_together(const std::vector<CountsWanted>& wanted) override {
        return pool_.read([&](Connection& connection) {
            const OneState state(connection);
            std::vector<Counts> counts;
            for (const auto& one : wanted) counts.push_back(read_counts(connection, one));
            return counts;
        });
    }

    Slice<model::CallId> calls_behind(const CallsWanted& wanted) override {
        return pool_.read([&](Connection& connection) {
            const OneState state(connection);
            return read_calls_behind(connection, wanted);
        });
    }

    std::map<std::string, MeasuredSums> measured(const CountsWanted& wanted) override {
        return pool_.read([&](Connection& connection) {
            const OneState state(connection);
            return read_measured_sums(connection, wanted);
        });
    }

  private:
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<storage::Tallies> sql_tallies(ReadPool& pool) {
    return std::make_unique<SqlTallies>(pool);
}

}  // namespace cts::sql
