#include "client/desktop.h"

#include "client/desk_actions.h"
#include "client/screen_actions.h"
#include "client/ticket_desk_actions.h"
#include "client/ui/worker.h"

namespace cts {
namespace {

constexpr int first_width = 1366;
constexpr int first_height = 768;

}  // namespace

Desktop::Desktop(const gateway::ServerAddress& server, const ui::Theme::Settings& look, const model::Clock& clock,
                 const std::filesystem::path& desk_file, presenter::UptimeOf uptime)
    : server_(server.url),
      gateway_(gateway::make_http_gateway(server)),
      worker_(std::make_unique<ui::Worker>()),
      desk_(desk_file),
      clock_(clock, std::move(uptime)),
      kept_(desk_, *gateway_, *worker_, clock_, presenter::random_chance()),
      listener_(gateway::make_push_listener(server)) {
    shift_ = std::make_unique<presenter::ShiftPresenter>(
        *gateway_, *worker_, clock_, look.language, [this] { changed(); }, &kept_);
    shift_->around().live().listen_with(*listener_);
    actions_ = std::make_unique<ScreenActions>(*shift_, [this](model::Language to) { choose_language(to); });
    desk_actions_ = std::make_unique<DeskActions>(*shift_);
    ticket_actions_ = std::make_unique<TicketDeskActions>(*shift_);
    frame_ = new ui::MainFrame(
        {*actions_, *actions_, *desk_actions_, *desk_actions_, *desk_actions_, *desk_actions_, *ticket_actions_},
        clock_, look);
    frame_->on_tick = [this] { shift_->tick(); };
    frame_->on_rebuilt = [this] { changed(); };
    frame_->SetClientSize(first_width, first_height);
}

Desktop::~Desktop() {
    listener_.reset();    // first: it hands its news to the worker
    worker_.reset();      // then: what it would bring back speaks to the presenter
    delete frame_.get();  // before the actions its screens speak to
}

void Desktop::open(const std::string& login, const std::string& password) {
    show();
    frame_->fill_in_log_in(login, password);
    frame_->Show();
}

// Later: the button that was pressed goes with its screen.
void Desktop::choose_language(model::Language language) {
    frame_->CallAfter([this, language] {
        shift_->use_language(language);
        frame_->use_language(language);
    });
}

void Desktop::changed() {
    if (showing_ || !frame_) return;
    showing_ = true;
    frame_->CallAfter([this] { show(); });
}

void Desktop::show_log_in() {
    presenter::LogInView view = shift_->log_in_view();
    view.server = server_;
    frame_->show(view);
}

void Desktop::show() {
    showing_ = false;
    show_screen();
    frame_->show_around(shift_->around_view());
}

void Desktop::show_screen() {
    switch (shift_->screen()) {
        case presenter::Screen::log_in:
            return show_log_in();
        case presenter::Screen::projects:
            return frame_->show(shift_->projects());
        case presenter::Screen::between_calls:
            return frame_->show(shift_->between_view());
        case presenter::Screen::call:
            return frame_->show(shift_->call()->view());
        case presenter::Screen::records:
            return frame_->show(shift_->records_view());
        case presenter::Screen::team:
            return frame_->show(shift_->team_view());
        case presenter::Screen::kept:
            return frame_->show(shift_->kept_view());
        case presenter::Screen::tickets:
            return frame_->show(shift_->tickets_view());
    }
}

}  // namespace cts
