// Drafts for the FAQ (H3): one press at the close ("goes into the FAQ") makes one of the ticket, without the person it
// is about (without_person.h); planners take it into the FAQ or refuse it with a reason.
#pragma once

#include "server/service/paging.h"
#include "server/service/people.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/faq_draft_messages.h"
#include "shared/api/messages.h"
#include "shared/followup/ticket_facts.h"

namespace cts::service {

// question: what happened, else what the ticket is about; answer: what was replied.
storage::FaqDraftRecord faq_draft_of(const Tools& tools, const model::User& by, const SealedBeside& values,
                                     const storage::FollowUpSeen& ticket, const followup::TicketFacts& facts);

// publish_kits; not_found: the project. Oldest first.
Result<api::Page<api::FaqDraft>> list_faq_drafts(const Tools& tools, const model::User& user, std::string_view project,
                                                 api::FaqDraftState state, const PageWanted& page);

// publish_kits; not_found; faq_draft_settled: once. To refuse one a reason is required; bad_member: to open.
Result<api::FaqDraft> settle_faq_draft(const Tools& tools, const model::User& user, std::string_view project,
                                       model::FaqDraftId id, const api::SettleFaqDraft& wanted);

}  // namespace cts::service
