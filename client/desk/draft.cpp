#include "client/desk/draft.h"

#include "shared/api/describe_calls.h"
#include "shared/api/describe_people.h"
#include "shared/api/describe_projects.h"
#include "shared/api/message_reader.h"
#include "shared/api/message_writer.h"

namespace cts::desk {

template <class Shape, api::Of<CallOnDesk> M>
void describe(Shape& shape, M& m) {
    shape.member("user", m.user);
    shape.member("project", m.project);
    shape.member("claimed", m.claimed);
    shape.member("alone", m.alone);
}

template <class Shape, api::Of<ScenarioAtWork> M>
void describe(Shape& shape, M& m) {
    shape.member("outcome", m.outcome);
    shape.member("stage", m.stage);
    shape.member("from", m.from);
    shape.member("until", m.until);
    shape.member("hang_up", m.hang_up);
    shape.member("outcome_before", m.outcome_before);
    shape.member("step_before", m.step_before);
    shape.member("focus_before", m.focus_before);
}

template <class Shape, api::Of<FieldMeasured> M>
void describe(Shape& shape, M& m) {
    shape.member("milliseconds", m.milliseconds);
    shape.member("corrections", m.corrections);
    shape.member("refusals", m.refusals);
    shape.member("left_with", m.left_with);
}

template <class Shape, api::Of<Draft> M>
void describe(Shape& shape, M& m) {
    shape.member("of", m.of);
    shape.answers("answers", m.answers);
    shape.member("one_datum", m.one_datum);
    shape.member("dialled_at", m.dialled_at);
    shape.member("answered_at", m.answered_at);
    shape.member("ended_at", m.ended_at);
    shape.member("hung_up_by", m.hung_up_by);
    shape.member("number_to_dial", m.number_to_dial);
    shape.member("dialling_off", m.dialling_off);
    shape.member("step", m.step);
    shape.member("focus", m.focus);
    shape.member("caret", m.caret);
    shape.member("outcome", m.outcome);
    shape.member("faq_uses", m.faq_uses);
    shape.member("answered_when", m.answered_when);
    shape.member("step_spent", m.step_spent);
    shape.member("scenario", m.scenario);
    shape.with_default("doubt", m.doubt);
    shape.with_default("measured", m.measured);
    shape.with_default("faq_query", m.faq_query);
    shape.with_default("faq_entry", m.faq_entry);
    shape.member("kept_at", m.kept_at);
}

template <class Shape, api::Of<OutboxItem> M>
void describe(Shape& shape, M& m) {
    shape.member("call", m.call);
    shape.member("agent", m.agent);
    shape.member("customer_name", m.customer_name);
    shape.member("contents", m.contents);
    shape.member("record", m.record);
    shape.member("telemetry", m.telemetry);
    shape.member("finished_at", m.finished_at);
}

template <class Shape, api::Of<KnownTime> M>
void describe(Shape& shape, M& m) {
    shape.member("server", m.server);
    shape.member("ahead_ms", m.ahead_ms);
    shape.member("boot", m.boot);
    shape.member("since_boot_ms", m.since_boot_ms);
}

template <class Shape, api::Of<KnownUser> M>
void describe(Shape& shape, M& m) {
    shape.member("user", m.user);
    shape.member("projects", m.projects);
    shape.member("time", m.time);
}

namespace {

constexpr api::JsonLimits kept_limits{64 * 1024 * 1024, 64};

template <class Value>
std::optional<Value> value_from_json(const std::string& text) {
    auto read = api::read_message<Value>(text, kept_limits);
    if (!read) return std::nullopt;
    return std::move(*read);
}

}  // namespace

std::string kit_name(const api::SlipContents& slip) {
    return slip.project + '/' + slip.purpose + '/' + std::to_string(slip.form_version) + '/' +
           std::to_string(slip.product_version) + '/' + std::to_string(slip.faq_version);
}

std::string to_json(const Draft& draft) {
    return api::write_message(draft, {});
}
std::string to_json(const OutboxItem& item) {
    return api::write_message(item, {});
}
std::string to_json(const KnownUser& known) {
    return api::write_message(known, {});
}
std::optional<Draft> draft_from_json(const std::string& text) {
    return value_from_json<Draft>(text);
}
std::optional<OutboxItem> outbox_item_from_json(const std::string& text) {
    return value_from_json<OutboxItem>(text);
}
std::optional<KnownUser> known_user_from_json(const std::string& text) {
    return value_from_json<KnownUser>(text);
}

}  // namespace cts::desk
