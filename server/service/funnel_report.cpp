#include "server/service/funnel_report.h"

#include "server/service/counted_group.h"
#include "server/service/usual_form.h"

namespace cts::service {

using model::Reason;
using model::Translated;

namespace {

struct AtStep {
    CountedGroup ended;
    std::int64_t reached = 0;
};
using Steps = std::map<std::string, AtStep>;

class StepShowing {
  public:
    StepShowing(std::int64_t calls, const form::Kit& kit) : calls_(calls), kit_(kit) {}

    api::FunnelStep shown(const std::string& step, const Translated& label, const AtStep& at) const {
        const auto ended = at.ended.right();
        return {step, label, api::uncertain_share_of(at.reached, calls_), api::share_of(ended, calls_),
                outcomes_of(at.ended, ended, &kit_)};
    }
    // Of the talk's steps in their order; they are taken from `steps`.
    std::vector<api::FunnelStep> in_order(const form::Definition& form, Steps& steps) const {
        static const Translated before{"通话（谈话之前）", "Calls, before the talk"};
        auto begun = steps[""];
        begun.reached = calls_;
        std::vector<api::FunnelStep> said{shown("", before, begun)};
        steps.erase("");
        for (const auto& step : form.steps) {
            said.push_back(shown(step.name, step.title, steps[step.name]));
            steps.erase(step.name);
        }
        return said;
    }

  private:
    std::int64_t calls_;
    const form::Kit& kit_;
};

}  // namespace

Result<api::FunnelReport> funnel_report(const Tools& tools, const model::User& user, std::string_view project,
                                        const ReportAsked& asked) {
    auto ground = report_ground(tools, user, project, asked);
    if (!ground) return Refused(ground.error());
    const auto* kit = ground->kit.get();
    if (kit == nullptr) return refuse(Reason::no_calls_in_span, "from");
    auto& wanted = ground->wanted;
    if (wanted.purpose.empty()) wanted.purpose = usual_form(kit->forms);
    const auto form = kit->forms.find(wanted.purpose);
    if (form == kit->forms.end()) return bad_parameter("purpose");
    wanted.by = {{storage::CountedBy::What::step, {}}};
    auto reached = wanted;
    reached.by = {{storage::CountedBy::What::choice, std::string(storage::talked_about)}};
    const auto counts = tools.store.tallies().counted_together({wanted, reached});
    if (!counts.front().as_of || counts.front().lines.empty()) return refuse(Reason::no_calls_in_span, "from");
    api::FunnelReport report{ground->project.code,
                             ground->project.title,
                             ground->span,
                             *counts.front().as_of,
                             wanted.purpose,
                             form->second->title,
                             0,
                             {},
                             {}};
    Steps steps;
    for (const auto& line : counts.front().lines) steps[line.by.at(0)].ended.add(line);
    for (const auto& line : counts.back().lines) steps[line.by.at(0)].reached += line.sums.calls;
    for (const auto& [step, at] : steps) report.calls += at.ended.right();
    const StepShowing showing(report.calls, *kit);
    report.steps = showing.in_order(*form->second, steps);
    for (const auto& [step, at] : steps) report.gone.push_back(showing.shown(step, Translated::neutral(step), at));
    return report;
}

}  // namespace cts::service
