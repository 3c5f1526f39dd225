// Descriptions (shape.h) of notices and changes.
#pragma once

#include "shared/api/describe_tickets.h"

namespace cts::api {

template <class Shape, Of<NewNotice> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.with_default("urgency", m.urgency);
    shape.member("title", m.title);
    shape.member("text", m.text);
    shape.member("valid_from", m.valid_from);
    shape.member("valid_until", m.valid_until);
    shape.member("incident", m.incident);
}

template <class Shape, Of<Notice> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("project", m.project);
    shape.member("urgency", m.urgency);
    shape.member("title", m.title);
    shape.member("text", m.text);
    shape.member("valid_from", m.valid_from);
    shape.member("valid_until", m.valid_until);
    shape.member("published_by_name", m.published_by_name);
    shape.member("published_at", m.published_at);
    shape.member("withdrawn_at", m.withdrawn_at);
    shape.member("acknowledged_at", m.acknowledged_at);
    shape.member("incident", m.incident);
}

template <class Shape, Of<NoticeReader> M>
void describe(Shape& shape, M& m) {
    shape.member("number", m.number);
    shape.member("display_name", m.display_name);
    shape.member("acknowledged_at", m.acknowledged_at);
}

template <class Shape, Of<NoticeReaders> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

template <class Shape, Of<Change> M>
void describe(Shape& shape, M& m) {
    shape.member("type", m.type);
    shape.member("subject", m.subject);
    shape.with_default("project", m.project);
}

template <class Shape, Of<Changes> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
    shape.member("cursor", m.cursor);
    shape.with_default("more", m.more);
}

}  // namespace cts::api
