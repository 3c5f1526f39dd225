#include "server/storage/tallies.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "server/storage/summed_spans.h"

namespace cts::storage {
namespace {

// By number, from 1 on: written in tables, so a new one goes to the end.
constexpr std::array<std::string_view, 4> origins{"live", "migrated", "pilot", "practice"};
constexpr std::array<std::string_view, 2> directions{"outbound", "inbound"};
using form::OutcomeClass;
constexpr std::array<OutcomeClass, 7> classes{
    OutcomeClass::success,      OutcomeClass::refusal,   OutcomeClass::pending, OutcomeClass::unreachable,
    OutcomeClass::not_eligible, OutcomeClass::complaint, OutcomeClass::invalid};

template <class List, class Value>
std::int64_t number_in(const List& list, const Value& value) {
    const auto found = std::ranges::find(list, value);
    return found == list.end() ? 0 : found - list.begin() + 1;
}

Sums sums_of(const NumberedCall& call) {
    return {1, call.dialled, call.connected, call.needs_correction, call.sale, call.talk_ms};
}

Cell common(const NumberedCall& call, Grain grain) {
    Cell cell;
    cell.project = call.project;
    cell.grain = grain;
    cell.day = call.day;
    cell.purpose = call.purpose;
    cell.form_version = call.form_version;
    cell.origin = call.origin;
    cell.direction = call.direction;
    cell.outcome = call.outcome;
    cell.outcome_class = call.outcome_class;
    return cell;
}

}  // namespace

std::int64_t origin_number(std::string_view origin) {
    return number_in(origins, origin);
}
std::string_view origin_of(std::int64_t number) {
    return number < 1 || number > std::ssize(origins) ? std::string_view()
                                                      : origins[static_cast<std::size_t>(number - 1)];
}
std::int64_t direction_number(std::string_view direction) {
    return number_in(directions, direction);
}
std::int64_t class_number(std::optional<OutcomeClass> outcome_class) {
    return outcome_class ? number_in(classes, *outcome_class) : 0;
}
std::optional<OutcomeClass> class_of(std::int64_t number) {
    if (number < 1 || number > std::ssize(classes)) return std::nullopt;
    return classes[static_cast<std::size_t>(number - 1)];
}

void sort_lines(std::vector<CountLine>& lines) {
    std::ranges::sort(lines, [](const CountLine& one, const CountLine& other) {
        const auto order = [](const CountLine& line) {
            std::vector<std::pair<std::size_t, std::string>> keys;
            for (const auto& text : line.by) {
                const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
                keys.emplace_back(digits ? text.size() : 0, text);
            }
            return std::tuple(keys, class_number(line.outcome_class), line.outcome);
        };
        return order(one) < order(other);
    });
}

Sums& Sums::add(const Sums& other, int sign) {
    calls += sign * other.calls;
    dialled += sign * other.dialled;
    connected += sign * other.connected;
    needs_correction += sign * other.needs_correction;
    sales += sign * other.sales;
    talk_ms += sign * other.talk_ms;
    return *this;
}

void MeasuredSums::add(const FieldTelemetryRecord& measured) {
    ++calls;
    milliseconds += measured.milliseconds;
    corrections += measured.corrections;
    refusals += measured.refusals;
    one_datum += measured.one_datum ? 1 : 0;
    left_empty += measured.left_empty ? 1 : 0;
}

void count(const NumberedCall& call, int sign, Cells& cells) {
    const auto sums = sums_of(call);
    cells[common(call, Grain::days)].add(sums, sign);
    Cell hours = common(call, Grain::hours);
    hours.hour = call.hour;
    cells[hours].add(sums, sign);
    Cell steps = common(call, Grain::steps);
    steps.step = call.step;
    cells[steps].add(sums, sign);
    Cell agents = common(call, Grain::agents);
    agents.agent = call.agent;
    cells[agents].add(sums, sign);
    Cell weeks = agents;
    weeks.grain = Grain::agent_weeks;
    weeks.day = week_of(static_cast<int>(call.day));
    cells[weeks].add(sums, sign);
    for (const auto& [field, choice] : call.choices) {
        Cell answers = common(call, Grain::answers);
        answers.field = field;
        answers.choice = choice;
        cells[answers].add(sums, sign);
    }
}

}  // namespace cts::storage
