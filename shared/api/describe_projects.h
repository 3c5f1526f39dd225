// Descriptions (shape.h) of projects, kits and lists.
#pragma once

#include "shared/api/describe_common.h"

namespace cts::api {

template <class Shape, Of<ProjectVersions> M>
void describe(Shape& shape, M& m) {
    shape.member("product", m.product);
    shape.member("faq", m.faq);
    shape.member("forms", m.forms);
}

template <class Shape, Of<Project> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("code", m.code);
    shape.member("kind", m.kind);
    shape.member("title", m.title);
    shape.member("zone", m.zone);
    shape.member("region", m.region);
    shape.member("state", m.state);
    shape.member("dialling", m.dialling);
    shape.member("second_confirmation_lead", m.second_confirmation_lead);
    shape.member("calls_a_day", m.calls_a_day);
    shape.member("permitted_from", m.permitted_from);
    shape.member("permitted_to", m.permitted_to);
    shape.member("callback_grace", m.callback_grace);
    shape.member("first_contact", m.first_contact);
    shape.member("solved", m.solved);
    shape.member("department_answer", m.department_answer);
    shape.member("remedial_call", m.remedial_call);
    shape.member("warn_before", m.warn_before);
    shape.member("escalate_after", m.escalate_after);
    shape.with_default("bill_unreached", m.bill_unreached);
    shape.member("versions", m.versions);
    shape.member("settings_revision", m.settings_revision);
}

template <class Shape, Of<NewProject> M>
void describe(Shape& shape, M& m) {
    shape.member("code", m.code);
    shape.member("zone", m.zone);
    shape.member("region", m.region);
    shape.with_default("dialling", m.dialling);
}

template <class Shape, Of<ProjectSettings> M>
void describe(Shape& shape, M& m) {
    shape.member("state", m.state);
    shape.member("dialling", m.dialling);
    shape.member("second_confirmation_lead", m.second_confirmation_lead);
    shape.member("calls_a_day", m.calls_a_day);
    shape.member("permitted_from", m.permitted_from);
    shape.member("permitted_to", m.permitted_to);
    shape.member("callback_grace", m.callback_grace);
    shape.member("first_contact", m.first_contact);
    shape.member("solved", m.solved);
    shape.member("department_answer", m.department_answer);
    shape.member("remedial_call", m.remedial_call);
    shape.member("warn_before", m.warn_before);
    shape.member("escalate_after", m.escalate_after);
    shape.member("bill_unreached", m.bill_unreached);
}

template <class Shape, Of<PublishKit> M>
void describe(Shape& shape, M& m) {
    shape.member("files", m.files);
}

template <class Shape, Of<WithdrawKitPart> M>
void describe(Shape& shape, M& m) {
    shape.member("path", m.path);
    shape.member("version", m.version);
    shape.member("reason", m.reason);
}

template <class Shape, Of<KitSource> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("versions", m.versions);
    shape.member("files", m.files);
}

template <class Shape, Of<NewList> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("name", m.name);
}

template <class Shape, Of<List> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("project", m.project);
    shape.member("name", m.name);
}

template <class Shape, Of<ListRow> M>
void describe(Shape& shape, M& m) {
    shape.member("row", m.row);
    shape.member("name", m.name);
    shape.with_default("salutation", m.salutation);
    shape.member("phone", m.phone);
    shape.with_default("zone", m.zone);
    shape.with_default("attributes", m.attributes);
}

template <class Shape, Of<ListRows> M>
void describe(Shape& shape, M& m) {
    shape.member("rows", m.rows);
}

template <class Shape, Of<ListRowResult> M>
void describe(Shape& shape, M& m) {
    shape.member("row", m.row);
    shape.member("taken", m.taken);
    shape.member("problem", m.problem);
}

template <class Shape, Of<ListRowResults> M>
void describe(Shape& shape, M& m) {
    shape.member("results", m.results);
}

template <class Shape, Of<DoNotCall> M>
void describe(Shape& shape, M& m) {
    shape.member("phone", m.phone);
    shape.with_default("region", m.region);
    shape.member("project", m.project);
    shape.member("reason", m.reason);
}

}  // namespace cts::api
