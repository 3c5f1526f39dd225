#include "server/service/weekly_report.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/noted_sale.h"
#include "server/service/outcome_label.h"
#include "server/service/projects.h"
#include "shared/followup/complaint_causes.h"
#include "shared/followup/kind_label.h"

namespace cts::service {

using model::Right;
using model::Translated;

namespace {

const Translated not_said{"没有说明", "not said"};
const Translated no_answer{"问答里没有", "no answer in the FAQ"};

template <class Counted>
std::int64_t sum_of(const std::vector<Counted>& counted, std::int64_t Counted::*count) {
    std::int64_t sum = 0;
    for (const auto& one : counted) sum += one.*count;
    return sum;
}

class Reporting {
  public:
    Reporting(const Tools& tools, const storage::ProjectRecord& project, const storage::WeekCounts& counts)
        : tools_(tools), project_(project), counts_(counts) {
        if (const auto kit = tools.kits.kit(project.id, newest_versions(tools, project.id))) kit_ = *kit;
    }

    void fill(api::WeeklyReport& report) const {
        report.calls = counts_.calls;
        report.dials = counts_.dialled;
        report.connected = api::share_of(counts_.connected, counts_.dialled);
        report.valid = api::share_of(counts_.valid, counts_.sales);
        report.needs_correction = api::share_of(counts_.needs_correction, counts_.calls);
        report.outcomes = outcomes();
        report.refusal_reasons = lines(counts_.refusal_reasons, [&](const auto& name) { return reason_label(name); });
        report.questions = lines(counts_.questions, [&](const auto& name) { return question_label(name); });
        report.complaints = sum_of(counts_.complaints, &storage::StateCount::tickets);
        report.complaint_states = complaints_by([](const storage::StateCount& one) {
            return std::pair(std::string(followup::state_name(one.state)), followup::state_label(one.state));
        });
        report.complaint_causes =
            complaints_by([](const storage::StateCount& one) { return std::pair(one.cause, cause_label(one.cause)); });
        report.problems = problems();
    }

  private:
    std::vector<api::ReportOutcome> outcomes() const {
        std::vector<api::ReportOutcome> shown;
        const auto all = sum_of(counts_.outcomes, &storage::OutcomeTally::calls);
        for (const auto& one : counts_.outcomes)
            shown.push_back({one.purpose, one.outcome,
                             outcome_label(tools_, {project_.id, one.purpose, one.form_version, one.product_version,
                                                    one.faq_version, one.outcome}),
                             std::string(form::outcome_class_name(one.outcome_class)), api::share_of(one.calls, all)});
        return shown;
    }

    template <class Label>
    static std::vector<api::ReportLine> lines(const std::vector<storage::NamedCount>& counted, Label label) {
        std::vector<api::ReportLine> shown;
        const auto all = sum_of(counted, &storage::NamedCount::count);
        for (const auto& one : counted) shown.push_back({one.name, label(one.name), api::share_of(one.count, all)});
        return shown;
    }

    template <class Part>
    std::vector<api::ReportLine> complaints_by(Part part) const {
        std::vector<api::ReportLine> shown;
        const auto all = sum_of(counts_.complaints, &storage::StateCount::tickets);
        for (const auto& one : counts_.complaints) {
            auto [name, label] = part(one);
            auto line = std::ranges::find(shown, name, &api::ReportLine::name);
            if (line == shown.end()) line = shown.insert(line, api::ReportLine{name, label, api::share_of(0, all)});
            line->share = api::share_of(line->share.count + one.tickets, all);
        }
        return shown;
    }

    std::vector<api::ReportProblem> problems() const {
        std::vector<api::ReportProblem> shown;
        for (const auto& one : counts_.problems)
            shown.push_back({std::string(form::follow_up_kind_name(one.kind)), followup::kind_label(one.kind), one.open,
                             one.overdue, one.not_set});
        return shown;
    }

    Translated reason_label(const std::string& name) const {
        if (name.empty()) return not_said;
        if (kit_)
            for (const auto& [purpose, form] : kit_->forms)
                if (const auto* field = form->find_field(refusal_field))
                    if (const auto* menu = form->menu_of(*field))
                        if (const auto* option = menu->find(name)) return option->label;
        return Translated::neutral(name);
    }

    Translated question_label(const std::string& name) const {
        if (name.empty()) return no_answer;
        if (!kit_) return Translated::neutral(name);
        const auto entry = std::ranges::find(kit_->faq, name, &form::FaqEntry::name);
        return entry == kit_->faq.end() ? Translated::neutral(name) : entry->question;
    }

    static Translated cause_label(const std::string& name) {
        if (name.empty()) return not_said;
        const auto causes = followup::usual_causes();
        const auto cause = std::ranges::find(causes, name, &followup::ComplaintCause::name);
        return cause == causes.end() ? Translated::neutral(name) : cause->label;
    }

    const Tools& tools_;
    const storage::ProjectRecord& project_;
    const storage::WeekCounts& counts_;
    std::shared_ptr<const form::Kit> kit_;  // the newest: null while it cannot be read
};

}  // namespace

Result<api::WeeklyReport> weekly_report(const Tools& tools, const model::User& user, std::string_view project,
                                        const WeekAsked& asked) {
    if (auto right = authorise_any(user, {Right::read_calls, Right::read_reports}); !right)
        return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto span = span_of_week(record->zone, asked.week, asked.origins);
    if (!span) return Refused(span.error());
    api::WeeklyReport report;
    report.project = record->code;
    report.title = record->title;
    report.week = *asked.week;
    report.span = *span;
    report.made_at = tools.clock.now();
    const auto counts = tools.store.reports().week(wanted_of(record->id, *span), report.made_at);
    Reporting(tools, *record, counts).fill(report);
    return report;
}

}  // namespace cts::service
