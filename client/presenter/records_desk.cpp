#include "client/presenter/records_desk.h"

#include <algorithm>

#include "shared/words/words.h"

namespace cts::presenter {

RecordsDesk::RecordsDesk(gateway::Gateway& gateway, Executor& executor, std::function<void()> changed)
    : gateway_(gateway),
      executor_(executor),
      asking_(executor),
      listing_(executor, Lane::unasked),
      changed_(std::move(changed)) {}

void RecordsDesk::use_project(const api::Project& project) {
    project_ = project;
}

void RecordsDesk::fetch() {
    loading_ = true;
    listing_.ask(
        [&gateway = gateway_] {
            return Lists{gateway.calls_to_correct(std::nullopt), gateway.calls(std::nullopt)};
        },
        [this](Lists& lists) { came_back(lists); });
}

void RecordsDesk::came_back(Lists& lists) {
    loading_ = false;
    notice_.clear();
    if (lists.to_correct) to_correct_ = std::move(lists.to_correct->items);
    if (lists.own) {
        own_ = std::move(lists.own->items);
        after_ = lists.own->after;
    } else {
        notice_ = lists.own.error().message;
    }
    changed_();
}

void RecordsDesk::more() {
    if (!after_ || loading_) return;
    loading_ = true;
    asking_.ask([&gateway = gateway_, after = after_] { return gateway.calls(after); },
                [this](gateway::Answer<api::Page<api::Call>>& page) {
                    loading_ = false;
                    if (page) {
                        own_.insert(own_.end(), page->items.begin(), page->items.end());
                        after_ = page->after;
                    }
                    changed_();
                });
}

// A record with something typed into it is not left for another: its text would be gone.
void RecordsDesk::open(const std::string& call) {
    const auto id = model::CallId::parse(call);
    if (!id || (amending_ && amending_->call().id == *id)) return;
    kept_ = amending_ && amending_->typing();
    if (kept_) return changed_();
    selected_ = call;
    loading_ = true;
    changed_();
    asking_.ask([&gateway = gateway_, id = *id] { return fetch_stored_call(gateway, id); },
                [this](gateway::Answer<StoredCall>& stored) { opened(stored); });
}

void RecordsDesk::close() {
    if (amending_ && !amending_->typing()) amending_.reset();
}

void RecordsDesk::opened(gateway::Answer<StoredCall>& stored) {
    loading_ = false;
    notice_ = stored ? std::string() : stored.error().message;
    if (stored)
        amending_ = std::make_unique<AmendDesk>(gateway_, executor_, project_, std::move(*stored), changed_,
                                                [this](const api::Call& call) { this->stored(call); });
    changed_();
}

void RecordsDesk::stored(const api::Call& call) {
    kept_ = false;
    for (auto& each : own_) {
        if (each.id == call.id) each = call;
    }
    if (call.state == api::CallState::accepted)
        std::erase_if(to_correct_, [&](const api::Call& each) { return each.id == call.id; });
}

void RecordsDesk::news() {
    fetch();
    if (amending_) amending_->refresh();
}

RecordsView RecordsDesk::view(model::Language language) const {
    RecordsView view;
    for (const auto& call : to_correct_) view.rows.push_back(record_row(call, project_.code, language));
    for (const auto& call : own_) {
        const bool listed = std::ranges::find(to_correct_, call.id, &api::Call::id) != to_correct_.end();
        if (!listed) view.rows.push_back(record_row(call, project_.code, language));
    }
    view.selected = selected_;
    view.more = after_.has_value();
    view.loading = loading_;
    view.notice = kept_ ? words::tr("Save the amendment you are typing first, or clear it.", language) : notice_;
    if (amending_) view.open = amending_->view(language);
    return view;
}

}  // namespace cts::presenter
