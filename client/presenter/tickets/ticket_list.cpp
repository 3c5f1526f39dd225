#include "client/presenter/tickets/ticket_list.h"

#include <algorithm>
#include <limits>

#include "client/presenter/tickets/ticket_counts.h"
#include "client/presenter/tickets/ticket_filter.h"

namespace cts::presenter {

TicketList::TicketList(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                       std::function<void()> changed)
    : gateway_(gateway), asking_(executor), clock_(clock), changed_(std::move(changed)) {}

void TicketList::use(model::UserId me, const std::string& zone) {
    me_ = me;
    zone_ = zone;
}

api::TicketQueue TicketList::queue() const {
    api::TicketQueue queue;
    queue.mine = tab_ == TicketTab::mine;
    queue.over = tab_ == TicketTab::over;
    return queue;
}

void TicketList::fetch() {
    if (loading_) {
        again_ = true;
        return;
    }
    fetch_counts();
    if (!filter_.empty()) ask_server();
    fetch_page(std::nullopt);
}

void TicketList::fetch_page(std::optional<std::string> after) {
    loading_ = true;
    asking_.ask([&gateway = gateway_, queue = queue(), after] { return gateway.tickets(queue, after); },
                [this, front = !after, generation = generation_](Answer& page) {
                    if (generation == generation_) take_page(page, front);
                });
}

void TicketList::take_page(Answer& page, bool front) {
    loading_ = false;
    if (!page) return failed(page.error());
    notice_.clear();
    front ? take_front(*page) : take_behind(*page);
    look_on();
    changed_();
    if (!loading_ && std::exchange(again_, false)) fetch();
}

// The front anew; what was loaded behind it stays, so that news costs a page however far one had come.
void TicketList::take_front(api::Page<api::FollowUp>& page) {
    Tickets kept;
    auto last = std::numeric_limits<std::int64_t>::max();
    if (!page.items.empty())
        if (const auto& due = page.items.back().due) last = due->utc_ms;
    for (auto& ticket : rows_) {
        const bool behind = page.after && (!ticket.due || ticket.due->utc_ms >= last);
        const bool fresh = std::ranges::find(page.items, ticket.id, &api::FollowUp::id) != page.items.end();
        if (behind && !fresh) kept.push_back(std::move(ticket));
    }
    if (kept.empty()) after_ = page.after;
    rows_ = std::move(page.items);
    rows_.insert(rows_.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
}

void TicketList::take_behind(api::Page<api::FollowUp>& page) {
    for (auto& ticket : page.items)
        if (std::ranges::find(rows_, ticket.id, &api::FollowUp::id) == rows_.end()) rows_.push_back(std::move(ticket));
    after_ = page.after;
}

void TicketList::failed(const gateway::Fault& fault) {
    notice_ = fault.message;
    changed_();
}

void TicketList::more() {
    if (!after_ || loading_) return;
    fetch_page(after_);
    changed_();
}

void TicketList::look_on() {
    if (filter_.empty() || !after_ || loading_) return;
    const bool enough = shown().size() >= enough_found || rows_.size() >= most_looked_through;
    if (!enough) fetch_page(after_);
}

void TicketList::show_tab(TicketTab tab) {
    if (tab == tab_) return;
    tab_ = tab;
    ++generation_;
    loading_ = false;
    rows_.clear();
    found_.clear();
    after_.reset();
    ticked_.clear();
    fetch();
    changed_();
}

void TicketList::search(const std::string& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    found_.clear();
    ++searched_for_;
    ask_server();
    look_on();
    changed_();
}

void TicketList::ask_server() {
    if (!is_for_the_server(filter_)) return;
    auto wanted = queue();
    wanted.search = filter_;
    asking_.ask([&gateway = gateway_, wanted] { return gateway.tickets(wanted, std::nullopt); },
                [this, searched_for = searched_for_, generation = generation_](Answer& page) {
                    if (searched_for != searched_for_ || generation != generation_ || !page) return;
                    found_ = std::move(page->items);
                    changed_();
                });
}

void TicketList::fetch_counts() {
    struct Counted {
        Answer mine = tl::unexpected(gateway::Fault{});
        Answer team = tl::unexpected(gateway::Fault{});
    };
    const auto of = [](bool mine) {
        api::TicketQueue queue;
        queue.mine = mine;
        return queue;
    };
    asking_.ask(
        [&gateway = gateway_, of] {
            return Counted{gateway.tickets(of(true), std::nullopt), gateway.tickets(of(false), std::nullopt)};
        },
        [this](Counted& counted) {
            if (!counted.mine || !counted.team) return;
            mine_ = std::move(counted.mine->items);
            more_mine_ = counted.mine->after.has_value();
            team_ = std::move(counted.team->items);
            more_team_ = counted.team->after.has_value();
            changed_();
        });
}

void TicketList::select(const std::string& id) {
    if (id == selected_) return;
    selected_ = id;
    changed_();
}

void TicketList::tick(const std::string& id) {
    if (!ticked_.erase(id) && find(id) != nullptr) ticked_.insert(id);
    changed_();
}

const api::FollowUp* TicketList::find(const std::string& id) const {
    const auto is_it = [&](const api::FollowUp& each) { return each.id.to_string() == id; };
    for (const auto* tickets : {&rows_, &found_}) {
        const auto found = std::ranges::find_if(*tickets, is_it);
        if (found != tickets->end()) return &*found;
    }
    return nullptr;
}

std::vector<api::FollowUp> TicketList::ticked() const {
    Tickets ticked;
    for (const auto& id : ticked_)
        if (const auto* ticket = find(id)) ticked.push_back(*ticket);
    return ticked;
}

bool TicketList::is_found(const api::FollowUp& ticket) const {
    return finds(filter_, ticket, short_id(ticket, zone_));
}

TicketList::Tickets TicketList::shown() const {
    if (filter_.empty()) return rows_;
    Tickets shown = found_;
    for (const auto& ticket : rows_) {
        const bool there = std::ranges::find(found_, ticket.id, &api::FollowUp::id) != found_.end();
        if (!there && is_found(ticket)) shown.push_back(ticket);
    }
    order_by_due(shown);
    return shown;
}

void TicketList::show(TicketDeskView& view, model::Language language) const {
    const auto now = clock_.now();
    view.counts = ticket_counts({mine_, more_mine_}, {team_, more_team_}, now);
    view.tab = tab_;
    view.filter = filter_;
    view.rows = ticket_rows(shown(), rows_, {now, zone_, me_, language});
    for (auto& row : view.rows) row.ticked = ticked_.contains(row.id);
    view.more = after_.has_value();
    view.loading = loading_;
    view.looking_on = loading_ && !filter_.empty();
    view.selected = selected_;
    view.ticked = static_cast<int>(ticked_.size());
    view.notice = notice_;
}

}  // namespace cts::presenter
