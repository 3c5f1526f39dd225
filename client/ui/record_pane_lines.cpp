#include <algorithm>

#include "client/ui/class_words.h"
#include "client/ui/course_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/ticket_record_pane.h"
#include "client/ui/wrapped_lines.h"

namespace cts::ui {
namespace {

using Line = RecordPaneLine;

constexpr double value_left = 104;
constexpr double pad = 12;

class Lines {
  public:
    explicit Lines(double width) : room_(std::max(60.0, width - value_left - pad)) {}
    void heading(const std::string& words) { all_.push_back({Line::Kind::heading, words, {}}); }
    void note(const std::string& words, Ink ink) {
        for (const auto& part : wrapped_lines(words, room_ + value_left - pad))
            all_.push_back({Line::Kind::note, {}, part, ink});
    }
    void row(Line::Kind kind, const std::string& label, const std::string& value, Ink ink, bool bar = false) {
        bool first = true;
        for (const auto& part : wrapped_lines(value, room_)) {
            all_.push_back({kind, first ? label : std::string(), part, ink, bar});
            first = false;
        }
    }
    void attachment(const std::string& id, const std::string& words) {
        for (const auto& part : wrapped_lines(words, room_ + value_left - pad - 9))
            all_.push_back({Line::Kind::attachment, {}, part, Ink::accent, false, id});
    }
    std::vector<Line> all() { return std::move(all_); }

  private:
    double room_;
    std::vector<Line> all_;
};

std::string left_behind_words(const presenter::LeftBehindRow& row) {
    const auto subject = row.subject.empty() ? follow_up_word(row.kind) : row.subject;
    if (row.this_one) return fill(tr("{subject}: this ticket"), arg("subject", subject));
    const auto words = fill(tr("{subject}: {state}"), arg("subject", subject), arg("state", row.state_label));
    return row.overdue ? "▲ " + words : words;
}

std::string event_words(const presenter::CourseEvent& event) {
    std::string words = event.by_name;
    const auto add = [&words](const std::string& part) {
        if (!part.empty()) words += (words.empty() ? "" : " · ") + part;
    };
    add(event.action_label.empty() && event.what != "assigned" ? course_word(event.what) : event.action_label);
    if (event.what == "assigned")
        add(event.to_name.empty() ? tr("gave it back to the team")
                                  : fill(tr("handed it to {name}"), arg("name", event.to_name)));
    add(event.state_label);
    add(event.reason);
    return words;
}

void add_answers(Lines& lines, const presenter::TicketRecordView& record) {
    lines.row(Line::Kind::answer, tr("Outcome"), record.outcome_label, tone_ink(class_tone(record.outcome_class)));
    for (const auto& each : record.lines) lines.row(Line::Kind::answer, each.label, each.value, Ink::text);
}

void add_left_behind(Lines& lines, const presenter::TicketRecordView& record, const std::string& zone) {
    if (record.left_behind.empty()) return;
    lines.heading(tr("What this call left behind"));
    for (const auto& row : record.left_behind)
        lines.row(Line::Kind::event, day_minute_text(row.at, zone), left_behind_words(row),
                  row.overdue ? Ink::refused : Ink::text, row.overdue);
}

void add_complaints(Lines& lines, const presenter::TicketRecordView& record, const std::string& zone) {
    if (record.complaints.empty()) return;
    lines.heading(tr("Earlier complaints of this customer"));
    for (const auto& row : record.complaints)
        lines.row(Line::Kind::event, short_day_text(row.at, zone),
                  fill(tr("{subject}: {state}"), arg("subject", row.subject), arg("state", row.state_label)),
                  row.open ? Ink::refused : Ink::text, row.open);
}

std::string size_words(std::int64_t bytes) {
    return fill(tr("{count} KiB"), arg("count", std::max<std::int64_t>(1, (bytes + 512) / 1024)));
}

void add_attachments(Lines& lines, const std::vector<presenter::AttachmentRow>& attachments, const std::string& zone) {
    if (attachments.empty()) return;
    lines.heading(tr("Attachments (Enter keeps one as a file)"));
    for (const auto& each : attachments)
        lines.attachment(each.id, fill(tr("{file}, {size}, {by}, {when}"), arg("file", each.name),
                                       arg("size", size_words(each.bytes)), arg("by", each.by_name),
                                       arg("when", day_minute_text(each.at, zone))));
}

void add_course(Lines& lines, const std::vector<presenter::CourseEvent>& history, const std::string& zone) {
    if (history.empty()) return;
    lines.heading(tr("What happened so far"));
    for (const auto& event : history)
        lines.row(Line::Kind::event, day_minute_text(event.at, zone), event_words(event), Ink::text);
}

}  // namespace

std::vector<RecordPaneLine> record_lines(const presenter::WorkView& view, const std::string& zone, double width) {
    Lines lines(width);
    if (!view.record.problem.empty()) lines.note(view.record.problem, Ink::warn);
    if (view.record.problem.empty() && view.record.at) add_answers(lines, view.record);
    add_left_behind(lines, view.record, zone);
    add_complaints(lines, view.record, zone);
    add_attachments(lines, view.attachments, zone);
    add_course(lines, view.history, zone);
    return lines.all();
}

}  // namespace cts::ui
