// Shows a screen with given values and writes its picture: how the drawn screens are compared with the design.
//   xvfb-run -a -s "-screen 0 1366x768x24" client_ui_gallery call zh_CN 1366 768 picture.png [dark] [scale]
#include <gdk/gdk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>

#include <chrono>
#include <string>

#include "client/ui/between_calls_screen.h"
#include "client/ui/call_screen.h"
#include "client/ui/command_event.h"
#include "client/ui/gtk_style.h"
#include "client/ui/kept_screen.h"
#include "client/ui/key_dispatcher.h"
#include "client/ui/log_in_screen.h"
#include "client/ui/records_screen.h"
#include "client/ui/sentence.h"
#include "client/ui/team_screen.h"
#include "client/ui/ticket_screen.h"
#include "tests/client/ui/recorded_actions.h"
#include "tests/client/ui/recorded_desk.h"
#include "tests/client/ui/sample_team_views.h"
#include "tests/client/ui/sample_ticket_views.h"
#include "tests/client/ui/sample_views.h"

namespace {

using namespace cts;

class GalleryApp : public wxApp {
  public:
    int FilterEvent(wxEvent& event) override { return ui::filter_key(event); }
    bool OnInit() override {
        const auto language = wxString(argv[2]) == "en" ? model::Language::en : model::Language::zh_CN;
        const int width = wxAtoi(argv[3]);
        const int height = wxAtoi(argv[4]);
        double scale = 1;
        if (argc > 7) wxString(argv[7]).ToCDouble(&scale);
        ui::speak(language);
        ui::set_theme(ui::Theme({argc > 6 && wxString(argv[6]) == "dark", scale * ui::screen_scale(),
                                 width >= 1600 ? ui::Room::wide : ui::Room::normal, language}));
        ui::install_style_sheet(ui::theme());
        frame_ = new wxFrame(nullptr, wxID_ANY, "gallery", wxPoint(0, 0), wxSize(width, height));
        make(wxString(argv[1]).utf8_string(), language);
        frame_->SetClientSize(width, height);
        frame_->Show();
        frame_->Layout();
        CallAfter([this] { settle(); });
        return true;
    }

  private:
    void make(const std::string& name, model::Language language) {
        auto call = name.starts_with("scenario") ? tests::sample_scenario(language) : tests::sample_call(language);
        if (name == "scenario_over") call.scenario->hang_up = true;
        if (name == "practice") call.top.practice = true;
        if (name == "one_complaint") call.customer.complaints = {0, 1, tests::sample_now() - std::chrono::hours(90)};
        if (name.starts_with("call") || name == "practice" || name == "one_complaint" || name.starts_with("scenario")) {
            auto* screen = new ui::CallScreen(frame_, actions_);
            if (name == "call_doubted")
                call.doubt = {true, language == model::Language::en ? "sounded drunk" : "客户说话像喝了酒"};
            if (name == "call_complaint") call.outcome.chosen = "complaint";
            screen->show(call);
            if (name == "call_complaint") {
                presenter::AroundView around;
                around.incidents = tests::sample_remote_change(language).open->incidents;
                screen->show_around(around);
            }
            if (name == "call_reminder") screen->show_around(tests::sample_around(language));
            if (name == "call_notice") screen->show_around(tests::sample_with_notice(language));
            screen->tick(tests::sample_now());
        }
        if ((name.starts_with("between") && name != "between_kept") || name == "incoming") {
            auto* screen = new ui::BetweenCallsScreen(frame_, shift_);
            screen->show(tests::sample_between_calls(language));
            if (name == "between_around") screen->show_around(tests::sample_around(language));
            if (name == "between_notice") screen->show_around(tests::sample_with_notice(language));
            screen->tick(tests::sample_now());
            if (name == "incoming") ui::give_command(*screen, ui::Command::incoming);
        }
        if (name.starts_with("kept")) {
            auto* screen = new ui::KeptScreen(frame_, kept_);
            auto view = tests::sample_kept(language);
            if (name == "kept_nothing")
                view.rows.clear(), view.open.reset(), view.top.outbox = view.top.outbox_attention = 0;
            screen->show(view);
            screen->tick(tests::sample_now());
        }
        if (name == "between_kept") {
            auto* screen = new ui::BetweenCallsScreen(frame_, shift_);
            auto view = tests::sample_between_calls(language);
            view.top.outbox = 2;
            view.top.outbox_attention = 1;
            view.notice = tests::sample_kept(language).rows[0].why;
            screen->show(view);
            screen->tick(tests::sample_now());
        }
        if (name == "records") (new ui::RecordsScreen(frame_, records_))->show(tests::sample_records(language));
        if (name.starts_with("team")) {
            auto* screen = new ui::TeamScreen(frame_, team_);
            auto view = tests::sample_team(language);
            if (name == "team_notice") view = tests::sample_notice_writing(language);
            if (name == "team_holders") view = tests::sample_holders(language);
            if (name == "team_visits") view = tests::sample_visits(language);
            if (name == "team_form") view = tests::sample_visit_form(language);
            screen->show(view);
            screen->tick(tests::sample_now());
        }
        if (name.starts_with("desk")) make_desk(name, language);
        if (name == "log_in") (new ui::LogInScreen(frame_, shift_))->show({"https://cts.example", "", "", false});
    }
    void make_desk(const std::string& name, model::Language language) {
        auto* screen = new ui::TicketScreen(frame_, tickets_);
        auto view = tests::sample_desk(language);
        if (name == "desk_ready") view = tests::sample_desk_ready(language);
        if (name == "desk_order") view = tests::sample_order_form(language);
        if (name == "desk_bulk") view = tests::sample_bulk_result(language);
        if (name == "desk_change") view = tests::sample_remote_change(language);
        if (name == "desk_gate") {
            view.caret = presenter::TicketCaret::work;
            view.caret_field = presenter::WorkField::result;
        }
        if (name == "desk_elapsed") view.open->due = tests::sample_elapsed_strip(language);
        if (name == "desk_provisional") view.open->due = tests::sample_provisional_strip(language);
        if (name == "desk_nothing") view.rows.clear(), view.open.reset(), view.selected.clear();
        screen->tick(tests::sample_now());
        screen->show(view);
        show_again_ = [screen, view]() mutable {  // carets and scrolling need a window that is there
            ++view.caret_moves;
            screen->show(view);
        };
    }
    void settle() {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!drawn() && std::chrono::steady_clock::now() < end) wxEventLoopBase::GetActive()->DispatchTimeout(20);
        if (show_again_) show_again_();
        for (int i = 0; i < 20; ++i) wxEventLoopBase::GetActive()->DispatchTimeout(10);
        GdkPixbuf* picture = screen(wxAtoi(argv[3]), wxAtoi(argv[4]));
        gdk_pixbuf_save(picture, wxString(argv[5]).utf8_string().c_str(), "png", nullptr, nullptr);
        g_object_unref(picture);
        frame_->Close();
    }
    static GdkPixbuf* screen(int width, int height) {
        return gdk_pixbuf_get_from_window(gdk_get_default_root_window(), 0, 0, width, height);
    }
    bool drawn() {  // the screen starts black
        const int x = wxAtoi(argv[3]) - 40;
        GdkPixbuf* corner = gdk_pixbuf_get_from_window(gdk_get_default_root_window(), x, 4, 1, 1);
        const bool drawn = gdk_pixbuf_read_pixels(corner)[0] != 0;
        g_object_unref(corner);
        return drawn;
    }

    wxFrame* frame_ = nullptr;
    std::function<void()> show_again_;
    tests::RecordedActions actions_;
    tests::RecordedShift shift_;
    tests::RecordedRecords records_;
    tests::RecordedTeam team_;
    tests::RecordedKept kept_;
    tests::RecordedTickets tickets_;
};

}  // namespace

wxIMPLEMENT_APP(GalleryApp);
