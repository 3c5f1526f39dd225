#include "tests/bench/reports/counted_past.h"

#include <random>

#include "server/storage/summed_spans.h"

namespace cts::bench {
namespace {

using sql::Insert;
using sql::Values;
using storage::NumberedCall;

constexpr Insert generations{"report_generations", "generation, live, as_of, counted_as"};
constexpr Insert report_words{"report_words", "id, project_id, word"};
constexpr Insert projected_calls{"projected_calls",
                                 "generation, call_id, project_id, agent_id, purpose, form_version, origin, direction, "
                                 "day, hour, step, outcome, outcome_class, dialled, connected, needs_correction, sale, "
                                 "talk_ms"};
constexpr Insert projected_answers{"projected_answers", "generation, call_id, field, choice"};
constexpr Insert tallies{"tallies",
                         "generation, project_id, grain, field, day, purpose, form_version, origin, direction, hour, "
                         "agent_id, step, choice, outcome, outcome_class, calls, dialled, connected, needs_correction, "
                         "sales, talk_ms"};
constexpr int rows_together = 1'000;
constexpr int fields = 5;
constexpr int choices = 6;
constexpr int steps = 8;
constexpr int outcomes = 15;

// Numbers of the dictionary: the words of a form with five menus of six, eight steps, fifteen outcomes.
constexpr std::int64_t purpose = 1;
std::int64_t step_word(int step) {
    return 10 + step;
}
std::int64_t outcome_word(int outcome) {
    return 100 + outcome;
}
std::int64_t field_word(int field) {
    return 200 + field;
}
std::int64_t choice_word(int field, int choice) {
    return 300 + field * choices + choice;
}
constexpr std::int64_t talked = 900;

void write_words(sql::Connection& connection, std::int64_t project) {
    std::vector<Values> rows{{purpose, project, "first_call"}, {talked, project, std::string(storage::talked_about)}};
    for (int step = 0; step < steps; ++step) rows.push_back({step_word(step), project, "step" + std::to_string(step)});
    for (int outcome = 0; outcome < outcomes; ++outcome)
        rows.push_back({outcome_word(outcome), project, "outcome" + std::to_string(outcome)});
    for (int field = 0; field < fields; ++field) {
        rows.push_back({field_word(field), project, "field" + std::to_string(field)});
        for (int choice = 0; choice < choices; ++choice)
            rows.push_back(
                {choice_word(field, choice), project, "choice" + std::to_string(field) + "_" + std::to_string(choice)});
    }
    connection.insert(report_words, rows);
}

class Making {
  public:
    explicit Making(const BigShop& big) : big_(big) {}

    NumberedCall next() {
        NumberedCall call;
        call.project = big_.project_key();
        call.agent = big_.agent_key(pick(200));
        call.purpose = purpose;
        call.form_version = 1 + pick(2);
        call.origin = storage::origin_number("live");
        call.direction = storage::direction_number("outbound");
        call.day = first_day + pick(days);
        call.hour = 9 + pick(10);
        const int reached = pick(steps);
        call.step = step_word(reached);
        call.outcome = outcome_word(pick(outcomes));
        call.outcome_class = 1 + call.outcome % 7;
        call.dialled = 1;
        call.connected = pick(3) == 0 ? 1 : 0;
        call.talk_ms = call.connected * (20'000 + pick(200'000));
        for (int field = 0; field < fields && field <= reached; ++field)
            call.choices.emplace_back(field_word(field), choice_word(field, pick(choices)));
        for (int step = 0; step <= reached; ++step) call.choices.emplace_back(talked, step_word(step));
        return call;
    }

  private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    const BigShop& big_;
    std::mt19937 random_{5};
};

Values row_of(int id, const NumberedCall& call) {
    return {1,
            id,
            call.project,
            call.agent,
            call.purpose,
            call.form_version,
            call.origin,
            call.direction,
            call.day,
            call.hour,
            call.step,
            call.outcome,
            call.outcome_class,
            call.dialled,
            call.connected,
            call.needs_correction,
            call.sale,
            call.talk_ms};
}

void write_cells(sql::Connection& connection, const storage::Cells& cells) {
    std::vector<Values> rows;
    const auto write = [&] {
        connection.insert(tallies, rows);
        rows.clear();
    };
    for (const auto& [cell, sums] : cells) {
        rows.push_back({1,
                        cell.project,
                        static_cast<int>(cell.grain),
                        cell.field,
                        cell.day,
                        cell.purpose,
                        cell.form_version,
                        cell.origin,
                        cell.direction,
                        cell.hour,
                        cell.agent,
                        cell.step,
                        cell.choice,
                        cell.outcome,
                        cell.outcome_class,
                        sums.calls,
                        sums.dialled,
                        sums.connected,
                        sums.needs_correction,
                        sums.sales,
                        sums.talk_ms});
        if (rows.size() == rows_together) write();
    }
    write();
}

}  // namespace

void write_past(BigShop& big, const Past& past) {
    const auto connection = big.bare();
    Making making(big);
    storage::Cells cells;
    connection->begin();
    connection->insert(generations, {{1, 1, BigShop::now(), storage::counted_as_now}});
    write_words(*connection, big.project_key());
    std::vector<Values> calls;
    std::vector<Values> answers;
    for (int id = 1; id <= past.calls; ++id) {
        const auto call = making.next();
        storage::count(call, 1, cells);
        if (!past.with_rows) continue;
        calls.push_back(row_of(id, call));
        for (const auto& [field, choice] : call.choices) answers.push_back({1, id, field, choice});
        if (calls.size() < rows_together && id < past.calls) continue;
        connection->insert(projected_calls, calls);
        connection->insert(projected_answers, answers);
        calls.clear();
        answers.clear();
    }
    write_cells(*connection, cells);
    connection->commit();
    connection->execute(connection->engine() == sql::Engine::sqlite ? "analyze"
                                                                    : "analyze table tallies, projected_calls");
}

}  // namespace cts::bench
