#include "client/ui/notice_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double label = 26;
constexpr double input = 32;
constexpr double several = 72;
constexpr double group_label = 92;
constexpr double group = 34;

const char* label_of(int which) {
    constexpr const char* labels[] = {wxTRANSLATE("Title in Chinese"), wxTRANSLATE("Title in English"),
                                      wxTRANSLATE("Text in Chinese"), wxTRANSLATE("Text in English")};
    return labels[which];
}

presenter::FieldView choice(const std::string& name, const std::vector<std::pair<std::string, std::string>>& options,
                            const std::string& chosen) {
    presenter::FieldView field;
    field.name = field.label = name;
    field.control = presenter::Control::radio;
    for (const auto& [key, words] : options) field.options.push_back({key, words, {}, {}, {}, key == chosen});
    return field;
}

}  // namespace

NoticePanel::NoticePanel(wxWindow* parent, TeamActions& actions) : DrawnPanel(parent, Ink::window), actions_(actions) {
    for (int which = title_zh; which < texts; ++which) make_entry(static_cast<Text>(which), which >= text_zh);
    urgency_ = new ChoiceGroup(this);
    audience_ = new ChoiceGroup(this);
    hours_ = new ChoiceGroup(this);
    publish_ = new KeyButton(this, Command::save, ButtonLook::primary);
    urgency_->on_choose = [this](const std::string& option) {
        draft_.urgent = option == "urgent";
        write();
    };
    audience_->on_choose = [this](const std::string& option) {
        draft_.everybody = option == "all";
        write();
    };
    hours_->on_choose = [this](const std::string& option) {
        draft_.hours = std::stoi(option);
        write();
    };
    Bind(EVT_COMMAND_GIVEN, &NoticePanel::on_command, this);
}

void NoticePanel::make_entry(Text which, bool multiline) {
    auto*& entry = entries_[which];
    entry = new Entry(this, multiline ? wxTE_MULTILINE | wxTE_NO_VSCROLL : 0);
    set_accessible_name(*entry, tr(label_of(which)));
    entry->Bind(wxEVT_TEXT, [this, which, entry](wxCommandEvent&) {
        if (filling_) return;
        text_of(draft_, which) = entry->text();
        write();
    });
}

std::string& NoticePanel::text_of(presenter::NoticeDraft& draft, Text which) const {
    switch (which) {
        case title_zh:
            return draft.title_zh;
        case title_en:
            return draft.title_en;
        case text_zh:
            return draft.text_zh;
        case text_en:
        case texts:
            return draft.text_en;
    }
    return draft.text_en;
}

void NoticePanel::write() {
    actions_.write_notice(draft_);
    show_groups();
}

void NoticePanel::show(const presenter::TeamView& view) {
    view_ = view;
    draft_ = view.draft;
    filling_ = true;
    for (int which = title_zh; which < texts; ++which)
        entries_[static_cast<std::size_t>(which)]->set_text(text_of(draft_, static_cast<Text>(which)));
    filling_ = false;
    show_groups();
    publish_->show(view.busy ? tr("Saving") : tr("Publish the notice"), cap_of(Command::save), view.notice);
    publish_->Enable(!view.busy);
    refresh();
}

void NoticePanel::show_groups() {
    urgency_->show(choice(tr("Urgency"), {{"urgent", tr("Urgent")}, {"normal", tr("Update")}},
                          draft_.urgent ? "urgent" : "normal"));
    audience_->show(choice(tr("For whom"), {{"project", tr("This project")}, {"all", tr("Everybody")}},
                           draft_.everybody ? "all" : "project"));
    hours_->show(choice(tr("Valid for"), {{"4", tr("4 hours")}, {"12", tr("12 hours")}, {"0", tr("open-ended")}},
                        std::to_string(draft_.hours)));
}

void NoticePanel::take_focus(presenter::TeamCaret caret) {
    const int which = static_cast<int>(caret) - static_cast<int>(presenter::TeamCaret::title_zh);
    entries_[static_cast<std::size_t>(std::clamp(which, 0, texts - 1))]->SetFocus();
}

void NoticePanel::arrange() {
    Box box = area().inset(pad, 0);
    box.take_top(12);
    for (int which = title_zh; which < texts; ++which) {
        box.take_top(label);
        place(*entries_[static_cast<std::size_t>(which)], box.take_top(which >= text_zh ? several : input));
        box.take_top(4);
    }
    box.take_top(8);
    for (ChoiceGroup* each : {urgency_, audience_, hours_}) {
        const Box line = box.take_top(group);
        const double left = group_label - ChoiceGroup::ring_room;
        place(*each, {line.x + left, line.y, line.width - left, ChoiceGroup::line_height});
    }
    box.take_top(8);
    place(*publish_, {box.x, box.y, publish_->natural_width() + 16, 40});
}

void NoticePanel::draw(Painter& painter) {
    Box box = area().inset(pad, 0);
    box.take_top(12);
    for (int which = title_zh; which < texts; ++which) {
        painter.text(pad, box.take_top(label).middle(), tr(label_of(which)));
        box.take_top((which >= text_zh ? several : input) + 4);
    }
    box.take_top(8);
    for (const auto& words : {tr("Urgency"), tr("For whom"), tr("Valid for")}) {
        const Box line = box.take_top(group);
        painter.text(pad, line.y + ChoiceGroup::line_height / 2, words, {Type::body, Ink::text2}, group_label - 12);
    }
    if (view_.notice.empty()) return;
    const double x = pad + publish_->natural_width() + 28;
    painter.text(x, box.y + 28, view_.notice, {Type::body, view_.refused ? Ink::refused : Ink::ok},
                 std::max(20.0, area().width - x - pad));
}

// Enter goes on to the next field; in a text of several lines it is a new line's.
void NoticePanel::on_command(CommandEvent& event) {
    if (event.command() != Command::next_field || publish_->HasFocus()) return event.Skip();
    wxWindow* focused = wxWindow::FindFocus();
    if (focused)
        CallAfter([this] {
            if (wxWindow* from = wxWindow::FindFocus(); from && IsDescendant(from)) from->Navigate();
        });
}

}  // namespace cts::ui
