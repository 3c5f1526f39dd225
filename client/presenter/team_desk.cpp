#include "client/presenter/team_desk.h"

#include <algorithm>

#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

api::FollowUpView server_view(TeamTab tab) {
    switch (tab) {
        case TeamTab::overdue:
            return api::FollowUpView::overdue;
        case TeamTab::unassigned:
            return api::FollowUpView::unassigned;
        case TeamTab::nobody:
            return api::FollowUpView::nobody;
        case TeamTab::open:
        case TeamTab::to_correct:
        case TeamTab::notices:
            return api::FollowUpView::open;
    }
    return api::FollowUpView::open;
}

}  // namespace

TeamDesk::TeamDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                   std::function<void()> changed)
    : gateway_(gateway),
      executor_(executor),
      asking_(executor),
      changed_(changed),
      writer_(gateway, executor, clock, std::move(changed)) {}

void TeamDesk::use_project(const std::string& code) {
    project_ = code;
}

void TeamDesk::move(TeamCaret caret) {
    if (caret == TeamCaret::none) return;
    caret_ = caret;
    ++caret_moves_;
}

void TeamDesk::fetch() {
    fetch_colleagues();
    if (writes()) return writer_.fetch();
    if (tab_ == TeamTab::to_correct) return fetch_calls(std::nullopt);
    fetch_page(std::nullopt);
}

void TeamDesk::news() {
    if (open_ && !open_->typing()) open_->fetch();
    if (!loading_) fetch();
}

void TeamDesk::fetch_colleagues() {
    asking_.ask([&gateway = gateway_, project = project_] { return gateway.colleagues(project); },
                [this](gateway::Answer<api::Colleagues>& answer) {
                    if (!answer) return;
                    colleagues_ = std::move(answer->items);
                    changed_();
                });
}

void TeamDesk::fetch_page(std::optional<std::string> after) {
    loading_ = true;
    asking_.ask([&gateway = gateway_, project = project_, view = server_view(tab_),
                 after] { return gateway.project_follow_ups(project, view, after); },
                [this, first = !after, tab = tab_](FollowUps& page) { take_page(page, first, tab); });
}

void TeamDesk::take_page(FollowUps& page, bool first, TeamTab tab) {
    if (tab != tab_) return;  // another view was chosen meanwhile
    loading_ = false;
    if (!page) return failed(page.error());
    server_notice_.clear();
    if (first) follow_ups_.clear();
    follow_ups_.insert(follow_ups_.end(), page->items.begin(), page->items.end());
    after_ = page->after;
    changed_();
}

void TeamDesk::fetch_calls(std::optional<std::string> after) {
    loading_ = true;
    asking_.ask(
        [&gateway = gateway_, project = project_, after] { return gateway.project_calls_to_correct(project, after); },
        [this, first = !after](Calls& page) { take_calls(page, first); });
}

void TeamDesk::take_calls(Calls& page, bool first) {
    if (tab_ != TeamTab::to_correct) return;
    loading_ = false;
    if (!page) return failed(page.error());
    server_notice_.clear();
    if (first) calls_.clear();
    calls_.insert(calls_.end(), page->items.begin(), page->items.end());
    after_ = page->after;
    changed_();
}

void TeamDesk::failed(const gateway::Fault& fault) {
    server_notice_ = fault.message;
    changed_();
}

void TeamDesk::more() {
    if (!after_ || loading_ || writes()) return;
    if (tab_ == TeamTab::to_correct) return fetch_calls(after_);
    fetch_page(after_);
}

void TeamDesk::show_tab(TeamTab tab) {
    if (tab == tab_) return;
    if (tab == TeamTab::notices && !may_publish_) return;
    tab_ = tab;
    follow_ups_.clear();
    calls_.clear();
    after_.reset();
    open_.reset();
    selected_.clear();
    server_notice_.clear();
    notice_ = "";
    move(writes() ? TeamCaret::title_zh : TeamCaret::list);
    changed_();
    fetch();
}

void TeamDesk::select(const std::string& row) {
    if (selected_ == row) return;
    if (open_ && open_->busy()) return;
    selected_ = row;
    notice_ = "";
    const auto found = std::ranges::find(follow_ups_, row, [](const auto& each) { return each.id.to_string(); });
    open_.reset();
    if (found != follow_ups_.end()) {
        open_ = std::make_unique<HandOver>(gateway_, executor_, *found, changed_,
                                           [this](const api::FollowUp& done) { handed_over(done); });
        open_->fetch();
    }
    changed_();
}

void TeamDesk::choose_colleague(const std::string& id) {
    if (open_) open_->choose(id);
}

void TeamDesk::give_reason(const std::string& reason) {
    if (open_) open_->give_reason(reason);
}

void TeamDesk::send() {
    if (writes()) {
        move(writer_.publish(project_));
    } else if (open_) {
        move(open_->send());
    }
    changed_();
}

// It belongs to another view now, perhaps: the list says so itself when it comes back.
void TeamDesk::handed_over(const api::FollowUp&) {
    open_.reset();
    selected_.clear();
    notice_ = words::N_("Handed over.");
    move(TeamCaret::list);
    changed_();
    fetch();
}

TeamView TeamDesk::view(model::Language language) const {
    TeamView view;
    view.tab = tab_;
    for (const auto& each : follow_ups_) view.rows.push_back(team_row(each));
    for (const auto& each : calls_) view.calls.push_back(record_row(each, project_, language));
    if (writes()) view.in_force = writer_.in_force(language);
    view.more = after_.has_value();
    view.loading = loading_;
    view.selected = selected_;
    if (open_) view.open = open_->view(colleagues_);
    view.draft = writer_.draft();
    view.may_publish = may_publish_;
    view.busy = writer_.busy() || (open_ && open_->busy());
    const char* said = writes() ? writer_.notice() : open_ && *open_->notice() ? open_->notice() : notice_;
    const std::string& server = writes() ? writer_.server_notice() : open_ ? open_->server_notice() : server_notice_;
    view.notice = *said ? words::tr(said, language) : server.empty() ? server_notice_ : server;
    view.refused = writes() ? writer_.refused() : said != notice_ || *said == 0;
    view.caret = caret_;
    view.caret_moves = caret_moves_;
    return view;
}

}  // namespace cts::presenter
