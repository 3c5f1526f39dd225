// Descriptions (shape.h) of what stands around tickets: menus, incidents, attachments, drafts, calendars and hours.
#pragma once

#include "shared/api/attachment_messages.h"
#include "shared/api/calendar_messages.h"
#include "shared/api/describe_common.h"
#include "shared/api/faq_draft_messages.h"
#include "shared/api/incident_messages.h"
#include "shared/api/ticket_menu_messages.h"

namespace cts::api {

template <class Shape, Of<MenuEntry> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("label", m.label);
    shape.with_default("retired", m.retired);
}

template <class Shape, Of<TicketMenus> M>
void describe(Shape& shape, M& m) {
    shape.with_default("revision", m.revision);
    shape.member("causes", m.causes);
    shape.member("results", m.results);
    shape.with_default("departments", m.departments);
    shape.with_default("districts", m.districts);
}

template <class Shape, Of<Incident> M>
void describe(Shape& shape, M& m) {
    shape.member("answer", m.answer);
    shape.unless_empty("cause", m.cause);
    shape.member("expected_end", m.expected_end);
}

template <class Shape, Of<KnownIncident> M>
void describe(Shape& shape, M& m) {
    shape.member("notice", m.notice);
    shape.member("project", m.project);
    shape.member("title", m.title);
    shape.member("incident", m.incident);
    shape.member("since", m.since);
    shape.with_default("over", m.over);
    shape.with_default("open_tickets", m.open_tickets);
}

template <class Shape, Of<KnownIncidents> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

template <class Shape, Of<Attachment> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("name", m.name);
    shape.member("type", m.type);
    shape.member("bytes", m.bytes);
    shape.member("by_name", m.by_name);
    shape.member("at", m.at);
}

template <class Shape, Of<NewAttachment> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("type", m.type);
    shape.member("content", m.content);
}

template <class Shape, Of<AttachmentContent> M>
void describe(Shape& shape, M& m) {
    shape.member("attachment", m.attachment);
    shape.member("content", m.content);
}

template <class Shape, Of<AttachmentRemoval> M>
void describe(Shape& shape, M& m) {
    shape.member("reason", m.reason);
}

template <class Shape, Of<FaqDraft> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("ticket", m.ticket);
    shape.member("question", m.question);
    shape.member("answer", m.answer);
    shape.member("state", m.state);
    shape.member("made_at", m.made_at);
    shape.member("made_by_name", m.made_by_name);
    shape.member("settled_at", m.settled_at);
    shape.unless_empty("settled_by_name", m.settled_by_name);
    shape.unless_empty("reason", m.reason);
}

template <class Shape, Of<SettleFaqDraft> M>
void describe(Shape& shape, M& m) {
    shape.member("to", m.to);
    shape.with_default("reason", m.reason);
}

template <class Shape, Of<SourceToPublish> M>
void describe(Shape& shape, M& m) {
    shape.member("source", m.source);
}

template <class Shape, Of<PublishedSource> M>
void describe(Shape& shape, M& m) {
    shape.member("name", m.name);
    shape.member("version", m.version);
    shape.member("source", m.source);
    shape.member("published_by_name", m.published_by_name);
    shape.member("published_at", m.published_at);
}

template <class Shape, Of<TeamHoursPublished> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

}  // namespace cts::api
