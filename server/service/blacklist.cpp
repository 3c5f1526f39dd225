#include "server/service/blacklist.h"

#include "server/service/authorise.h"
#include "server/service/barred_number.h"
#include "server/service/text_rules.h"

namespace cts::service {

using model::Problems;
using model::Reason;
using model::Right;

namespace {

constexpr std::size_t longest_blacklist_reason = 500;

bool may_read(const model::User& user) {
    return may(user, Right::propose_blacklist) || may(user, Right::decide_blacklist) ||
           may(user, Right::keep_do_not_call);
}

Result<Done> authorise_reading(const model::User& user) {
    if (user.active && may_read(user)) return Done{};
    return authorise(user, Right::propose_blacklist);
}

// Whoever proposed an entry may take it back; everything else is for who decides.
Result<Done> authorise_decision(const model::User& user, const storage::BlacklistRecord& entry,
                                api::BlacklistAction decision) {
    const bool own = entry.proposed_by == user.id && may(user, Right::propose_blacklist);
    if (own && user.active && decision == api::BlacklistAction::decline) return Done{};
    return authorise(user, Right::decide_blacklist);
}

Problems faults_of(const api::NewBlacklistEntry& wanted, model::Instant now) {
    Problems problems;
    check_line(wanted.reason, longest_blacklist_reason, "/reason", problems);
    if (wanted.ends_at && *wanted.ends_at <= now)
        problems.push_back({.reason = Reason::end_is_past, .field = "/ends_at"});
    return problems;
}

storage::BlacklistDecision stored(api::BlacklistAction decision) {
    switch (decision) {
        case api::BlacklistAction::approve:
            return storage::BlacklistDecision::approve;
        case api::BlacklistAction::decline:
            return storage::BlacklistDecision::decline;
        case api::BlacklistAction::lift:
            return storage::BlacklistDecision::lift;
    }
    return storage::BlacklistDecision::decline;
}

storage::BlacklistView stored(api::BlacklistView view) {
    switch (view) {
        case api::BlacklistView::all:
            return storage::BlacklistView::all;
        case api::BlacklistView::proposed:
            return storage::BlacklistView::proposed;
        case api::BlacklistView::holding:
            return storage::BlacklistView::holding;
        case api::BlacklistView::over:
            return storage::BlacklistView::over;
    }
    return storage::BlacklistView::all;
}

template <class Seen>
api::Page<api::BlacklistEntry> shown_page(const Tools& tools, const storage::Slice<Seen>& slice) {
    api::Page<api::BlacklistEntry> page;
    for (const auto& seen : slice.items) page.items.push_back(shown_entry(tools, seen));
    if (slice.after) page.after = std::to_string(*slice.after);
    return page;
}

Result<api::BlacklistEntry> shown_now(const Tools& tools, model::BlacklistId id) {
    const auto seen = tools.store.blacklist().by_id(id);
    if (!seen) return refuse(Reason::not_found, "id");
    return shown_entry(tools, *seen);
}

Result<api::BlacklistEntry> answer_to(const Tools& tools, storage::DecisionVerdict verdict, model::BlacklistId id) {
    switch (verdict) {
        case storage::DecisionVerdict::decided:
            return shown_now(tools, id);
        case storage::DecisionVerdict::own_proposal:
            return refuse(Reason::own_proposal, "/decision");
        case storage::DecisionVerdict::not_open:
            return refuse(Reason::blacklist_not_open, "/decision");
        case storage::DecisionVerdict::changed_meanwhile:
            return refuse(Reason::changed_meanwhile);
        case storage::DecisionVerdict::unknown:
            return refuse(Reason::not_found, "id");
    }
    return refuse(Reason::internal);
}

}  // namespace

Result<api::BlacklistEntry> propose_blacklist(const Tools& tools, const model::User& by,
                                              const api::NewBlacklistEntry& wanted) {
    if (auto right = authorise(by, Right::propose_blacklist); !right) return Refused(right.error());
    const auto now = tools.clock.now();
    if (auto problems = faults_of(wanted, now); !problems.empty()) return Refused(std::move(problems));
    const auto number = number_in_scope(tools, wanted.phone, wanted.region, wanted.project);
    if (!number) return Refused(number.error());
    storage::BlacklistRecord record;
    record.id = model::BlacklistId::make(now);
    record.project = number->project;
    record.urgent = wanted.urgent;
    record.ends_at = wanted.ends_at;
    record.proposed_by = by.id;
    record.proposed_at = now;
    seal_entry(tools.vault, record, number->number, wanted.reason);
    if (tools.store.blacklist().propose(record) == storage::Added::already_there)
        return refuse(Reason::already_blacklisted, "/phone");
    return shown_now(tools, record.id);
}

Result<api::BlacklistEntry> decide_blacklist(const Tools& tools, const model::User& by, model::BlacklistId id,
                                             int revision, const api::BlacklistDecision& wanted) {
    if (auto right = authorise_reading(by); !right) return Refused(right.error());
    const auto seen = tools.store.blacklist().by_id(id);
    if (!seen) return refuse(Reason::not_found, "id");
    if (auto right = authorise_decision(by, seen->record, wanted.decision); !right) return Refused(right.error());
    Problems problems;
    const bool needs_reason = wanted.decision != api::BlacklistAction::approve;
    if (needs_reason || !wanted.reason.empty())
        check_line(wanted.reason, longest_blacklist_reason, "/reason", problems);
    if (!problems.empty()) return Refused(std::move(problems));
    const auto verdict =
        tools.store.blacklist().decide({id, revision, stored(wanted.decision), by.id,
                                        sealed_reason(tools.vault, seen->record, wanted.reason), tools.clock.now()});
    return answer_to(tools, verdict, id);
}

Result<api::Page<api::BlacklistEntry>> list_blacklist(const Tools& tools, const model::User& by, api::BarKind kind,
                                                      api::BlacklistView view, const PageWanted& page) {
    if (auto right = authorise_reading(by); !right) return Refused(right.error());
    auto& list = tools.store.blacklist();
    if (kind == api::BarKind::do_not_call) return shown_page(tools, list.do_not_call(page.after, page.limit));
    return shown_page(tools, list.list(stored(view), tools.clock.now(), page.after, page.limit));
}

Result<api::BlacklistDetail> blacklist_detail(const Tools& tools, const model::User& by, model::BlacklistId id) {
    if (auto right = authorise_reading(by); !right) return Refused(right.error());
    const auto seen = tools.store.blacklist().by_id(id);
    if (!seen) return refuse(Reason::not_found, "id");
    api::BlacklistDetail detail{shown_entry(tools, *seen), {}};
    for (const auto& step : tools.store.blacklist().steps(id))
        detail.history.push_back(
            {step.at, step.by_name, step.what, unsealed_reason(tools.vault, seen->record, step.reason)});
    return detail;
}

Result<api::NumberLookedUp> look_up_number(const Tools& tools, const model::User& by, const api::NumberLookUp& wanted) {
    if (auto right = authorise_reading(by); !right) return Refused(right.error());
    const auto number = number_in_scope(tools, wanted.phone, wanted.region, wanted.project);
    if (!number) return Refused(number.error());
    const auto index = phone_index(tools.vault, number->number);
    auto& list = tools.store.blacklist();
    api::NumberLookedUp found;
    if (const auto bar = list.bar(index, number->project.value_or(model::ProjectId{}), tools.clock.now()))
        found.bar = shown_bar(*bar);
    for (const auto& seen : list.do_not_call_of(index)) found.entries.push_back(shown_entry(tools, seen));
    for (const auto& seen : list.of_number(index)) found.entries.push_back(shown_entry(tools, seen));
    return found;
}

}  // namespace cts::service
