#include "client/presenter/tickets/ticket_desk.h"

#include <algorithm>

#include "shared/followup/machine.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

constexpr std::chrono::minutes shown_anew{1};

}  // namespace

TicketDesk::TicketDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                       std::function<void()> changed)
    : gateway_(gateway),
      executor_(executor),
      asking_(executor),
      clock_(clock),
      changed_(changed),
      drafts_(executor, clock, changed),
      list_(gateway, executor, clock, std::move(changed)) {}

void TicketDesk::logged_in(const model::User& user) {
    me_ = user;
    drafts_.use(user.id);
    list_.use(user.id, list_.zone());
}

void TicketDesk::logged_out() {
    form_.reset();
    work_.reset();
    menus_.clear();  // others may have changed them when one logs in again
}

void TicketDesk::use_zone(const std::string& zone) {
    list_.use(me_.id, zone);
}

void TicketDesk::fetch() {
    list_.fetch();
}

void TicketDesk::news() {
    list_.fetch();
    if (work_) work_->news();
}

void TicketDesk::tick() {
    if (clock_.now() - shown_at_ < shown_anew) return;
    shown_at_ = clock_.now();
    changed_();
}

void TicketDesk::move(TicketCaret caret, WorkField field) {
    caret_ = caret;
    caret_field_ = field;
    ++caret_moves_;
}

void TicketDesk::say(const std::string& sentence) {
    notice_ = "";
    said_ = sentence;
    changed_();
}

void TicketDesk::say(const char* english) {
    notice_ = english;
    said_.clear();
    changed_();
}

void TicketDesk::go_to_search() {
    move(TicketCaret::search);
    changed_();
}

void TicketDesk::select(const std::string& ticket) {
    notice_ = "";
    said_.clear();
    list_.select(ticket);
}

void TicketDesk::tick_row(const std::string& ticket) {
    list_.tick(ticket);
}

void TicketDesk::open(const std::string& id) {
    const auto* ticket = list_.find(id);
    if (ticket == nullptr || (work_ && work_->id() == ticket->id)) return;
    form_.reset();
    list_.select(id);
    work_ =
        std::make_unique<TicketWork>(TicketWorkParts{gateway_, executor_, clock_, me_.display_name, list_.zone(),
                                                     menus_of(ticket->project), drafts_.of(ticket->id),
                                                     [this, ticket = ticket->id] {
                                                         drafts_.changed(ticket);
                                                         changed_();
                                                     },
                                                     [this](WorkField field) { move(TicketCaret::work, field); },
                                                     [this](const api::FollowUp& stepped_on) { stepped(stepped_on); }},
                                     *ticket);
    work_->fetch();
    move(TicketCaret::work);
    changed_();
}

const api::TicketMenus& TicketDesk::menus_of(const std::string& project) {
    const auto [menus, is_new] = menus_.try_emplace(project);
    if (is_new)
        asking_.ask([&gateway = gateway_, project] { return gateway.ticket_menus(project); },
                    [this, project](gateway::Answer<api::TicketMenus>& answer) {
                        if (answer) menus_[project] = std::move(*answer);
                        changed_();
                    });
    return menus->second;
}

// The queue says itself where it stands now; a form over it goes on from there.
void TicketDesk::stepped(const api::FollowUp& ticket) {
    if (form_) form_->target_changed(ticket);
    list_.fetch();
}

void TicketDesk::type(WorkField field, const std::string& text) {
    if (form_)
        form_->type(field, text);
    else if (work_)
        work_->type(field, text);
}

void TicketDesk::choose_action(followup::Action action) {
    using followup::Action;
    if (!work_) return;
    if (action == Action::send_order) return open_order();
    if (action == Action::merge) return open_merge();
    if (action == Action::reopen) return open_reopen();
    work_->choose_action(action);
}

void TicketDesk::take_theirs(WorkField field) {
    if (work_) work_->take_theirs(field);
}

void TicketDesk::keep_mine(WorkField field) {
    if (work_) work_->keep_mine(field);
}

void TicketDesk::go_to_step(CourseStep step) {
    if (!work_) return;
    const auto fields = pane_fields();
    const auto first = std::ranges::find(fields, step, &WorkFieldRule::step);
    if (first != fields.end()) move(TicketCaret::work, first->field);
    changed_();
}

void TicketDesk::go_to_first_missing() {
    if (work_) work_->go_to_first_missing(language_);
    changed_();
}

void TicketDesk::go_to_close() {
    go_to_step(CourseStep::close);
}

void TicketDesk::save() {
    if (form_) return form_->send(language_);
    if (!work_) return;
    if (work_->action() == followup::Action::reopen) return open_reopen();
    work_->save(language_);
}

void TicketDesk::show_faq() {
    if (work_) work_->show_faq(!work_->faq_shown());
}

void TicketDesk::search_faq(const std::string& query) {
    if (work_) work_->search_faq(query);
}

void TicketDesk::select_faq(int row) {
    if (work_) work_->select_faq(row);
}

void TicketDesk::faq_into_reply() {
    if (work_) work_->answer_into_reply(language_);
}

bool TicketDesk::leave() {
    const bool busy = form_ && form_->busy();
    if (busy) return true;
    const bool form = form_ != nullptr;
    const bool faq = work_ && work_->faq_shown();
    const bool filter = !list_.filter().empty();
    if (!form && !faq && !filter) return false;
    if (form)
        form_.reset();
    else if (faq)
        work_->show_faq(false);
    else
        list_.search("");
    move(form || faq ? TicketCaret::work : TicketCaret::queue);
    changed_();
    return true;
}

TicketDeskView TicketDesk::view() const {
    TicketDeskView view;
    list_.show(view, language_);
    if (work_) view.open = work_->view(language_);
    if (work_) view.open->draft_at = drafts_.kept_at(work_->id());
    if (form_) view.form = form_->view(language_);
    if (*notice_ || !said_.empty()) view.notice = *notice_ ? words::tr(notice_, language_) : said_;
    view.caret = caret_;
    view.caret_field = caret_field_;
    view.caret_moves = caret_moves_;
    return view;
}

}  // namespace cts::presenter
