#include "server/service/outcome_report.h"

#include <algorithm>
#include <charconv>

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "server/service/report_dimension.h"

namespace cts::service {

using model::Reason;
using model::Translated;

namespace {

Refused bad(const std::string& name) {
    return refuse({.reason = Reason::bad_parameter, .field = name, .details = {{"name", Translated::neutral(name)}}});
}

Result<std::vector<storage::ProjectedCall::Choice>> conditions_of(const DimensionSource& source,
                                                                  std::string_view where) {
    std::vector<storage::ProjectedCall::Choice> conditions;
    while (!where.empty()) {
        const auto end = std::min(where.find(','), where.size());
        const auto one = where.substr(0, end);
        const auto equals = one.find('=');
        if (equals == std::string_view::npos) return bad("where");
        const auto dimension = dimension_of(source, one.substr(0, equals));
        if (!dimension) return Refused(dimension.error());
        if (dimension->counted.what != storage::CountedBy::What::choice) return bad("where");
        conditions.push_back({dimension->counted.field, std::string(one.substr(equals + 1))});
        where.remove_prefix(std::min(end + 1, where.size()));
    }
    return conditions;
}

Result<storage::CountsWanted> wanted_of(const DimensionSource& source, const storage::ProjectRecord& project,
                                        const api::ReportSpan& span, const OutcomesAsked& asked) {
    storage::CountsWanted wanted;
    wanted.project = project.id;
    wanted.first_day = model::CivilDate::parse(span.first_day)->days_since_1970();
    wanted.last_day = model::CivilDate::parse(span.last_day)->days_since_1970();
    wanted.pilot = span.pilot;
    wanted.practice = span.practice;
    wanted.purpose = asked.purpose.value_or("");
    if (asked.version) {
        int version = 0;
        const auto& text = *asked.version;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
        if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || version < 1) return bad("version");
        wanted.form_version = version;
    }
    if (asked.agent) {
        wanted.agent = model::UserId::parse(*asked.agent);
        if (!wanted.agent) return bad("agent");
    }
    auto conditions = conditions_of(source, asked.where.value_or(""));
    if (!conditions) return Refused(conditions.error());
    wanted.where = *std::move(conditions);
    return wanted;
}

// An outcome is called what the newest kit calls it, whichever of its forms has it.
Translated label_of(const form::Kit* kit, const std::string& name) {
    if (kit != nullptr)
        for (const auto& [purpose, form] : kit->forms)
            if (const auto* outcome = form->find_outcome(name)) return outcome->label;
    return Translated::neutral(name);
}

// Lines that fall into one group: those of a week, of a month.
struct Folded {
    std::vector<api::ReportGroupPart> parts;
    std::vector<std::size_t> order;  // where its values have an order of their own, the place of the first line
    storage::Sums sums;
    std::int64_t succeeded = 0;
    std::int64_t talked = 0;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> outcomes;  // by class and name

    void add(const storage::CountLine& line) {
        sums.add(line.sums, 1);
        if (line.outcome.empty()) return;
        outcomes[{storage::class_number(line.outcome_class), line.outcome}] += line.sums.calls;
        if (line.outcome_class == form::OutcomeClass::success) succeeded += line.sums.calls;
    }
};

api::OutcomeGroup shown(const Folded& folded, const form::Kit* kit) {
    const auto& sums = folded.sums;
    const auto right = sums.calls - sums.needs_correction;
    api::OutcomeGroup group;
    group.parts = folded.parts;
    group.calls = sums.calls;
    group.dials = sums.dialled;
    group.connected = api::share_of(sums.connected, sums.dialled);
    group.needs_correction = api::share_of(sums.needs_correction, sums.calls);
    group.sales = sums.sales;
    group.success = api::uncertain_share_of(folded.succeeded, right);
    group.mean_talk_seconds = sums.connected > 0 ? sums.talk_ms / sums.connected / 1000 : 0;
    for (const auto& [key, calls] : folded.outcomes)
        group.outcomes.push_back(
            {key.second, label_of(kit, key.second),
             std::string(form::outcome_class_name(storage::class_of(key.first).value_or(form::OutcomeClass::invalid))),
             api::share_of(calls, right)});
    std::ranges::stable_sort(group.outcomes, std::greater{}, [](const auto& one) { return one.share.count; });
    return group;
}

class Folding {
  public:
    explicit Folding(const std::vector<ReportDimension>& dimensions) : dimensions_(dimensions) {}

    void add(const storage::CountLine& line) {
        std::vector<api::ReportGroupPart> parts;
        std::vector<std::string> key;
        for (std::size_t i = 0; i < dimensions_.size(); ++i) {
            parts.push_back(dimensions_[i].part(line.by[i]));
            key.push_back(parts.back().name);
        }
        auto& group = groups_[key];
        group.parts = std::move(parts);
        group.add(line);
        for (std::size_t i = 0; i < key.size(); ++i) totals_[i][key[i]] += line.sums.calls;
    }

    // Values with an order of their own stand in it, others by how many calls they have.
    std::vector<Folded> in_order() const {
        std::vector<Folded> sorted;
        for (const auto& [key, group] : groups_) sorted.push_back(group);
        std::ranges::stable_sort(sorted, [&](const Folded& one, const Folded& other) {
            for (std::size_t i = 0; i < dimensions_.size(); ++i) {
                const auto& mine = one.parts[i].name;
                const auto& its = other.parts[i].name;
                if (mine == its) continue;
                if (dimensions_[i].commonest_first && totals_[i].at(mine) != totals_[i].at(its))
                    return totals_[i].at(mine) > totals_[i].at(its);
                return place(mine) < place(its);
            }
            return false;
        });
        return sorted;
    }

  private:
    static std::pair<std::size_t, std::string> place(const std::string& name) {
        static const std::array<std::string_view, 7> week{"monday", "tuesday",  "wednesday", "thursday",
                                                          "friday", "saturday", "sunday"};
        const auto weekday = std::ranges::find(week, name);
        const bool digits = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
        return {weekday != week.end() ? static_cast<std::size_t>(weekday - week.begin())
                : digits              ? name.size()
                                      : 0,
                name};
    }

    const std::vector<ReportDimension>& dimensions_;
    std::map<std::vector<std::string>, Folded> groups_;
    std::array<std::map<std::string, std::int64_t>, 2> totals_;
};

}  // namespace

Result<api::OutcomeReport> outcome_report(const Tools& tools, const model::User& user, std::string_view project,
                                          const OutcomesAsked& asked) {
    if (auto right = authorise(user, model::Right::read_reports); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto span = span_of_days(record->zone, asked.from, asked.to, asked.origins, longest_report_days);
    if (!span) return Refused(span.error());
    const auto newest = tools.kits.kit(record->id, newest_versions(tools, record->id));
    const DimensionSource source{tools, newest ? newest->get() : nullptr};
    const auto dimensions = dimensions_of(source, asked.by.value_or(""));
    if (!dimensions) return Refused(dimensions.error());
    auto wanted = wanted_of(source, *record, *span, asked);
    if (!wanted) return Refused(wanted.error());
    const auto all = tools.store.tallies().counted(*wanted);
    if (!all.as_of || all.lines.empty()) return refuse(Reason::no_calls_in_span, "from");
    for (const auto& one : *dimensions) wanted->by.push_back(one.counted);
    const auto counts = dimensions->empty() ? storage::Counts{} : tools.store.tallies().counted(*wanted);
    if (counts.too_many) return refuse(Reason::too_many_groups, "by");
    api::OutcomeReport report{record->code, record->title, *span, *all.as_of, {}, {}, {}};
    Folded whole;
    for (const auto& line : all.lines) whole.add(line);
    report.all = shown(whole, source.kit);
    Folding folding(*dimensions);
    for (const auto& one : *dimensions) report.by.push_back(one.shown);
    for (const auto& line : counts.lines) folding.add(line);
    for (const auto& one : folding.in_order()) report.groups.push_back(shown(one, source.kit));
    return report;
}

}  // namespace cts::service
