#include "server/sql/counted_sql.h"

#include <algorithm>

#include "server/storage/summed_spans.h"

namespace cts::sql {
namespace {

using namespace storage;
using What = CountedBy::What;

constexpr Query live_generation{"select generation, as_of, counted_as from report_generations where live = 1", 3};
constexpr Query number_of_project{"select id from projects where uuid = :project", 1};
constexpr Query number_of_agent{"select id from users where uuid = :agent", 1};
constexpr Query number_of_word{"select id from report_words where project_id = :project and word = :word", 1};

// A number that is asked for and not there is 0, which no row has.
std::int64_t number(Connection& connection, const Query& query, const Values& values) {
    auto row = connection.row(query, values);
    return row ? row->number() : 0;
}

std::string origins_of(const CountsWanted& wanted) {
    std::string text = std::to_string(origin_number("live")) + ", " + std::to_string(origin_number("migrated"));
    if (wanted.pilot) text += ", " + std::to_string(origin_number("pilot"));
    if (wanted.practice) text += ", " + std::to_string(origin_number("practice"));
    return text;
}

struct LiveGeneration {
    std::int64_t generation = 0;
    model::Instant as_of;
    int counted_as = 0;
};
std::optional<LiveGeneration> live_of(Connection& connection) {
    auto row = connection.row(live_generation);
    if (!row) return std::nullopt;
    LiveGeneration live;
    live.generation = row->number();
    live.as_of = row->instant();
    live.counted_as = static_cast<int>(row->number());
    return live;
}

// One statement, put together from what is wanted; its values in the order of their places.
class Statement {
  public:
    // sums: which of them; none: over the calls themselves.
    Statement(Connection& connection, const CountsWanted& wanted, std::int64_t generation,
              const std::optional<SummedSpan>& sums = std::nullopt)
        : connection_(connection),
          wanted_(wanted),
          grain_(sums ? std::optional(sums->grain) : std::nullopt),
          generation_(generation),
          first_day_(sums ? sums->first_day : wanted.first_day),
          last_day_(sums ? sums->last_day : wanted.last_day) {
        project_ = number(connection, number_of_project, {wanted.project});
    }

    std::vector<Row> rows() {
        const std::string source = grain_ ? over_sums() : over_calls();
        std::string groups;
        std::string words;
        std::string columns;
        for (std::size_t i = 0; i < wanted_.by.size(); ++i) {
            const auto column = column_of(i);
            groups += column + ", ";
            columns += shown(i, column) + ", ";
            words += joined(i, column);
        }
        const std::string sums =
            grain_ ? "sum(c.calls), sum(c.dialled), sum(c.connected), sum(c.needs_correction), sum(c.sales), "
                     "sum(c.talk_ms)"
                   : "count(*), sum(c.dialled), sum(c.connected), sum(c.needs_correction), sum(c.sale), sum(c.talk_ms)";
        const std::string sql = "select " + columns + "coalesce(o.word, ''), c.outcome_class, " + sums + source +
                                words + " left join report_words o on o.id = c.outcome" + conditions() + " group by " +
                                groups + "c.outcome, c.outcome_class, coalesce(o.word, '')" + group_words() +
                                " limit " + std::to_string(most_lines + 1);
        return connection_.rows({sql, static_cast<int>(wanted_.by.size()) + 8}, values_);
    }

    // Of the narrow rows themselves: uuid and key, the newest first.
    std::vector<Row> calls(const CallsWanted& wanted) {
        std::string sql = "select r.uuid, c.call_id";
        sql += over_calls();
        sql += " join calls r on r.id = c.call_id";
        sql += conditions();
        if (wanted.hour) equals(sql, " and c.hour", *wanted.hour);
        if (wanted.weekday) equals(sql, " and (c.day + 3) % 7", *wanted.weekday);  // 1970-01-01 was a Thursday
        if (wanted.step) equals(sql, " and c.step", wanted.step->empty() ? 0 : word(*wanted.step));
        if (wanted.outcome) equals(sql, " and c.outcome", word(*wanted.outcome));
        if (wanted.outcome_class) equals(sql, " and c.outcome_class", class_number(wanted.outcome_class));
        sql += only(wanted.only);
        if (wanted.after) placed(sql, " and c.call_id < ", *wanted.after);
        sql += " order by c.call_id desc limit " + std::to_string(wanted.limit);
        return connection_.rows({sql, 2}, values_);
    }

  private:
    static std::string only(CallsWanted::Only only) {
        using Only = CallsWanted::Only;
        switch (only) {
            case Only::all:
                return "";
            case Only::dialled:
                return " and c.dialled = 1";
            case Only::connected:
                return " and c.connected = 1";
            case Only::sale:
                return " and c.sale = 1";
            case Only::needs_correction:
                return " and c.needs_correction = 1";
            case Only::right:
                return " and c.needs_correction = 0";
        }
        return "";
    }
    // Places are bound in the order they stand in the text, so each is added by a statement of its own: the operands of
    // a sum of strings may be made in any order.
    void equals(std::string& text, const std::string& column, Value value) {
        placed(text, column + " = ", std::move(value));
    }
    void placed(std::string& text, const std::string& before, Value value) {
        values_.push_back(std::move(value));
        text += before + ":v" + std::to_string(values_.size());
    }
    std::int64_t word(const std::string& text) { return number(connection_, number_of_word, {project_, text}); }

    std::string over_sums() { return " from tallies c"; }

    // The narrow rows of each choice asked for, then of each that is a condition.
    std::string over_calls() {
        std::string text = " from projected_calls c";
        for (std::size_t i = 0; i < wanted_.by.size(); ++i) {
            if (wanted_.by[i].what != What::choice) continue;
            const auto name = "a" + std::to_string(i);
            text += answers(name) + " and ";
            equals(text, name + ".field", word(wanted_.by[i].field));
        }
        for (std::size_t i = 0; i < wanted_.where.size(); ++i) {
            const auto name = "w" + std::to_string(i);
            text += answers(name) + " and ";
            equals(text, name + ".field", word(wanted_.where[i].field));
            equals(text, " and " + name + ".choice", word(wanted_.where[i].choice));
        }
        return text;
    }
    static std::string answers(const std::string& name) {
        return " join projected_answers " + name + " on " + name + ".generation = c.generation and " + name +
               ".call_id = c.call_id";
    }

    std::string conditions() {
        std::string text = " where ";
        equals(text, "c.generation", generation_);
        equals(text, " and c.project_id", project_);
        if (grain_) {
            equals(text, " and c.grain", static_cast<int>(*grain_));
            equals(text, " and c.field", field());
        }
        placed(text, " and c.day >= ", first_day_);
        placed(text, " and c.day <= ", last_day_);
        text += " and c.origin in (" + origins_of(wanted_) + ")";
        if (!wanted_.purpose.empty()) equals(text, " and c.purpose", word(wanted_.purpose));
        if (wanted_.form_version) equals(text, " and c.form_version", *wanted_.form_version);
        if (wanted_.agent) equals(text, " and c.agent_id", number(connection_, number_of_agent, {*wanted_.agent}));
        return text;
    }
    std::int64_t field() {
        for (const auto& one : wanted_.by)
            if (one.what == What::choice) return word(one.field);
        return 0;
    }

    std::string column_of(std::size_t i) const {
        switch (wanted_.by[i].what) {
            case What::choice:
                return grain_ ? "c.choice" : "a" + std::to_string(i) + ".choice";
            case What::hour:
                return "c.hour";
            case What::day:
                return "c.day";
            case What::agent:
                return "c.agent_id";
            case What::version:
                return "c.form_version";
            case What::step:
                return "c.step";
        }
        return {};
    }
    bool is_word(std::size_t i) const { return wanted_.by[i].what == What::choice || wanted_.by[i].what == What::step; }
    std::string shown(std::size_t i, const std::string& column) const {
        const auto name = "n" + std::to_string(i);
        if (is_word(i)) return "coalesce(" + name + ".word, '')";
        return wanted_.by[i].what == What::agent ? name + ".uuid" : column;
    }
    std::string joined(std::size_t i, const std::string& column) const {
        const auto name = "n" + std::to_string(i);
        if (is_word(i)) return " left join report_words " + name + " on " + name + ".id = " + column;
        return wanted_.by[i].what == What::agent ? " join users " + name + " on " + name + ".id = " + column : "";
    }
    std::string group_words() const {
        std::string text;
        for (std::size_t i = 0; i < wanted_.by.size(); ++i)
            if (const auto name = shown(i, ""); !name.empty()) text += ", " + name;
        return text;
    }

    Connection& connection_;
    const CountsWanted& wanted_;
    std::optional<Grain> grain_;
    std::int64_t generation_;
    int first_day_;
    int last_day_;
    std::int64_t project_ = 0;
    Values values_;
};

CountLine read_count(Row& row, std::size_t groups) {
    CountLine line;
    for (std::size_t i = 0; i < groups; ++i) line.by.push_back(row.text());
    line.outcome = row.text();
    line.outcome_class = class_of(row.number());
    auto& sums = line.sums;
    for (auto* sum : {&sums.calls, &sums.dialled, &sums.connected, &sums.needs_correction, &sums.sales, &sums.talk_ms})
        *sum = row.number();
    return line;
}

// Of sorted lines: the same group of several spans is one line.
void add_up_alike(std::vector<CountLine>& lines) {
    const auto same = [](const CountLine& one, const CountLine& other) {
        return one.by == other.by && one.outcome == other.outcome && one.outcome_class == other.outcome_class;
    };
    std::vector<CountLine> summed;
    for (auto& line : lines) {
        if (!summed.empty() && same(summed.back(), line))
            summed.back().sums.add(line.sums, 1);
        else
            summed.push_back(std::move(line));
    }
    lines = std::move(summed);
}

}  // namespace

Counts read_counts(Connection& connection, const CountsWanted& wanted) {
    Counts counts;
    const auto live = live_of(connection);
    if (!live) return counts;
    counts.as_of = live->as_of;
    const auto add = [&](Statement statement) {
        for (auto& row : statement.rows()) counts.lines.push_back(read_count(row, wanted.by.size()));
    };
    const auto spans = summed_spans(wanted, live->counted_as);
    for (const auto& span : spans) add(Statement(connection, wanted, live->generation, span));
    if (spans.empty()) add(Statement(connection, wanted, live->generation));
    sort_lines(counts.lines);
    if (spans.size() > 1) add_up_alike(counts.lines);
    counts.too_many = counts.lines.size() > static_cast<std::size_t>(most_lines);
    if (counts.too_many) counts.lines.clear();
    return counts;
}

Slice<model::CallId> read_calls_behind(Connection& connection, const CallsWanted& wanted) {
    Slice<model::CallId> slice;
    const auto live = live_of(connection);
    if (!live) return slice;
    std::int64_t last = 0;
    for (auto& row : Statement(connection, wanted.counted, live->generation).calls(wanted)) {
        slice.items.push_back(row.id<model::CallId>());
        last = row.number();
    }
    if (slice.items.size() == static_cast<std::size_t>(wanted.limit)) slice.after = last;
    return slice;
}

std::map<std::string, MeasuredSums> read_measured_sums(Connection& connection, const CountsWanted& wanted) {
    std::map<std::string, MeasuredSums> found;
    const auto live = live_of(connection);
    if (!live) return found;
    const auto project = number(connection, number_of_project, {wanted.project});
    std::string sql =
        "select w.word, sum(t.calls), sum(t.milliseconds), sum(t.corrections), sum(t.refusals), sum(t.one_datum), "
        "sum(t.left_empty) from field_tallies t join report_words w on w.id = t.field where t.generation = :generation "
        "and t.project_id = :project and t.day >= :first and t.day <= :last and t.origin in (" +
        origins_of(wanted) + ")";
    Values values{live->generation, project, wanted.first_day, wanted.last_day};
    if (!wanted.purpose.empty()) {
        sql += " and t.purpose = :purpose";
        values.emplace_back(number(connection, number_of_word, {project, wanted.purpose}));
    }
    if (wanted.form_version) {
        sql += " and t.form_version = :version";
        values.emplace_back(*wanted.form_version);
    }
    for (auto& row : connection.rows({sql + " group by w.word", 7}, values)) {
        auto& sums = found[row.text()];
        for (auto* sum :
             {&sums.calls, &sums.milliseconds, &sums.corrections, &sums.refusals, &sums.one_datum, &sums.left_empty})
            *sum = row.number();
    }
    return found;
}

}  // namespace cts::sql
