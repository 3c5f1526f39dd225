#include <algorithm>

#include "tests/doubles/memory_state.h"
#include "tests/doubles/memory_tally.h"

namespace cts::tests {
namespace {

using namespace storage;

class MemoryTallies final : public Tallies {
  public:
    explicit MemoryTallies(MemoryState& state) : state_(state) {}

    std::vector<CallToProject> to_project(const std::vector<model::CallId>& calls) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<CallToProject> found;
        for (const auto& id : calls)
            if (const auto* call = state_.call(id)) found.push_back(with_lead(*call));
        return found;
    }

    Slice<CallToProject> to_project_after(std::optional<std::int64_t> after, int limit) override {
        const std::lock_guard lock(state_.mutex);
        Slice<CallToProject> slice;
        auto position = static_cast<std::size_t>(after.value_or(0));
        for (; position < state_.calls.size() && slice.items.size() < static_cast<std::size_t>(limit); ++position)
            slice.items.push_back(with_lead(state_.calls[position]));
        if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = static_cast<std::int64_t>(position);
        return slice;
    }

    std::vector<model::CallId> calls_of(model::ContactId contact) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<model::CallId> found;
        for (const auto& call : state_.calls)
            if (call.contact == contact) found.push_back(call.id);
        return found;
    }

    std::vector<ReportGeneration> generations() override {
        const std::lock_guard lock(state_.mutex);
        std::vector<ReportGeneration> found;
        for (const auto& [number, generation] : state_.tally.generations) found.push_back(generation.self);
        std::ranges::reverse(found);
        return found;
    }

    WholeTally whole(std::int64_t number) override {
        const std::lock_guard lock(state_.mutex);
        WholeTally whole;
        const auto generation = state_.tally.generations.find(number);
        if (generation == state_.tally.generations.end()) return whole;
        for (const auto& [cell, sums] : generation->second.cells) whole.lines.push_back(line(cell, sums));
        for (const auto& [cell, sums] : generation->second.measures)
            whole.measured.push_back({project(cell.project), word(cell.field), cell.day, word(cell.purpose),
                                      cell.form_version, std::string(origin_of(cell.origin)), sums});
        return whole;
    }

    std::vector<Counts> counted_together(const std::vector<CountsWanted>& wanted) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<Counts> counts;
        for (const auto& one : wanted) counts.push_back(counted_now(one));
        return counts;
    }

    Slice<model::CallId> calls_behind(const CallsWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        Slice<model::CallId> slice;
        const auto* live = live_generation();
        if (live == nullptr) return slice;
        for (std::int64_t at =
                 std::min<std::int64_t>(wanted.after.value_or(std::ssize(state_.calls)), std::ssize(state_.calls)) - 1;
             at >= 0; --at) {
            const auto& record = state_.calls[static_cast<std::size_t>(at)];
            const auto call = live->calls.find(record.id);
            if (call == live->calls.end() || !is_wanted(call->second, wanted.counted) || !fits(call->second, wanted))
                continue;
            slice.items.push_back(record.id);
            if (slice.items.size() < static_cast<std::size_t>(wanted.limit)) continue;
            slice.after = at;
            break;
        }
        return slice;
    }

    std::map<std::string, MeasuredSums> measured(const CountsWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::string, MeasuredSums> found;
        const auto* live = live_generation();
        if (live == nullptr) return found;
        for (const auto& [cell, sums] : live->measures) {
            const bool asked = project(cell.project) == wanted.project && cell.day >= wanted.first_day &&
                               cell.day <= wanted.last_day && is_of_origin(cell.origin, wanted) &&
                               (wanted.purpose.empty() || wanted.purpose == word(cell.purpose)) &&
                               (!wanted.form_version || *wanted.form_version == cell.form_version);
            if (!asked) continue;
            auto& sum = found[word(cell.field)];
            for (const auto part : {&MeasuredSums::calls, &MeasuredSums::milliseconds, &MeasuredSums::corrections,
                                    &MeasuredSums::refusals, &MeasuredSums::one_datum, &MeasuredSums::left_empty})
                sum.*part += sums.*part;
        }
        return found;
    }

  private:
    Counts counted_now(const CountsWanted& wanted) {
        Counts counts;
        const auto* live = live_generation();
        if (live == nullptr) return counts;
        counts.as_of = live->self.as_of;
        std::map<std::vector<std::string>, CountLine> lines;
        for (const auto& [id, call] : live->calls)
            if (is_wanted(call, wanted)) put(call, wanted, 0, {}, lines);
        for (auto& [key, line] : lines) counts.lines.push_back(std::move(line));
        counts.too_many = counts.lines.size() > static_cast<std::size_t>(most_lines);
        if (counts.too_many) counts.lines.clear();
        sort_lines(counts.lines);
        return counts;
    }

    const MemoryTally::Generation* live_generation() const {
        for (const auto& [number, one] : state_.tally.generations)
            if (one.self.live) return &one;
        return nullptr;
    }
    bool fits(const NumberedCall& call, const CallsWanted& wanted) const {
        return (!wanted.hour || *wanted.hour == call.hour) &&
               (!wanted.weekday || *wanted.weekday == (call.day + 3) % 7) &&
               (!wanted.step || *wanted.step == word(call.step)) &&
               (!wanted.outcome || *wanted.outcome == word(call.outcome)) &&
               (!wanted.outcome_class || class_number(wanted.outcome_class) == call.outcome_class) &&
               fits(call, wanted.only);
    }
    static bool fits(const NumberedCall& call, CallsWanted::Only only) {
        using Only = CallsWanted::Only;
        return only == Only::all || (only == Only::dialled && call.dialled != 0) ||
               (only == Only::connected && call.connected != 0) || (only == Only::sale && call.sale != 0) ||
               (only == Only::needs_correction && call.needs_correction != 0) ||
               (only == Only::right && call.needs_correction == 0);
    }
    static bool is_of_origin(std::int64_t number, const CountsWanted& wanted) {
        const auto origin = origin_of(number);
        return (origin != "pilot" || wanted.pilot) && (origin != "practice" || wanted.practice);
    }
    bool has(const NumberedCall& call, const ProjectedCall::Choice& choice) const {
        return std::ranges::any_of(call.choices, [&](const auto& one) {
            return word(one.first) == choice.field && word(one.second) == choice.choice;
        });
    }
    bool is_wanted(const NumberedCall& call, const CountsWanted& wanted) const {
        return project(call.project) == wanted.project && call.day >= wanted.first_day && call.day <= wanted.last_day &&
               is_of_origin(call.origin, wanted) && (wanted.purpose.empty() || wanted.purpose == word(call.purpose)) &&
               (!wanted.form_version || *wanted.form_version == call.form_version) &&
               (!wanted.agent || wanted.agent->to_string() == word(call.agent)) &&
               std::ranges::all_of(wanted.where, [&](const auto& choice) { return has(call, choice); });
    }
    std::vector<std::string> groups_of(const NumberedCall& call, const CountedBy& by) const {
        using What = CountedBy::What;
        switch (by.what) {
            case What::hour:
                return {std::to_string(call.hour)};
            case What::day:
                return {std::to_string(call.day)};
            case What::agent:
                return {word(call.agent)};
            case What::version:
                return {std::to_string(call.form_version)};
            case What::step:
                return {word(call.step)};
            case What::choice:
                break;
        }
        std::vector<std::string> chosen;
        for (const auto& [field, choice] : call.choices)
            if (word(field) == by.field) chosen.push_back(word(choice));
        return chosen;
    }
    void put(const NumberedCall& call, const CountsWanted& wanted, std::size_t depth, std::vector<std::string> key,
             std::map<std::vector<std::string>, CountLine>& lines) const {
        if (depth < wanted.by.size()) {
            for (const auto& group : groups_of(call, wanted.by[depth])) {
                auto longer = key;
                longer.push_back(group);
                put(call, wanted, depth + 1, std::move(longer), lines);
            }
            return;
        }
        CountLine line{key, word(call.outcome), class_of(call.outcome_class), {}};
        key.push_back(std::to_string(call.outcome_class));
        key.push_back(line.outcome);
        const Sums sums{1, call.dialled, call.connected, call.needs_correction, call.sale, call.talk_ms};
        lines.try_emplace(std::move(key), std::move(line)).first->second.sums.add(sums, 1);
    }

    CallToProject with_lead(const CallRecord& call) {
        CallToProject with{call, {}, {}, {}};
        if (const auto* lead = state_.lead(call.lead)) with.attributes = lead->attributes;
        with.key = state_.contacts[call.contact].key;
        if (const auto found = state_.telemetry.find(call.id); found != state_.telemetry.end())
            with.measured = found->second;
        std::ranges::sort(with.measured, {}, &FieldTelemetryRecord::field);
        return with;
    }

    TallyLine line(const Cell& cell, const Sums& sums) const {
        TallyLine line;
        line.project = project(cell.project);
        line.grain = cell.grain;
        line.field = word(cell.field);
        line.day = cell.day;
        line.purpose = word(cell.purpose);
        line.form_version = cell.form_version;
        line.origin = std::string(origin_of(cell.origin));
        line.direction = cell.direction;
        line.hour = cell.hour;
        if (cell.agent != 0) line.agent = model::UserId::parse(word(cell.agent));
        line.step = word(cell.step);
        line.choice = word(cell.choice);
        line.outcome = word(cell.outcome);
        line.outcome_class = class_of(cell.outcome_class);
        line.sums = sums;
        return line;
    }
    std::string word(std::int64_t number) const { return state_.tally.word_of(number); }
    model::ProjectId project(std::int64_t number) const { return model::ProjectId::parse(word(number)).value(); }

    MemoryState& state_;
};

}  // namespace

std::int64_t MemoryTally::number_of(const std::string& word) {
    if (word.empty()) return 0;
    const auto found = std::ranges::find(words, word);
    if (found != words.end()) return found - words.begin() + 1;
    words.push_back(word);
    return std::ssize(words);
}
std::string MemoryTally::word_of(std::int64_t number) const {
    return number == 0 ? std::string() : words.at(static_cast<std::size_t>(number - 1));
}

std::int64_t MemoryProjecting::begin_generation(Instant now) {
    const auto number = tally_.generations.empty() ? 1 : tally_.generations.rbegin()->first + 1;
    tally_.generations[number].self = {number, false, now};
    return number;
}

void MemoryProjecting::project(std::int64_t number, const std::vector<ProjectedCall>& calls) {
    auto& generation = tally_.generations.at(number);
    for (const auto& call : calls) {
        if (!known_(call.call)) continue;
        if (const auto stands = generation.calls.find(call.call); stands != generation.calls.end())
            count(stands->second, -1, generation.cells);
        const auto numbered = in_numbers(call);
        generation.calls[call.call] = numbered;
        count(numbered, 1, generation.cells);
        measure(generation, call);
    }
    std::erase_if(generation.cells, [](const auto& cell) { return cell.second.calls == 0; });
}

void MemoryProjecting::set_as_of(std::int64_t generation, Instant now) {
    tally_.generations.at(generation).self.as_of = now;
}

void MemoryProjecting::make_live(std::int64_t generation) {
    for (auto& [number, one] : tally_.generations) one.self.live = number == generation;
}

bool MemoryProjecting::drop_below(std::int64_t generation, int /*most*/) {
    const auto oldest = tally_.generations.begin();
    if (oldest == tally_.generations.end() || oldest->first >= generation) return false;
    tally_.generations.erase(oldest);
    return true;
}

NumberedCall MemoryProjecting::in_numbers(const ProjectedCall& call) {
    const auto word = [&](const std::string& text) { return tally_.number_of(text); };
    NumberedCall numbered;
    numbered.project = word(call.project.to_string());
    numbered.agent = word(call.agent.to_string());
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

void MemoryProjecting::measure(MemoryTally::Generation& generation, const ProjectedCall& call) {
    if (call.measured.empty() || !generation.measured.emplace(call.call, true).second) return;
    for (const auto& one : call.measured)
        generation
            .measures[{tally_.number_of(call.project.to_string()), tally_.number_of(one.field), call.day,
                       tally_.number_of(call.purpose), call.form_version, origin_number(call.origin)}]
            .add(one);
}

std::unique_ptr<Tallies> memory_tallies(MemoryState& state) {
    return std::make_unique<MemoryTallies>(state);
}

}  // namespace cts::tests
