#include "server/sql/projecting.h"

#include <array>
#include <set>

#include "server/sql/projected_rows.h"
#include "server/storage/summed_spans.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query newest_generation{"select coalesce(max(generation), 0) from report_generations", 1};
constexpr Insert new_generation{"report_generations", "generation, live, as_of, counted_as"};
constexpr std::string_view keep_as_of = "update report_generations set as_of = :now where generation = :generation";
constexpr std::string_view none_live = "update report_generations set live = 0 where live = 1";
constexpr std::string_view one_live = "update report_generations set live = 1 where generation = :generation";
constexpr Query keys_of_calls{"select id, uuid from calls where uuid in ({{in}})", 2};
constexpr Query known_words{"select word, id from report_words where project_id = :project and word in ({{in}})", 2};
constexpr Insert new_words{"report_words", "project_id, word"};
constexpr Query measured_before{
    "select call_id from projected_measures where generation = :generation and call_id in ({{in}})", 1};
constexpr Insert now_measured{"projected_measures", "generation, call_id"};
constexpr AddUp into_tallies{"tallies",
                             "generation, project_id, grain, field, day, purpose, form_version, origin, direction, "
                             "hour, agent_id, step, choice, outcome, outcome_class",
                             "calls, dialled, connected, needs_correction, sales, talk_ms"};
constexpr AddUp into_field_tallies{"field_tallies", "generation, project_id, field, day, purpose, form_version, origin",
                                   "calls, milliseconds, corrections, refusals, one_datum, left_empty"};
constexpr std::string_view drop_emptied =
    "delete from tallies where generation = :generation and project_id = :project and grain = :grain and field = "
    ":field and day = :day and purpose = :purpose and form_version = :version and origin = :origin and direction = "
    ":direction and hour = :hour and agent_id = :agent and step = :step and choice = :choice and outcome = :outcome "
    "and outcome_class = :class and calls = 0";

Values key_of(std::int64_t generation, const Cell& cell) {
    return {generation,        cell.project, static_cast<int>(cell.grain),
            cell.field,        cell.day,     cell.purpose,
            cell.form_version, cell.origin,  cell.direction,
            cell.hour,         cell.agent,   cell.step,
            cell.choice,       cell.outcome, cell.outcome_class};
}

// The numbers of a project's words, made as they are met.
class Words {
  public:
    explicit Words(Connection& connection) : connection_(connection) {}

    void learn(std::int64_t project, const std::set<std::string>& words) {
        auto& known = known_[project];
        const Values asked(words.begin(), words.end());
        read(project, asked, known);
        std::vector<Values> unknown;
        for (const auto& word : words)
            if (!known.contains(word)) unknown.push_back({project, word});
        if (unknown.empty()) return;
        connection_.insert(new_words, unknown);
        read(project, asked, known);
    }
    std::int64_t of(std::int64_t project, const std::string& word) const {
        return word.empty() ? 0 : known_.at(project).at(word);
    }

  private:
    void read(std::int64_t project, const Values& asked, std::map<std::string, std::int64_t>& known) {
        for (auto& row : rows_in(connection_, known_words, {project}, asked)) {
            const auto word = row.text();
            known[word] = row.number();
        }
    }

    Connection& connection_;
    std::map<std::int64_t, std::map<std::string, std::int64_t>> known_;
};

// One batch: the calls as they stand, and what their coming in changes.
class ProjectedTogether {
  public:
    ProjectedTogether(Transaction& transaction, std::int64_t generation)
        : transaction_(transaction),
          connection_(transaction.connection),
          generation_(generation),
          words_(connection_) {}

    void put_in(const std::vector<ProjectedCall>& calls) {
        learn(calls);
        const auto stands = projected_rows(connection_, generation_, Values(keys_.begin(), keys_.end()));
        for (const auto& call : calls) {
            const auto key = key_by_call_.find(call.call);
            if (key == key_by_call_.end()) continue;
            const auto numbered = in_numbers(call);
            const auto before = stands.find(key->second);
            if (before != stands.end() && before->second == numbered) continue;
            if (before != stands.end()) {
                count(before->second, -1, cells_);
                replaced_.emplace_back(key->second);
            }
            count(numbered, 1, cells_);
            put_in_.emplace(key->second, numbered);
        }
        write();
        measure(calls);
    }

  private:
    void learn(const std::vector<ProjectedCall>& calls) {
        Values uuids;
        std::map<std::int64_t, std::set<std::string>> met;
        for (const auto& call : calls) {
            uuids.emplace_back(call.call);
            auto& words = met[transaction_.numbers.of(call.project)];
            words.insert({call.purpose, call.step, call.outcome});
            for (const auto& one : call.choices) words.insert({one.field, one.choice});
            for (const auto& one : call.measured) words.insert(one.field);
            words.erase(std::string());
        }
        for (const auto& [project, words] : met) words_.learn(project, words);
        for (auto& row : rows_in(connection_, keys_of_calls, {}, uuids)) {
            const auto key = row.number();
            keys_.push_back(key);
            key_by_call_[row.id<model::CallId>()] = key;
        }
    }

    NumberedCall in_numbers(const ProjectedCall& call) {
        NumberedCall numbered;
        numbered.project = transaction_.numbers.of(call.project);
        const auto word = [&](const std::string& text) { return words_.of(numbered.project, text); };
        numbered.agent = transaction_.numbers.of(call.agent);
        numbered.purpose = word(call.purpose);
        numbered.form_version = call.form_version;
        numbered.origin = origin_number(call.origin);
        numbered.direction = direction_number(call.direction);
        numbered.day = call.day;
        numbered.hour = call.hour;
        numbered.step = word(call.step);
        numbered.outcome = word(call.outcome);
        numbered.outcome_class = class_number(call.outcome_class);
        numbered.dialled = call.dialled;
        numbered.connected = call.connected;
        numbered.needs_correction = call.needs_correction;
        numbered.sale = call.sale;
        numbered.talk_ms = call.talk_ms;
        for (const auto& one : call.choices) numbered.choices.emplace_back(word(one.field), word(one.choice));
        std::ranges::sort(numbered.choices);
        return numbered;
    }

    void write() {
        drop_projected(connection_, generation_, replaced_);
        keep_projected(connection_, generation_, put_in_);
        std::vector<Values> rows;
        std::vector<const Cell*> lessened;
        for (const auto& [cell, sums] : cells_) {
            if (sums == Sums{}) continue;
            auto row = key_of(generation_, cell);
            for (const auto sum :
                 {sums.calls, sums.dialled, sums.connected, sums.needs_correction, sums.sales, sums.talk_ms})
                row.emplace_back(sum);
            rows.push_back(std::move(row));
            if (sums.calls < 0) lessened.push_back(&cell);
        }
        connection_.add_up(into_tallies, rows);
        for (const auto* cell : lessened) connection_.change(drop_emptied, key_of(generation_, *cell));
    }

    void measure(const std::vector<ProjectedCall>& calls) {
        std::set<std::int64_t> before;
        for (auto& row : rows_in(connection_, measured_before, {generation_}, Values(keys_.begin(), keys_.end())))
            before.insert(row.number());
        std::map<MeasuredCell, MeasuredSums> measured;
        std::vector<Values> marks;
        for (const auto& call : calls) {
            const auto key = key_by_call_.find(call.call);
            if (key == key_by_call_.end() || call.measured.empty() || !before.insert(key->second).second) continue;
            marks.push_back({generation_, key->second});
            const auto project = transaction_.numbers.of(call.project);
            for (const auto& one : call.measured)
                measured[{project, words_.of(project, one.field), call.day, words_.of(project, call.purpose),
                          call.form_version, origin_number(call.origin)}]
                    .add(one);
        }
        connection_.insert(now_measured, marks);
        std::vector<Values> rows;
        for (const auto& [cell, sums] : measured)
            rows.push_back({generation_, cell.project, cell.field, cell.day, cell.purpose, cell.form_version,
                            cell.origin, sums.calls, sums.milliseconds, sums.corrections, sums.refusals, sums.one_datum,
                            sums.left_empty});
        connection_.add_up(into_field_tallies, rows);
    }

    Transaction& transaction_;
    Connection& connection_;
    std::int64_t generation_;
    Words words_;
    std::vector<std::int64_t> keys_;
    std::map<model::CallId, std::int64_t> key_by_call_;
    std::map<std::int64_t, NumberedCall> put_in_;
    Values replaced_;
    Cells cells_;
};

}  // namespace

std::int64_t SqlProjecting::begin_generation(model::Instant now) {
    const auto generation = transaction_.connection.row(newest_generation).value().number() + 1;
    transaction_.connection.insert(new_generation, {{generation, false, now, counted_as_now}});
    return generation;
}

void SqlProjecting::project(std::int64_t generation, const std::vector<storage::ProjectedCall>& calls) {
    if (!calls.empty()) ProjectedTogether(transaction_, generation).put_in(calls);
}

void SqlProjecting::set_as_of(std::int64_t generation, model::Instant now) {
    transaction_.connection.change(keep_as_of, {now, generation});
}

void SqlProjecting::make_live(std::int64_t generation) {
    transaction_.connection.change(none_live);
    transaction_.connection.change(one_live, {generation});
}

bool SqlProjecting::drop_below(std::int64_t generation, int most) {
    return drop_generations_below(transaction_.connection, generation, most);
}

}  // namespace cts::sql
