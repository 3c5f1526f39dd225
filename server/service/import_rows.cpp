#include "server/service/import_rows.h"

#include "server/service/authorise.h"
#include "server/service/kit_paths.h"
#include "server/service/list_row.h"
#include "server/service/text_rules.h"

namespace cts::service {

using model::Problem;
using model::Problems;
using model::Reason;
using model::Right;
using model::Translated;

namespace {

Result<ListRules> rules_of(const Tools& tools, model::ListId id) {
    const auto list = tools.store.leads().list(id);
    const auto project = list ? tools.store.projects().by_id(list->project) : std::nullopt;
    if (!project) return refuse(Reason::not_found, "list");
    ListRules rules{*project, std::nullopt};
    const api::ProjectVersions versions = versions_published(tools.store.projects().versions(project->id));
    if (versions.forms.empty()) return rules;
    if (const auto kit = tools.kits.kit(project->id, versions)) {
        rules.attributes.emplace();
        for (const form::LeadAttribute& attribute : (*kit)->lead_attributes) rules.attributes->insert(attribute.name);
    }
    return rules;
}

// Where each number stood first among the rows of this chunk.
class NumbersSeen {
  public:
    std::optional<Problem> duplicate(const std::string& number, int row) {
        const auto [first, is_new] = rows_.emplace(number, row);
        if (is_new) return std::nullopt;
        return Problem{.reason = Reason::list_duplicate,
                       .field = "phone",
                       .details = {{"row", Translated::neutral(std::to_string(first->second))}}};
    }

  private:
    std::map<std::string, int> rows_;
};

std::optional<Problem> problem_of(storage::LeadAdded added) {
    switch (added) {
        case storage::LeadAdded::added:
            return std::nullopt;
        case storage::LeadAdded::already_there:
            return Problem{.reason = Reason::list_already_there, .field = "phone"};
        case storage::LeadAdded::do_not_call:
            return Problem{.reason = Reason::list_do_not_call, .field = "phone"};
        case storage::LeadAdded::blacklisted:
            return Problem{.reason = Reason::list_blacklisted, .field = "phone"};
    }
    return std::nullopt;
}

api::ListRowResults add_rows(const Tools& tools, const ListRules& rules, model::ListId list,
                             const std::vector<api::ListRow>& rows) {
    api::ListRowResults answer;
    std::vector<storage::NewLead> leads;
    std::vector<std::size_t> of_lead;  // which result
    NumbersSeen seen;
    for (const api::ListRow& row : rows) {
        auto problem = fault_of_row(row, rules);
        if (!problem) problem = seen.duplicate(number_of_row(row, rules), row.row);
        answer.results.push_back({row.row, false, problem});
        if (problem) continue;
        leads.push_back(lead_of_row(tools.vault, row, rules, list, tools.clock.now()));
        of_lead.push_back(answer.results.size() - 1);
    }
    const auto added = tools.store.leads().add_leads(leads);
    for (std::size_t i = 0; i < added.size(); ++i) {
        api::ListRowResult& result = answer.results[of_lead[i]];
        result.problem = problem_of(added[i]);
        result.taken = !result.problem;
    }
    return answer;
}

}  // namespace

Result<api::List> open_list(const Tools& tools, const model::User& by, const api::NewList& wanted) {
    if (auto right = authorise(by, Right::import_lists); !right) return Refused(right.error());
    const auto project = find_project(tools, wanted.project);
    if (!project) return Refused(project.error());
    Problems problems;
    check_line(wanted.name, 200, "/name", problems);
    if (!problems.empty()) return Refused(std::move(problems));
    const model::Instant now = tools.clock.now();
    const storage::ListRecord list{model::ListId::make(now), project->id, wanted.name, by.id, now};
    tools.store.leads().add_list(list);
    return api::List{list.id, project->code, list.name};
}

Result<api::ListRowResults> import_rows(const Tools& tools, const model::User& by, model::ListId list,
                                        const api::ListRows& rows) {
    if (auto right = authorise(by, Right::import_lists); !right) return Refused(right.error());
    const auto rules = rules_of(tools, list);
    if (!rules) return Refused(rules.error());
    if (rows.rows.size() > most_rows)
        return refuse({.reason = Reason::bad_member,
                       .field = "/rows",
                       .details = {{"expected", Translated{"最多 500 行", "at most 500 rows"}}}});
    return add_rows(tools, *rules, list, rows.rows);
}

}  // namespace cts::service
