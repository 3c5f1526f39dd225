#include "server/service/outcome_report.h"

#include <algorithm>

#include "server/service/counted_group.h"
#include "server/service/report_dimension.h"

namespace cts::service {

using model::Reason;

namespace {

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
    std::vector<CountedGroup> in_order() const {
        std::vector<CountedGroup> sorted;
        for (const auto& [key, group] : groups_) sorted.push_back(group);
        std::ranges::stable_sort(sorted, [&](const CountedGroup& one, const CountedGroup& other) {
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
    std::map<std::vector<std::string>, CountedGroup> groups_;
    std::array<std::map<std::string, std::int64_t>, 2> totals_;
};

}  // namespace

Result<api::OutcomeReport> outcome_report(const Tools& tools, const model::User& user, std::string_view project,
                                          const std::optional<std::string>& by, const ReportAsked& asked) {
    auto ground = report_ground(tools, user, project, asked);
    if (!ground) return Refused(ground.error());
    const auto* kit = ground->kit.get();
    const auto dimensions = dimensions_of({tools, kit}, by.value_or(""));
    if (!dimensions) return Refused(dimensions.error());
    auto& wanted = ground->wanted;
    std::vector<storage::CountsWanted> both{wanted};
    for (const auto& one : *dimensions) wanted.by.push_back(one.counted);
    if (!dimensions->empty()) both.push_back(wanted);
    const auto counted = tools.store.tallies().counted_together(both);
    const auto& all = counted.front();
    if (!all.as_of || all.lines.empty()) return refuse(Reason::no_calls_in_span, "from");
    const auto counts = dimensions->empty() ? storage::Counts{} : counted.back();
    if (counts.too_many) return refuse(Reason::too_many_groups, "by");
    api::OutcomeReport report{ground->project.code, ground->project.title, ground->span, *all.as_of, {}, {}, {}};
    CountedGroup whole;
    for (const auto& line : all.lines) whole.add(line);
    report.all = shown(whole, kit);
    Folding folding(*dimensions);
    for (const auto& one : *dimensions) report.by.push_back(one.shown);
    for (const auto& line : counts.lines) folding.add(line);
    for (const auto& one : folding.in_order()) report.groups.push_back(shown(one, kit));
    return report;
}

}  // namespace cts::service
