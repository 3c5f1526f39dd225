#include "tests/scenarios/desktop/agent_at_work.h"

#include <wx/frame.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>

#include "client/ui/accessible_name.h"
#include "client/ui/theme.h"

namespace cts::tests {

namespace {

using namespace std::chrono_literals;

constexpr int most_fields = 12;  // between one field and another

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The child of the frame that fills it: the screen.
wxWindow& screen_of(wxFrame& frame) {
    return *frame.GetChildren().GetFirst()->GetData();
}

}  // namespace

AgentAtWork::AgentAtWork(RunningServer& server, model::Language language)
    : AgentAtWork(server, gateway::ServerAddress{server.address(), {}, language}) {}

AgentAtWork::AgentAtWork(RunningServer& server, const gateway::ServerAddress& as_told)
    : server_(server), driver_(UiDriver::start()) {
    const ui::Theme::Settings look{false, 1.0, ui::Room::normal, as_told.language};
    desktop_ = std::make_unique<Desktop>(as_told, look, server.clock, desk_.path() / "desk.sqlite");
    desktop_->open("", "");
    driver_.show(screen_of(desktop_->window()));
}

AgentAtWork::~AgentAtWork() {
    driver_.settle();
    desktop_.reset();
    driver_.settle();
}

void AgentAtWork::press(int key, int modifiers) {
    driver_.press(key, modifiers);
    driver_.settle();
}

void AgentAtWork::log_in(const std::string& login) {
    BOOST_REQUIRE(comes([&] { return driver_.focused() != nullptr; }));
    driver_.type(login);
    press(WXK_TAB);
    driver_.type(server_.password());
    press(WXK_RETURN);
    BOOST_REQUIRE(comes([&] { return screen() != presenter::Screen::log_in; }));
}

void AgentAtWork::press_language_button(const std::string& words) {
    for (int tab = 0; tab < 5 && !has_focus(words); ++tab) press(WXK_TAB);
    BOOST_REQUIRE_MESSAGE(has_focus(words), words << " is not reached by Tab");
    press(WXK_SPACE);
    driver_.settle();
}

void AgentAtWork::open_project(const std::string& title) {
    const auto& rows = desktop_->shift().projects();
    const auto found = std::ranges::find(rows, title, &presenter::ProjectRow::title);
    BOOST_REQUIRE_MESSAGE(found != rows.end(), title << " is not offered");
    driver_.settle();
    for (auto row = rows.begin(); row != found; ++row) press(WXK_DOWN);
    press(WXK_RETURN);
    BOOST_REQUIRE(comes([&] { return screen() == presenter::Screen::between_calls && between().next.has_value(); }));
    driver_.settle();
}

void AgentAtWork::dial() {
    BOOST_REQUIRE(comes([&] { return screen() == presenter::Screen::between_calls && between().next.has_value(); }));
    press(WXK_F9);
    BOOST_REQUIRE(comes(
        [&] { return screen() == presenter::Screen::call && call().phone.state == presenter::PhoneState::dialling; }));
    driver_.settle();
    server_.clock.pass(7s);
}

void AgentAtWork::answered() {
    press(WXK_F9);
    BOOST_REQUIRE(call().phone.state == presenter::PhoneState::connected);
    server_.clock.pass(20s);
}

void AgentAtWork::take_call_from(const std::string& number) {
    press('p', wxMOD_ALT);
    driver_.write(number);
    press(WXK_RETURN);
    BOOST_REQUIRE_MESSAGE(comes([&] { return screen() == presenter::Screen::call; }), between().notice);
    driver_.settle();
    server_.clock.pass(20s);
}

void AgentAtWork::look_at_kept() {
    press('f', wxMOD_ALT);
    BOOST_REQUIRE(comes([&] { return screen() == presenter::Screen::kept; }));
    driver_.settle();
}

void AgentAtWork::open_kept() {
    press(WXK_RETURN);
    BOOST_REQUIRE(comes([&] { return screen() == presenter::Screen::records; }));
    driver_.settle();
}

void AgentAtWork::give_reason_and_save(const std::string& reason) {
    const bool there = comes([&] { return has_focus("Reason"); });
    BOOST_REQUIRE_MESSAGE(there, "the caret does not ask for the reason but is in " << focused_label());
    driver_.type(reason);
    press('s', wxMOD_CONTROL);
}

std::string AgentAtWork::number_dialled() const {
    return desktop_->shift().call()->view().phone.number_to_dial;
}

// A field is named by its label; the options of a group carry the label before their rule.
bool AgentAtWork::has_focus(const std::string& label) const {
    const wxWindow* focused = driver_.focused();
    if (!focused) return false;
    const std::string described = ui::accessible_description(*focused);
    return ui::accessible_name(*focused) == label || described == label || described.starts_with(label + ". ");
}

std::string AgentAtWork::focused_label() const {
    const wxWindow* focused = driver_.focused();
    return focused ? ui::accessible_name(*focused) + " (" + ui::accessible_description(*focused) + ")" : "nothing";
}

void AgentAtWork::go_to(const std::string& label) {
    for (int pressed = 0; pressed < most_fields && !has_focus(label); ++pressed) press(WXK_RETURN);
    BOOST_REQUIRE_MESSAGE(has_focus(label), "Enter does not lead to " << label << " but to " << focused_label());
}

void AgentAtWork::choose(const std::string& label, char digit) {
    go_to(label);
    press(digit);
}

void AgentAtWork::choose_all(const std::string& label, const std::string& digits) {
    go_to(label);
    for (const char digit : digits) press(digit);
}

void AgentAtWork::write(const std::string& label, const std::string& text) {
    go_to(label);
    is_ascii(text) ? driver_.type(text) : driver_.write(text);
    driver_.settle();
}

void AgentAtWork::pick(const std::string& label, const std::string& letters) {
    go_to(label);
    driver_.type(letters);
    press(WXK_RETURN);
}

void AgentAtWork::go_to_step(char number) {
    press(number, wxMOD_ALT);
    BOOST_REQUIRE_EQUAL(call().step_number, number - '0');
}

void AgentAtWork::next_step() {
    const int before = call().step_number;
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    BOOST_REQUIRE_MESSAGE(call().step_number > before,
                          "no step is open behind " << call().step_title << ", with " << focused_label());
}

void AgentAtWork::split() {
    press('s', wxMOD_ALT);
}

void AgentAtWork::search_questions(const std::string& letters) {
    press(WXK_F1);
    driver_.type(letters);
    driver_.settle();
}

void AgentAtWork::tell_answer() {
    press(WXK_RETURN, wxMOD_CONTROL);
    press(WXK_ESCAPE);
}

void AgentAtWork::choose_outcome(const std::string& letters) {
    press(WXK_F12);
    driver_.type(letters);
    press(WXK_RETURN);
}

void AgentAtWork::press_scenario(int key) {
    press(key);
}

void AgentAtWork::try_to_save() {
    press('s', wxMOD_CONTROL);
}

void AgentAtWork::save() {
    const auto saved_before = between().today.dialled;
    server_.clock.pass(30s);
    press('s', wxMOD_CONTROL);
    const bool next = comes([&] {
        return screen() == presenter::Screen::between_calls && !between().loading && between().next.has_value();
    });
    if (!next && desktop_->shift().call()) {
        for (const auto& item : call().gate.missing) BOOST_TEST_MESSAGE("missing: " << item.sentence);
        BOOST_TEST_MESSAGE("notice: " << call().notice);
    }
    BOOST_REQUIRE_MESSAGE(next, "the call is not saved");
    BOOST_TEST(between().today.dialled == saved_before + 1);
    driver_.settle();
}

bool AgentAtWork::stands(const std::string& name) {
    return comes([&] { return find_named(desktop_->window(), name) != nullptr; });
}

bool AgentAtWork::refusal_beside(const std::string& field) {
    const auto& fields = call().fields;
    const auto found = std::ranges::find(fields, field, &presenter::FieldView::name);
    return found != fields.end() && found->refusal && stands(found->refusal->sentence);
}

bool AgentAtWork::keeps_form_of(const std::string& login, const std::string& project) {
    const OwnFolder copy;
    std::error_code not_there;
    for (const char* name : {"desk.sqlite", "desk.sqlite-wal"})
        std::filesystem::copy_file(desk_.path() / name, copy.path() / name, not_there);
    desk::DeskStore store(copy.path() / "desk.sqlite");
    if (!store.open_alone(login, server_.password(), server_.clock.now())) return false;
    return store.newest_kit(project).value_or(std::nullopt).has_value();
}

presenter::KeptView AgentAtWork::kept() {
    return desktop_->shift().kept_view();
}

const presenter::CallView& AgentAtWork::call() {
    return desktop_->shift().call()->view();
}

const presenter::BetweenCallsView& AgentAtWork::between() {
    return desktop_->shift().between_view();
}

}  // namespace cts::tests
