// A step of a follow-up that cannot be taken yet, and what exactly it lacks (F, G5, H3, H8).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording follow_ups[] = {
    {Reason::no_such_step, N_("This stands at \"{state}\". From there \"{action}\" is not possible."),
     N_("This is not possible from where it stands.")},
    {Reason::reason_missing, N_("Write down why.")},
    {Reason::call_outcome_missing, N_("A call that settles this must be saved first.")},
    {Reason::calls_not_used_up, N_("It may still be tried. Give it up only when its calls are used up.")},
    {Reason::standards_not_met, N_("The call does not meet the four standards of a valid sale. Complete them first.")},
    {Reason::cancellation_missing, N_("Cancel the service for the customer first.")},
    {Reason::how_to_cancel_not_told, N_("Tell the customer how to cancel and which number to call.")},
    {Reason::period_not_over, N_("The customer may still be reached before the trial ends. Call again.")},
    {Reason::new_trial_end_missing, N_("The new end of the trial is not known. Give it first.")},
    {Reason::billing_not_allowed, N_("Without a second confirmation nothing is billed in this project.")},
    {Reason::contact_missing, N_("Note how and when the customer was contacted.")},
    {Reason::identity_not_verified, N_("Verify the customer's identity first.")},
    {Reason::facts_not_checked, N_("Check the facts first: the record, the recording, the charge.")},
    {Reason::faq_not_searched, N_("Look into the FAQ first.")},
    {Reason::handling_missing, N_("Write down what was done.")},
    {Reason::department_missing, N_("Choose the department.")},
    {Reason::request_missing, N_("Write down what the department is asked to do.")},
    {Reason::orders_outstanding, N_("An order is still with a department. Wait for its answer or recall it.")},
    {Reason::reply_missing, N_("Write down what the customer was answered.")},
    {Reason::cause_missing, N_("Choose the cause.")},
    {Reason::result_missing, N_("Choose the result.")},
    {Reason::remedy_missing, N_("Write down the remedy.")},
    {Reason::customer_not_told, N_("Write down what the customer was told in the end.")},
    {Reason::faq_choice_missing, N_("Say whether this goes into the FAQ.")},
    {Reason::other_ticket_missing, N_("Name the ticket it is merged into.")},
    {Reason::finding_missing, N_("Write down what was found out about the number.")},
    {Reason::appointment_missing, N_("Appoint a time for the visit.")},
    {Reason::district_missing, N_("The district is not known. Choose it, so that its group can come.")},
    {Reason::visit_result_missing, N_("Write down what came of the visit.")},
    {Reason::department_answer_missing, N_("Write down the department's answer.")},
    {Reason::appointment_past, N_("This appointment lies in the past. Appoint a time to come.")},
    {Reason::no_such_incident, N_("This is no known incident of the project, or it is over.")},
    {Reason::faq_draft_settled, N_("This draft has been settled already.")},
    {Reason::attachment_empty, N_("The file is empty.")},
    {Reason::attachment_too_large, N_("The file is too large. At most {max} bytes can be attached."),
     N_("The file is too large.")},
    {Reason::attachment_type_refused,
     N_("Files of this kind cannot be attached. Use PDF, PNG, JPEG, WAV, MP3 or plain text.")},
    {Reason::attachment_disguised, N_("What the file holds is not what its name says. It is not kept.")},
    {Reason::too_many_attachments, N_("Nothing more can be attached to this ticket. Remove what nobody needs.")},
};

}  // namespace cts::words::wordings
