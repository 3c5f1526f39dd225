#include "client/presenter/team_desk.h"

#include <algorithm>

#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

struct TabRule {
    TeamTab tab;
    api::FollowUpView view;
    std::optional<form::FollowUpKind> kind;
};
constexpr TabRule of_follow_ups[] = {
    {TeamTab::overdue, api::FollowUpView::overdue, std::nullopt},
    {TeamTab::unassigned, api::FollowUpView::unassigned, std::nullopt},
    {TeamTab::nobody, api::FollowUpView::nobody, std::nullopt},
    {TeamTab::open, api::FollowUpView::open, std::nullopt},
    {TeamTab::queries, api::FollowUpView::open, form::FollowUpKind::technical_query},
    {TeamTab::visits, api::FollowUpView::open, form::FollowUpKind::field_visit},
};

}  // namespace

TeamDesk::TeamDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                   std::function<void()> changed)
    : gateway_(gateway),
      executor_(executor),
      asking_(executor),
      changed_(changed),
      writer_(gateway, executor, clock, std::move(changed)),
      clock_(clock) {}

void TeamDesk::use_project(const std::string& code, const std::string& zone) {
    project_ = code;
    zone_ = zone;
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
    if (tab_ == TeamTab::holders) return fetch_holders();
    fetch_page(std::nullopt);
}

api::FollowUpsOfProject TeamDesk::wanted() const {
    api::FollowUpsOfProject wanted;
    for (const auto& rule : of_follow_ups)
        if (rule.tab == tab_) wanted = {rule.view, rule.kind, {}, {}};
    if (tab_ == TeamTab::visits) wanted.group = group_;
    if (tab_ == TeamTab::open && whose_) wanted.agent = whose_->agent;
    if (tab_ == TeamTab::open && whose_ && !whose_->agent) wanted.view = api::FollowUpView::unassigned;
    return wanted;
}

void TeamDesk::fetch_holders() {
    loading_ = true;
    asking_.ask([&gateway = gateway_, project = project_] { return gateway.holdings(project); },
                [this](gateway::Answer<api::Holdings>& answer) {
                    if (tab_ != TeamTab::holders) return;
                    loading_ = false;
                    if (!answer) return failed(answer.error());
                    server_notice_.clear();
                    holdings_ = std::move(answer->items);
                    changed_();
                });
}

void TeamDesk::news() {
    if (open_ && (form_ || !open_->typing())) open_->fetch();
    if (!loading_) fetch();
}

void TeamDesk::fetch_colleagues() {
    asking_.ask([&gateway = gateway_, project = project_] { return gateway.colleagues(project); },
                [this](gateway::Answer<api::Colleagues>& answer) {
                    if (!answer) return;
                    colleagues_ = std::move(answer->items);
                    changed_();
                });
    asking_.ask([&gateway = gateway_, project = project_] { return gateway.ticket_menus(project); },
                [this](gateway::Answer<api::TicketMenus>& answer) {
                    if (answer) menus_ = std::move(*answer);
                });
}

void TeamDesk::fetch_page(std::optional<std::string> after) {
    loading_ = true;
    asking_.ask([&gateway = gateway_, project = project_, wanted = wanted(),
                 after] { return gateway.project_follow_ups(project, wanted, after); },
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
    if (tab_ == TeamTab::visits)
        for (const auto& visit : page->items)
            if (!visit.group.empty() && std::ranges::find(groups_, visit.group) == groups_.end())
                groups_.push_back(visit.group);
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
    whose_.reset();
    group_.clear();
    clear();
    move(writes() ? TeamCaret::title_zh : TeamCaret::list);
    changed_();
    fetch();
}

void TeamDesk::clear() {
    follow_ups_.clear();
    calls_.clear();
    after_.reset();
    open_.reset();
    form_.reset();
    selected_.clear();
    server_notice_.clear();
    notice_ = "";
}

void TeamDesk::show_holder(const std::string& colleague) {
    const auto found = std::ranges::find_if(holdings_, [&](const api::Holding& each) {
        return (each.agent ? each.agent->to_string() : std::string()) == colleague;
    });
    if (tab_ != TeamTab::holders || found == holdings_.end()) return;
    const auto whose = *found;
    tab_ = TeamTab::open;
    clear();
    whose_ = whose;
    move(TeamCaret::list);
    changed_();
    fetch();
}

void TeamDesk::show_group(const std::string& district) {
    if (tab_ != TeamTab::visits || district == group_) return;
    clear();
    group_ = district;
    changed_();
    fetch();
}

void TeamDesk::open_step(followup::Action action) {
    if (!open_ || std::ranges::count(open_->steps(), action) == 0) return;
    FormParts parts{gateway_,
                    executor_,
                    clock_,
                    zone_,
                    menus_,
                    changed_,
                    [this](WorkField field) {
                        form_field_ = field;
                        move(TeamCaret::form);
                    },
                    [this](const api::FollowUpDetail&) { step_taken(); },
                    [this] { news(); },
                    [this] { news(); }};
    FormOpened opened{.form = TicketForm::order_step, .targets = {open_->follow_up()}, .actions = {action}};
    opened.title = followup::action_label(action).in(language_);
    form_ = std::make_unique<TicketFormDesk>(std::move(parts), std::move(opened));
    const auto view = form_->view(language_);
    form_field_ = view.fields.empty() ? WorkField::none : view.fields.front().field;
    move(TeamCaret::form);
    changed_();
}

void TeamDesk::step_taken() {
    form_.reset();
    open_.reset();
    selected_.clear();
    notice_ = words::N_("Done, and stored by the server.");
    move(TeamCaret::list);
    changed_();
    fetch();
}

void TeamDesk::type(WorkField field, const std::string& text) {
    if (form_) form_->type(field, text);
}

bool TeamDesk::leave() {
    if (!form_) return false;
    if (form_->busy()) return true;
    form_.reset();
    move(TeamCaret::list);
    changed_();
    return true;
}

void TeamDesk::select(const std::string& row) {
    if (selected_ == row) return;
    if (open_ && open_->busy()) return;
    selected_ = row;
    notice_ = "";
    form_.reset();
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
    if (form_) return form_->send(language_);
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
    for (const auto& each : follow_ups_) view.rows.push_back(team_row(each, language));
    for (const auto& each : holdings_)
        view.holders.push_back({each.agent ? each.agent->to_string() : std::string(), each.agent_name, each.open,
                                each.overdue, each.next_due});
    if (whose_) view.whose = whose_->agent_name;
    view.groups = groups_;
    view.group = group_;
    if (form_) view.form = form_->view(language);
    view.form_field = form_field_;
    for (const auto& each : calls_) view.calls.push_back(record_row(each, project_, language));
    if (writes()) view.in_force = writer_.in_force(language);
    view.more = after_.has_value();
    view.loading = loading_;
    view.selected = selected_;
    if (open_) view.open = open_->view(colleagues_, language);
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
