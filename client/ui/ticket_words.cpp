#include "client/ui/ticket_words.h"

#include <cctype>

#include "client/ui/sentence.h"

namespace cts::ui {

using presenter::CourseStep;
using presenter::TicketForm;
using presenter::TicketTab;
using presenter::WorkField;

std::string ticket_tab_word(TicketTab tab) {
    switch (tab) {
        case TicketTab::mine:
            return tr("Mine");
        case TicketTab::team:
            return tr("The team's");
        case TicketTab::over:
            return tr("Over");
    }
    return {};
}

std::string course_step_word(CourseStep step) {
    switch (step) {
        case CourseStep::identity:
            return tr("Identity");
        case CourseStep::facts:
            return tr("Facts");
        case CourseStep::faq:
            return tr("FAQ search");
        case CourseStep::handling:
            return tr("Handle");
        case CourseStep::reply:
            return tr("Reply");
        case CourseStep::close:
            return tr("Close");
    }
    return {};
}

std::string work_field_word(WorkField field) {
    switch (field) {
        case WorkField::none:
            return {};
        case WorkField::contacted:
            return tr("First contact");
        case WorkField::identity_verified:
            return tr("Identity verified");
        case WorkField::facts_checked:
            return tr("Facts checked");
        case WorkField::faq_searched:
            return tr("FAQ searched");
        case WorkField::handling:
            return tr("Handling");
        case WorkField::reply:
            return tr("Reply");
        case WorkField::reply_way:
            return tr("By");
        case WorkField::promise:
            return tr("Promised");
        case WorkField::cause:
            return tr("Cause");
        case WorkField::result:
            return tr("Result");
        case WorkField::remedy:
            return tr("Remedy");
        case WorkField::customer_told:
            return tr("Customer told");
        case WorkField::into_faq:
            return tr("Into the FAQ");
        case WorkField::reason:
            return tr("Reason");
        case WorkField::department:
            return tr("Department");
        case WorkField::request:
            return tr("Request");
        case WorkField::answer:
            return tr("Answer");
        case WorkField::other_ticket:
            return tr("Merge into");
        case WorkField::action:
            return tr("Step");
        case WorkField::phone:
            return tr("Number");
        case WorkField::everywhere:
            return tr("All projects");
        case WorkField::urgent:
            return tr("Urgent");
        case WorkField::ends_on:
            return tr("Until");
        case WorkField::appointment:
            return tr("Appointment");
        case WorkField::district:
            return tr("District");
        case WorkField::visit_result:
            return tr("Result of the visit");
    }
    return {};
}

std::string work_field_hint(WorkField field) {
    switch (field) {
        case WorkField::contacted:
            return tr("By which way, and what was said first");
        case WorkField::handling:
            return tr("What was found and done");
        case WorkField::reply:
            return tr("What the customer is answered");
        case WorkField::promise:
            return tr("What, and by when");
        case WorkField::remedy:
            return tr("Refund, cancellation, apology");
        case WorkField::customer_told:
            return tr("What the customer was told in the end");
        case WorkField::request:
            return tr("What the department is to do");
        case WorkField::answer:
            return tr("What the department answered");
        case WorkField::reason:
            return tr("Why: it stays in the course");
        case WorkField::ends_on:
            return tr("2027-10-11; empty: no end");
        case WorkField::appointment:
            return tr("2026-10-14 15:00");
        case WorkField::cause:
        case WorkField::result:
        case WorkField::department:
        case WorkField::other_ticket:
        case WorkField::action:
        case WorkField::district:
            return tr("Choose");
        case WorkField::none:
        case WorkField::identity_verified:
        case WorkField::facts_checked:
        case WorkField::faq_searched:
        case WorkField::reply_way:
        case WorkField::into_faq:
        case WorkField::phone:
        case WorkField::everywhere:
        case WorkField::urgent:
        case WorkField::visit_result:
            return {};
    }
    return {};
}

std::string ticket_form_word(TicketForm form) {
    switch (form) {
        case TicketForm::order:
            return tr("Order to a department");
        case TicketForm::order_step:
            return tr("Order");
        case TicketForm::merge:
            return tr("Merge into another ticket");
        case TicketForm::reopen:
            return tr("Open again");
        case TicketForm::bulk:
            return tr("Several tickets at once");
        case TicketForm::blacklist:
            return tr("Propose for the blacklist");
        case TicketForm::visit:
            return tr("Field visit");
    }
    return {};
}

std::string form_send_word(TicketForm form) {
    switch (form) {
        case TicketForm::order:
            return tr("Send the order");
        case TicketForm::order_step:
            return tr("Take the step");
        case TicketForm::merge:
            return tr("Merge");
        case TicketForm::reopen:
            return tr("Open again");
        case TicketForm::bulk:
            return tr("Take the step for each");
        case TicketForm::blacklist:
            return tr("Propose");
        case TicketForm::visit:
            return tr("Hand over the visit");
    }
    return {};
}

std::string count_word(const presenter::TicketCount& count) {
    return std::to_string(count.count) + (count.at_least ? "+" : "");
}

std::string complaints_word(int complaints) {
    if (complaints < 2) return {};
    return fill(tr("{count} complaint", "{count} complaints", complaints), arg("count", complaints));
}

std::string missing_word(int count) {
    return fill(tr("{count} missing", "{count} missing", count), arg("count", count));
}

std::string needs_words(const presenter::FormView& form) {
    const auto count = static_cast<int>(form.missing.size());
    return form.open || count == 0 ? tr("Complete") : missing_word(count);
}

std::string work_gate_sentence(const presenter::WorkGate& gate) {
    const auto count = static_cast<long>(gate.missing.size());
    const auto action = arg("action", gate.action_label);
    if (!gate.action) return tr("Nothing leads on from here.");
    if (gate.open) return fill(tr("Ready to {action}"), action);
    return fill(tr("{count} missing to {action}", "{count} missing to {action}", count), arg("count", count), action);
}

std::string missing_list(const std::vector<presenter::WorkMissing>& missing) {
    std::string list;
    for (const auto& item : missing) {
        const auto word = item.field == WorkField::none ? item.sentence : work_field_word(item.field);
        list += (list.empty() ? "" : " · ") + word;
    }
    return list;
}

std::string button_word(const std::string& label) {
    std::string word = label;
    if (!word.empty()) word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    return word;
}

}  // namespace cts::ui
