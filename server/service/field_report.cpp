#include "server/service/field_report.h"

#include <algorithm>

namespace cts::service {

using model::Reason;

namespace {

class Measuring {
  public:
    Measuring(const Tools& tools, const ReportGround& ground) : tools_(tools), wanted_(ground.wanted) {}

    void add(const std::string& purpose, const form::Definition& form, std::vector<api::FieldLine>& lines) {
        wanted_.purpose = purpose;
        const auto measured = tools_.store.tallies().measured(wanted_);
        for (const auto& step : form.steps) {
            for (const auto& field : step.fields) {
                if (!takes_answers(field)) continue;
                const auto found = measured.find(field.name);
                auto line = line_of(field, found == measured.end() ? storage::MeasuredSums{} : found->second);
                line.purpose = purpose;
                line.step = step.name;
                line.step_label = step.title;
                if (const auto* other = other_of(form, field)) line.other = share_of(field, *other);
                lines.push_back(std::move(line));
            }
        }
    }

  private:
    static bool takes_answers(const form::Field& field) {
        return field.type != form::FieldType::note && field.type != form::FieldType::calculate;
    }

    static api::FieldLine line_of(const form::Field& field, const storage::MeasuredSums& sums) {
        api::FieldLine line;
        line.field = field.name;
        line.label = field.label;
        line.type = form::field_type_name(field.type);
        line.measured = sums.calls;
        line.mean_milliseconds = sums.calls > 0 ? sums.milliseconds / sums.calls : 0;
        line.corrections = sums.corrections;
        line.refusals = sums.refusals;
        line.one_datum = api::uncertain_share_of(sums.one_datum, sums.calls);
        line.left_empty = api::uncertain_share_of(sums.left_empty, sums.calls);
        return line;
    }

    static const form::Option* other_of(const form::Definition& form, const form::Field& field) {
        const auto* menu = form.menu_of(field);
        if (menu == nullptr || field.personal) return nullptr;
        const auto other = std::ranges::find(menu->options, true, &form::Option::other);
        return other == menu->options.end() ? nullptr : &*other;
    }

    api::UncertainShare share_of(const form::Field& field, const form::Option& other) {
        auto wanted = wanted_;
        wanted.where.clear();
        wanted.agent.reset();
        wanted.by = {{storage::CountedBy::What::choice, field.name}};
        std::int64_t chosen = 0;
        std::int64_t all = 0;
        for (const auto& line : tools_.store.tallies().counted(wanted).lines) {
            all += line.sums.calls;
            if (line.by.at(0) == other.name) chosen += line.sums.calls;
        }
        return api::uncertain_share_of(chosen, all);
    }

    const Tools& tools_;
    storage::CountsWanted wanted_;
};

}  // namespace

Result<api::FieldReport> field_report(const Tools& tools, const model::User& user, std::string_view project,
                                      const ReportAsked& asked) {
    const auto ground = report_ground(tools, user, project, asked);
    if (!ground) return Refused(ground.error());
    const auto all = tools.store.tallies().counted(ground->wanted);
    if (!all.as_of || all.lines.empty() || !ground->kit) return refuse(Reason::no_calls_in_span, "from");
    api::FieldReport report{ground->project.code, ground->project.title, ground->span, *all.as_of, {}};
    Measuring measuring(tools, *ground);
    for (const auto& [purpose, form] : ground->kit->forms)
        if (ground->wanted.purpose.empty() || ground->wanted.purpose == purpose)
            measuring.add(purpose, *form, report.fields);
    return report;
}

}  // namespace cts::service
