#include "server/service/faq_drafts.h"

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "server/service/text_rules.h"
#include "server/service/without_person.h"
#include "shared/model/text.h"

namespace cts::service {

using model::Reason;
using model::Right;
using storage::FaqDraftRecord;

namespace {

constexpr std::size_t longest_draft_reason = 500;

storage::FaqDraftState stored(api::FaqDraftState state) {
    switch (state) {
        case api::FaqDraftState::open:
            return storage::FaqDraftState::open;
        case api::FaqDraftState::taken:
            return storage::FaqDraftState::taken;
        case api::FaqDraftState::refused:
            return storage::FaqDraftState::refused;
    }
    return storage::FaqDraftState::open;
}

api::FaqDraftState shown(storage::FaqDraftState state) {
    switch (state) {
        case storage::FaqDraftState::open:
            return api::FaqDraftState::open;
        case storage::FaqDraftState::taken:
            return api::FaqDraftState::taken;
        case storage::FaqDraftState::refused:
            return api::FaqDraftState::refused;
    }
    return api::FaqDraftState::open;
}

api::FaqDraft shown(const Tools& tools, const FaqDraftRecord& record) {
    const SealedBeside values{tools.vault, record.contact.key};
    const std::string row = record.id.to_string();
    api::FaqDraft draft;
    draft.id = record.id;
    draft.ticket = record.ticket;
    draft.question = values.unseal("faq_draft", "question", row, record.question);
    draft.answer = values.unseal("faq_draft", "answer", row, record.answer);
    draft.state = shown(record.state);
    draft.made_at = record.made_at;
    draft.made_by_name = record.made_by_name;
    draft.settled_at = record.settled_at;
    draft.settled_by_name = record.settled_by_name;
    draft.reason = record.reason;
    return draft;
}

}  // namespace

FaqDraftRecord faq_draft_of(const Tools& tools, const model::User& by, const SealedBeside& values,
                            const storage::FollowUpSeen& ticket, const followup::TicketFacts& facts) {
    const Person person = unsealed_person(tools.vault, ticket.contact);
    const std::string subject =
        values.unseal("follow_up", "subject", ticket.record.id.to_string(), ticket.record.subject);
    const bool told = !model::trim(facts.what_happened).empty();
    const std::vector<std::string> names{person.name};
    FaqDraftRecord draft;
    draft.made_at = tools.clock.now();
    draft.id = model::FaqDraftId::make(draft.made_at);
    draft.ticket = ticket.record.id;
    draft.project = ticket.record.project;
    draft.made_by = by.id;
    const std::string row = draft.id.to_string();
    draft.question =
        values.seal("faq_draft", "question", row, without_person(told ? facts.what_happened : subject, names));
    draft.answer = values.seal("faq_draft", "answer", row, without_person(facts.reply, names));
    return draft;
}

Result<api::Page<api::FaqDraft>> list_faq_drafts(const Tools& tools, const model::User& user, std::string_view project,
                                                 api::FaqDraftState state, const PageWanted& page) {
    if (auto right = authorise(user, Right::publish_kits); !right) return Refused(right.error());
    const auto found = find_project(tools, project);
    if (!found) return Refused(found.error());
    const auto slice = tools.store.faq_drafts().list(found->id, stored(state), page.after, page.limit);
    api::Page<api::FaqDraft> drafts;
    for (const auto& one : slice.items) drafts.items.push_back(shown(tools, one));
    if (slice.after) drafts.after = std::to_string(*slice.after);
    return drafts;
}

Result<api::FaqDraft> settle_faq_draft(const Tools& tools, const model::User& user, std::string_view project,
                                       model::FaqDraftId id, const api::SettleFaqDraft& wanted) {
    if (auto right = authorise(user, Right::publish_kits); !right) return Refused(right.error());
    const auto found = find_project(tools, project);
    if (!found) return Refused(found.error());
    const auto draft = tools.store.faq_drafts().by_id(id);
    if (!draft || draft->project != found->id) return refuse(Reason::not_found, "faq_draft");
    model::Problems problems;
    if (wanted.to == api::FaqDraftState::open) problems.push_back({.reason = Reason::bad_member, .field = "/to"});
    if (wanted.to == api::FaqDraftState::refused || !wanted.reason.empty())
        check_text(wanted.reason, longest_draft_reason, "/reason", problems);
    if (!problems.empty()) return Refused(std::move(problems));
    const auto settled =
        tools.store.faq_drafts().settle({id, stored(wanted.to), wanted.reason, user.id, tools.clock.now()});
    if (settled == storage::DraftVerdict::settled_before) return refuse(Reason::faq_draft_settled);
    return shown(tools, tools.store.faq_drafts().by_id(id).value());
}

}  // namespace cts::service
