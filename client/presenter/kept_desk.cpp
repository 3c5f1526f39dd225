#include "client/presenter/kept_desk.h"

#include <algorithm>

#include "client/presenter/shown_value.h"
#include "shared/form/reader.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using Forms = std::map<std::string, std::shared_ptr<const form::Definition>>;  // by kit name: a kit is read once

std::shared_ptr<const form::Definition> form_of(const api::SlipContents& slip, desk::DeskStore& store, Forms& forms) {
    const auto name = desk::kit_name(slip);
    if (const auto known = forms.find(name); known != forms.end()) return known->second;
    auto& made = forms[name];
    const auto files = store.kit(name).value_or(std::nullopt);
    if (!files) return made;
    const auto kit = form::read_kit_of_call(*files);
    if (kit && kit->forms.contains(slip.purpose)) made = kit->forms.at(slip.purpose);
    return made;
}

std::optional<model::Instant> moment_of(const desk::OutboxItem& item) {
    return item.record.dialled_at ? item.record.dialled_at : std::optional(item.finished_at);
}

KeptRow outbox_row(const desk::OutboxItem& item, bool colleagues) {
    KeptRow row;
    row.id = item.call.to_string();
    row.state = item.attention.empty() ? KeptState::waiting : KeptState::refused;
    row.colleagues = colleagues;
    row.own_log_in = colleagues && item.record.taken_alone.has_value();
    row.customer_name = colleagues ? std::string() : item.customer_name;
    row.at = moment_of(item);
    row.why = item.attention;
    return row;
}

KeptRow draft_row(const desk::Draft& draft) {
    KeptRow row;
    row.id = draft.of.claimed.contents.call.to_string();
    row.state = KeptState::unfinished;
    row.colleagues = true;
    row.agent_name = draft.of.user.display_name;
    row.at = draft.dialled_at ? draft.dialled_at : std::optional(draft.kept_at);
    return row;
}

void show_outcome(KeptRow& row, const form::Definition* form, const std::string& outcome, model::Language language) {
    const auto* meant = form == nullptr ? nullptr : form->find_outcome(outcome);
    row.outcome_label = meant == nullptr ? outcome : meant->label.in(language);
    if (meant != nullptr) row.outcome_class = meant->outcome_class;
}

}  // namespace

KeptDesk::KeptDesk(KeptWork* work, Executor& executor, RecordsDesk& records, std::function<void()> changed)
    : work_(work), asking_(executor, Lane::disk), records_(records), changed_(std::move(changed)) {}

void KeptDesk::fetch() {
    if (!work_) return;
    loading_ = true;
    asking_.ask([&store = work_->store(), user = user_] { return look(store, user); },
                [this](Found& found) {
                    loading_ = false;
                    found_ = std::move(found);
                    changed_();
                });
}

KeptDesk::Found KeptDesk::look(desk::DeskStore& store, model::UserId user) {
    Found found;
    Forms forms;
    const auto kept = store.everything().value_or(desk::KeptOnDesk{});
    for (const auto& item : kept.outbox) {
        const bool others = item.agent != user && item.record.taken_alone;
        if (item.attention.empty() && !others && !found.next) found.next = item.call;
        if (item.kind != desk::OutboxKind::call) continue;
        const bool colleagues = item.agent != user;
        found.calls.push_back({outbox_row(item, colleagues), form_of(item.contents, store, forms),
                               colleagues ? form::Answers{} : item.record.answers, item.record.outcome,
                               item.contents.zone});
    }
    for (const auto& draft : kept.drafts)
        if (draft.of.user.id != user) found.calls.push_back({draft_row(draft), nullptr, {}, {}, {}});
    return found;
}

void KeptDesk::delivered(const desk::OutboxItem& item) {
    if (item.agent == user_) names_[item.call.to_string()] = item.customer_name;
}

bool KeptDesk::can_open(const std::string& call) const {
    return std::ranges::any_of(records_.calls_to_correct(),
                               [&](const api::Call& each) { return each.id.to_string() == call; });
}

std::vector<KeptDesk::Kept> KeptDesk::to_correct(model::Language language) const {
    std::vector<Kept> calls;
    for (const auto& call : records_.calls_to_correct()) {
        const auto shown = records_.row_of(call, language);
        KeptRow row;
        row.id = shown.id;
        row.state = KeptState::needs_correction;
        row.customer_name = shown.customer_name;
        row.at = shown.at;
        row.outcome_label = shown.outcome_label;
        row.outcome_class = shown.outcome_class;
        row.problems = shown.problems;
        const auto known = names_.find(row.id);
        if (row.customer_name.empty() && known != names_.end()) row.customer_name = known->second;
        calls.push_back({std::move(row), nullptr, {}, call.outcome, {}});
    }
    return calls;
}

// What the server has in the meantime is listed as the server has it.
std::vector<KeptDesk::Kept> KeptDesk::all(model::Language language) const {
    std::vector<Kept> calls = to_correct(language);
    for (auto kept : found_.calls) {
        if (can_open(kept.row.id)) continue;
        const bool next = found_.next && kept.row.id == found_.next->to_string();
        if (next && work_->outbox().is_sending()) kept.row.state = KeptState::sending;
        show_outcome(kept.row, kept.form.get(), kept.outcome, language);
        calls.push_back(std::move(kept));
    }
    std::ranges::stable_sort(calls, {}, [](const Kept& kept) { return kept.row.state; });
    return calls;
}

void KeptDesk::show_detail(const Kept& kept, KeptView& view, model::Language language) const {
    KeptDetail detail{kept.row, {}, {}};
    for (const auto& call : records_.calls_to_correct()) {
        if (call.id.to_string() != kept.row.id) continue;
        for (const auto& problem : call.problems) detail.problems.push_back(words::sentence(problem, language));
    }
    if (kept.form) {
        for (const auto& step : kept.form->steps) {
            for (const auto& field : step.fields) {
                const auto answer = kept.answers.find(field.name);
                if (answer == kept.answers.end() || answer->second.empty()) continue;
                detail.answers.push_back({field.label.in(language),
                                          shown_value(*kept.form, field.name, answer->second, kept.zone, language)});
            }
        }
    }
    view.open = std::move(detail);
}

KeptView KeptDesk::view(model::Language language) const {
    KeptView view;
    view.loading = loading_;
    if (work_) view.trouble = work_->trouble(language);
    const auto calls = all(language);
    for (const auto& kept : calls) view.rows.push_back(kept.row);
    const auto found =
        std::ranges::find(calls, selected_, [](const Kept& kept) -> const std::string& { return kept.row.id; });
    if (calls.empty()) return view;
    const auto& shown = found == calls.end() ? calls.front() : *found;
    view.selected = shown.row.id;
    show_detail(shown, view, language);
    return view;
}

}  // namespace cts::presenter
