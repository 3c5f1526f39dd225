// The queue of the back office's desk: open tickets by the clock that strikes first, page behind page. Old rows stay
// while new ones are fetched; news keeps the place, the selection and what is ticked. A filter looks through what is
// loaded and goes on through the pages behind until it has found enough; what is sealed the server finds.
#pragma once

#include <functional>
#include <set>

#include "client/gateway/gateway.h"
#include "client/presenter/asking.h"
#include "client/presenter/tickets/ticket_rows.h"

namespace cts::presenter {

class TicketList {
  public:
    static constexpr std::size_t enough_found = 200;
    static constexpr std::size_t most_looked_through = 5'000;

    TicketList(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, std::function<void()> changed);

    void use(model::UserId me, const std::string& zone);
    void fetch();  // its front anew
    void more();
    void show_tab(TicketTab tab);
    void search(const std::string& filter);
    void select(const std::string& id);
    void tick(const std::string& id);  // and back
    void untick_all() { ticked_.clear(); }

    const std::string& filter() const { return filter_; }
    const api::FollowUp* find(const std::string& id) const;  // null: it is not loaded
    const std::string& selected() const { return selected_; }
    std::vector<api::FollowUp> ticked() const;
    const std::string& zone() const { return zone_; }
    void show(TicketDeskView& view, model::Language language) const;

  private:
    using Tickets = std::vector<api::FollowUp>;
    using Answer = gateway::Answer<api::Page<api::FollowUp>>;
    api::TicketQueue queue() const;
    void fetch_page(std::optional<std::string> after);
    void take_page(Answer& page, bool front);
    void take_front(api::Page<api::FollowUp>& page);
    void take_behind(api::Page<api::FollowUp>& page);
    void failed(const gateway::Fault& fault);
    void look_on();  // through the pages behind, while a filter wants more
    void ask_server();
    void fetch_counts();
    Tickets shown() const;
    bool is_found(const api::FollowUp& ticket) const;

    gateway::Gateway& gateway_;
    Asking asking_;
    const model::Clock& clock_;
    std::function<void()> changed_;
    model::UserId me_;
    std::string zone_ = "UTC";
    TicketTab tab_ = TicketTab::team;
    std::string filter_;
    Tickets rows_;
    Tickets found_;  // by the server
    std::optional<std::string> after_;
    Tickets mine_, team_;  // the first page of each, to be counted
    bool more_mine_ = false, more_team_ = false;
    std::string selected_;
    std::set<std::string> ticked_;
    std::string notice_;
    bool loading_ = false;
    bool again_ = false;    // there was news meanwhile
    int generation_ = 0;    // of the tab: a page of another one is dropped
    int searched_for_ = 0;  // likewise of the filter
};

}  // namespace cts::presenter
