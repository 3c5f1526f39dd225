#include "client/presenter/tickets/work_fields.h"

#include <algorithm>
#include <array>

#include "shared/followup/complaint_results.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using followup::Need;
using words::N_;
using Text = std::optional<std::string> api::FollowUpFacts::*;
using YesNo = std::optional<bool> api::FollowUpFacts::*;

constexpr auto pane = std::to_array<WorkFieldRule>({
    {WorkField::contacted, CourseStep::identity, Control::multiline, Need::contact, "contacted"},
    {WorkField::identity_verified, CourseStep::identity, Control::checks, Need::identity, "identity_verified"},
    {WorkField::facts_checked, CourseStep::facts, Control::checks, Need::facts, "facts_checked"},
    {WorkField::faq_searched, CourseStep::faq, Control::checks, Need::faq_search, "faq_searched"},
    {WorkField::handling, CourseStep::handling, Control::multiline, Need::handling, "handling"},
    {WorkField::reply, CourseStep::reply, Control::multiline, Need::reply, "reply"},
    {WorkField::reply_way, CourseStep::reply, Control::radio, std::nullopt, ""},
    {WorkField::promise, CourseStep::reply, Control::text, std::nullopt, ""},
    {WorkField::cause, CourseStep::close, Control::filtered_menu, Need::cause, "cause"},
    {WorkField::result, CourseStep::close, Control::filtered_menu, Need::result, "result"},
    {WorkField::remedy, CourseStep::close, Control::text, Need::remedy, "remedy"},
    {WorkField::customer_told, CourseStep::close, Control::multiline, Need::customer_told, "customer_told"},
    {WorkField::into_faq, CourseStep::close, Control::yes_no, Need::faq_choice, "into_faq"},
});
constexpr auto of_forms = std::to_array<WorkFieldRule>({
    {WorkField::reason, CourseStep::handling, Control::text, Need::reason, ""},
    {WorkField::reason, CourseStep::handling, Control::text, Need::finding, ""},       // of a query: what was found
    {WorkField::reason, CourseStep::handling, Control::text, Need::cancellation, ""},  // how it was cancelled
    {WorkField::department, CourseStep::handling, Control::text, Need::department, "department"},
    {WorkField::request, CourseStep::handling, Control::multiline, Need::request, "request"},
    {WorkField::answer, CourseStep::handling, Control::multiline, Need::department_answer, "answer"},
    {WorkField::other_ticket, CourseStep::handling, Control::radio, Need::other_ticket, ""},
    {WorkField::action, CourseStep::handling, Control::radio, std::nullopt, ""},
    {WorkField::phone, CourseStep::handling, Control::text, std::nullopt, ""},
    {WorkField::everywhere, CourseStep::handling, Control::yes_no, std::nullopt, ""},
    {WorkField::urgent, CourseStep::handling, Control::yes_no, std::nullopt, ""},
    {WorkField::ends_on, CourseStep::handling, Control::text, std::nullopt, ""},
    {WorkField::appointment, CourseStep::handling, Control::text, Need::appointment, "appointment"},
    {WorkField::district, CourseStep::handling, Control::text, Need::district, "district"},
    {WorkField::visit_result, CourseStep::handling, Control::multiline, Need::visit_result, "visit_result"},
});
constexpr WorkFieldRule no_field{};

struct TextMember {
    WorkField field;
    Text member;
};
using F = api::FollowUpFacts;
constexpr TextMember text_members[] = {
    {WorkField::contacted, &F::contacted},
    {WorkField::handling, &F::handling},
    {WorkField::reply, &F::reply},
    {WorkField::cause, &F::cause},
    {WorkField::result, &F::result},
    {WorkField::remedy, &F::remedy},
    {WorkField::customer_told, &F::customer_told},
    {WorkField::department, &F::department},
    {WorkField::request, &F::request},
    {WorkField::answer, &F::answer},
    {WorkField::district, &F::district},
    {WorkField::visit_result, &F::visit_result},
};
struct YesNoMember {
    WorkField field;
    YesNo member;
};
constexpr YesNoMember yes_no_members[] = {
    {WorkField::identity_verified, &F::identity_verified},
    {WorkField::facts_checked, &F::facts_checked},
    {WorkField::faq_searched, &F::faq_searched},
    {WorkField::into_faq, &F::into_faq},
};

template <class Members>
auto member_in(const Members& members, WorkField field) -> decltype(members[0].member) {
    for (const auto& each : members)
        if (each.field == field) return each.member;
    return nullptr;
}

template <class Holds>
const WorkFieldRule* find(Holds holds) {
    for (const auto& rules : {std::span<const WorkFieldRule>(pane), std::span<const WorkFieldRule>(of_forms)})
        for (const auto& rule : rules)
            if (holds(rule)) return &rule;
    return nullptr;
}

std::vector<api::MenuEntry> usual(std::span<const followup::ComplaintCause> entries) {
    std::vector<api::MenuEntry> menu;
    for (const auto& entry : entries) menu.push_back({std::string(entry.name), entry.label, false});
    return menu;
}

std::vector<api::MenuEntry> entries_of(WorkField field, const api::TicketMenus& menus) {
    if (field == WorkField::cause) return menus.causes.empty() ? usual(followup::usual_causes()) : menus.causes;
    if (field == WorkField::result) return menus.results.empty() ? usual(followup::usual_results()) : menus.results;
    if (field == WorkField::department) return menus.departments;
    return field == WorkField::district ? menus.districts : std::vector<api::MenuEntry>{};
}

OptionView option(std::string_view name, const model::Translated& label, const std::string& chosen,
                  model::Language language) {
    return {std::string(name), label.in(language), {}, label.zh_CN, label.en, name == chosen};
}

OptionView said(const char* name, const char* english, const std::string& chosen, model::Language language) {
    const model::Translated label{words::tr(english, model::Language::zh_CN), english};
    return option(name, label, chosen, language);
}

}  // namespace

std::span<const WorkFieldRule> pane_fields() {
    return pane;
}

const WorkFieldRule& rule_of(WorkField field) {
    const auto* found = find([field](const WorkFieldRule& rule) { return rule.field == field; });
    return found == nullptr ? no_field : *found;
}

WorkField field_of(const std::string& refused) {
    constexpr std::string_view facts = "/facts/";
    if (refused == "/reason") return WorkField::reason;
    if (refused == "/other_ticket") return WorkField::other_ticket;
    const bool is_fact = refused.starts_with(facts);
    const auto* found = find([&](const WorkFieldRule& rule) {
        if (is_fact) return *rule.member != 0 && refused.substr(facts.size()) == rule.member;
        return rule.need && followup::need_name(*rule.need) == refused;
    });
    return found == nullptr ? WorkField::none : found->field;
}

std::optional<WorkField> field_that_meets(followup::Need need) {
    const auto* found = find([need](const WorkFieldRule& rule) { return rule.need == need; });
    return found == nullptr ? std::nullopt : std::optional(found->field);
}

std::string text_in(const api::FollowUpFacts& facts, WorkField field) {
    if (field == WorkField::appointment) return facts.appointment ? facts.appointment->to_iso8601() : std::string();
    if (const auto text = member_in(text_members, field)) return (facts.*text).value_or(std::string());
    const auto yes_no = member_in(yes_no_members, field);
    if (yes_no == nullptr || !(facts.*yes_no)) return {};
    const bool ticked = *(facts.*yes_no);
    if (field != WorkField::into_faq && !ticked) return {};  // a tick that is not set is nothing written
    return ticked ? "yes" : "no";
}

void write_into(api::FollowUpFacts& facts, WorkField field, const std::string& text) {
    if (field == WorkField::appointment) facts.appointment = model::Instant::parse_iso8601(text);
    if (const auto member = member_in(text_members, field)) facts.*member = text;
    const auto yes_no = member_in(yes_no_members, field);
    if (yes_no != nullptr && (!text.empty() || field != WorkField::into_faq)) facts.*yes_no = text == "yes";
}

std::vector<OptionView> options_of(WorkField field, const std::string& chosen, const api::TicketMenus& menus,
                                   model::Language language) {
    std::vector<OptionView> options;
    for (const auto& entry : entries_of(field, menus))
        if (!entry.retired || entry.name == chosen)
            options.push_back(option(entry.name, entry.label, chosen, language));
    if (field == WorkField::reply_way) {
        options.push_back(said("phone", N_("By phone"), chosen, language));
        options.push_back(said("message", N_("By text message"), chosen, language));
    }
    const bool known = std::ranges::any_of(options, [](const OptionView& each) { return each.chosen; });
    if (!options.empty() && !known && !chosen.empty()) options.push_back({chosen, chosen, {}, chosen, chosen, true});
    return options;
}

Control control_of(WorkField field, const api::TicketMenus& menus) {
    const bool has_menu = field == WorkField::department || field == WorkField::district;
    return has_menu && !entries_of(field, menus).empty() ? Control::filtered_menu : rule_of(field).control;
}

}  // namespace cts::presenter
