#include "admin/lists/column_plan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "admin/lists/refusals.h"
#include "shared/model/text.h"

namespace cts::lists {
namespace {

using model::Reason;
using model::Translated;

constexpr std::array<std::string_view, 4> own_targets{"phone", "name", "salutation", "zone"};

bool is_own_target(std::string_view name) {
    return std::find(own_targets.begin(), own_targets.end(), name) != own_targets.end();
}

class Planner {
  public:
    Planner(const std::vector<std::string>& header, const Mapping& mapping) : mapping_(mapping) {
        plan_.header = header;
        for (const std::string& name : header) keys_.push_back(model::normalise_name(name));
    }

    tl::expected<ColumnPlan, model::Problems> plan(const std::vector<std::string>& attributes) {
        for (const std::string_view target : own_targets) place(std::string(target), plan_.places);
        for (const std::string& attribute : attributes)
            if (!is_own_target(attribute)) place(attribute, plan_.attributes);
        for (const auto& [target, source] : mapping_)
            if (!is_own_target(target) && !plan_.attributes.contains(target) && !tried_.contains(target))
                refuse(Reason::unknown_name, target);
        if (!plan_.places.contains("phone") && !tried_.contains("phone"))
            problems_.push_back(in_column(Reason::list_missing_column, "phone"));
        if (!problems_.empty()) return tl::unexpected(std::move(problems_));
        for (std::size_t i = 0; i < plan_.header.size(); ++i)
            if (!used_.contains(i)) plan_.unused.push_back(plan_.header[i]);
        return std::move(plan_);
    }

  private:
    void refuse(Reason reason, const std::string& word) {
        problems_.push_back({reason, "--map", {{"word", Translated::neutral(word)}}});
    }

    void place(const std::string& target, std::map<std::string, Place, std::less<>>& places) {
        const auto mapped = mapping_.find(target);
        if (mapped == mapping_.end()) return place_column(target, target, false, places);
        tried_.insert(target);
        if (const auto* column = std::get_if<FromColumn>(&mapped->second))
            place_column(target, column->header, true, places);
        if (const auto* constant = std::get_if<Constant>(&mapped->second)) places.emplace(target, *constant);
        if (const auto* made_up = std::get_if<MadeUp>(&mapped->second)) places.emplace(target, *made_up);
    }

    void place_column(const std::string& target, const std::string& header, bool must,
                      std::map<std::string, Place, std::less<>>& places) {
        const std::string key = model::normalise_name(header);
        const auto found = std::find(keys_.begin(), keys_.end(), key);
        if (found == keys_.end()) {
            if (must) problems_.push_back(in_column(Reason::list_missing_column, header));
            return;
        }
        tried_.insert(target);
        if (std::count(keys_.begin(), keys_.end(), key) > 1) return refuse(Reason::duplicate_name, header);
        const auto at = static_cast<std::size_t>(found - keys_.begin());
        used_.insert(at);
        places.emplace(target, at);
    }

    const Mapping& mapping_;
    ColumnPlan plan_;
    std::vector<std::string> keys_;  // headers, however their letters are written
    std::set<std::size_t> used_;
    std::set<std::string, std::less<>> tried_;
    model::Problems problems_;
};

}  // namespace

tl::expected<ColumnPlan, model::Problems> plan_columns(const std::vector<std::string>& header, const Mapping& mapping,
                                                       const std::vector<std::string>& attributes) {
    return Planner(header, mapping).plan(attributes);
}

}  // namespace cts::lists
