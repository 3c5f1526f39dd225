#include "client/ui/log_in_screen.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/entry.h"
#include "client/ui/key_button.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double card_width = 400;
constexpr double card_height = 336;
constexpr double pad = 32;
constexpr double entry_height = 32;
constexpr double first_entry = 102;
constexpr double second_entry = 172;
constexpr double button_line = 232;

}  // namespace

LogInScreen::LogInScreen(wxWindow* parent, ShiftActions& actions)
    : DrawnPanel(parent, Ink::panel),
      actions_(actions),
      login_(new Entry(this)),
      password_(new Entry(this, wxTE_PASSWORD)),
      enter_(new KeyButton(this, Command::next_field, ButtonLook::primary)),
      language_(new KeyButton(this, Command::none, ButtonLook::light)) {
    set_accessible_name(*login_, tr("Login"));
    set_accessible_name(*password_, tr("Password"));
    const bool chinese = theme().language() == model::Language::zh_CN;
    language_->show(chinese ? "English" : "中文", "");
    language_->Bind(wxEVT_BUTTON, [&actions, chinese](wxCommandEvent&) {
        actions.use_language(chinese ? model::Language::en : model::Language::zh_CN);
    });
    Bind(EVT_COMMAND_GIVEN, &LogInScreen::on_command, this);
    enter_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { log_in(); });
    show({});
}

void LogInScreen::fill_in(const std::string& login, const std::string& password) {
    login_->set_text(login);
    password_->set_text(password);
    wxWindow* next = login.empty() ? static_cast<wxWindow*>(login_) : password_;
    next->SetFocus();
}

std::pair<std::string, std::string> LogInScreen::typed() const {
    return {login_->text(), password_->text()};
}

void LogInScreen::show(const presenter::LogInView& view) {
    view_ = view;
    if (login_->text().empty()) login_->set_text(view.login);
    enter_->show(view.busy ? tr("Logging in") : tr("Log in"), cap_of(Command::next_field), view.notice);
    enter_->Enable(!view.busy);
    refresh();
}

void LogInScreen::tick(model::Instant) {}

Box LogInScreen::card() const {
    const Box box = area();
    return {(box.width - card_width) / 2, std::max(24.0, (box.height - card_height) / 2 - 40), card_width, card_height};
}

void LogInScreen::arrange() {
    const Box box = card();
    const double width = box.width - 2 * pad;
    place(*login_, {box.x + pad, box.y + first_entry, width, entry_height});
    place(*password_, {box.x + pad, box.y + second_entry, width, entry_height});
    place(*enter_, {box.x + pad, box.y + button_line, 150, 40});
    place(*language_,
          {box.right() - pad - language_->natural_width(), box.y + button_line + 6, language_->natural_width(), 28});
}

void LogInScreen::draw(Painter& painter) {
    const Box box = card();
    draw_card(painter, box);
    const double after = painter.text(box.x + pad, box.y + 36, "CTS", {Type::script, Ink::accent, true});
    painter.text(after + 12, box.y + 36, tr("Call Tracking System"), {Type::title, Ink::text, true});
    painter.text(box.x + pad, box.y + first_entry - 14, tr("Login"), {Type::body, Ink::text2});
    painter.text(box.x + pad, box.y + second_entry - 14, tr("Password"), {Type::body, Ink::text2});
    painter.text(box.x + pad, box.bottom() - 24, fill(tr("Server {server}"), arg("server", view_.server)),
                 {Type::secondary, Ink::muted}, box.width - 2 * pad);
    if (view_.notice.empty()) return;
    const Box notice{box.x, box.bottom() + 12, box.width, 44};
    painter.fill(notice, Ink::refused_tint, 4);
    painter.text(notice.x + 16, notice.middle(), view_.notice, {Type::body, Ink::refused}, notice.width - 32);
}

void LogInScreen::log_in() {
    if (view_.busy) return;
    if (login_->text().empty()) return login_->SetFocus();
    if (password_->text().empty()) return password_->SetFocus();
    actions_.log_in(login_->text(), password_->text());
}

void LogInScreen::on_command(CommandEvent& event) {
    if (event.command() != Command::next_field) return event.Skip();
    log_in();
}

}  // namespace cts::ui
