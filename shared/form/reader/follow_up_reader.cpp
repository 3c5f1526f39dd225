// What an outcome leaves behind: what is to be done, until when, how urgent it is.
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

constexpr std::string_view kinds =
    "callback, second_confirmation, complaint_ticket, remedial_call, technical_query, field_visit, department_order";

FollowUpKind read_follow_up_kind(MapReader& map, FormReading& form) {
    const YamlNode* node = map.require("kind");
    if (!node) return FollowUpKind::callback;
    const auto kind = parse_follow_up_kind(read_scalar(*node, map.path_of("kind"), form.file));
    if (!kind) refuse_value(map, "kind", *node, kinds);
    return kind.value_or(FollowUpKind::callback);
}

FollowUpPriority read_priority(MapReader& map, FormReading& form) {
    const YamlNode* node = map.find("priority");
    if (!node) return FollowUpPriority::normal;
    const auto priority = parse_follow_up_priority(read_scalar(*node, map.path_of("priority"), form.file));
    if (!priority) refuse_value(map, "priority", *node, "normal, urgent");
    return priority.value_or(FollowUpPriority::normal);
}

void read_before(MapReader& map, FollowUpRule& rule, FormReading& form) {
    const YamlNode* node = map.find("before");
    if (!node) return;
    rule.before_trial_end = read_scalar(*node, map.path_of("before"), form.file) == "trial_end";
    const bool no_trial = form.product_known && form.kit.product.trial_days == 0;
    if (!rule.before_trial_end || no_trial) refuse_value(map, "before", *node, "trial_end");
}

// The others start at once, run by the project's own limits, or wait in a queue until somebody appoints them.
bool needs_moment(FollowUpKind kind) {
    return kind == FollowUpKind::callback || kind == FollowUpKind::second_confirmation;
}

// A promise without a moment is forgotten.
void refuse_unclear_moment(MapReader& map, const FollowUpRule& rule) {
    constexpr std::string_view moments = "at | within | before";
    const auto given = (map.has("at") ? 1 : 0) + (map.has("within") ? 1 : 0) + (map.has("before") ? 1 : 0);
    if (given == 0 && needs_moment(rule.kind))
        map.file().refuse(Reason::missing_key, map.node(), map.path(), {{"word", moments}});
    if (given > 1)
        map.file().refuse(Reason::bad_value, map.node(), map.path(),
                          {{"word", "at, within, before"}, {"expected", moments}});
}

// The two clocks of a ticket (H1); nothing else has them.
void read_ticket_limits(MapReader& map, FollowUpRule& rule, FormReading& form) {
    rule.first_contact = optional_limit(map, "first_contact", form);
    rule.solved = optional_limit(map, "solved", form);
    if (rule.kind == FollowUpKind::complaint_ticket) return;
    for (const std::string_view key : {"first_contact", "solved"})
        if (map.has(key)) refuse_value(map, key, *map.peek(key), "kind: complaint_ticket");
}

FollowUpRule read_follow_up(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    FollowUpRule rule;
    rule.kind = read_follow_up_kind(map, form);
    read_addressee(map, rule, form);
    rule.at_field = noted_name(map, "at", NameOf::date_time_field, form);
    rule.within = optional_limit(map, "within", form);
    read_before(map, rule, form);
    read_ticket_limits(map, rule, form);
    rule.priority = read_priority(map, form);
    rule.subject_field = noted_name(map, "subject", NameOf::field, form);
    if (node.kind == YamlNode::Kind::map) refuse_unclear_moment(map, rule);
    map.refuse_rest();
    return rule;
}

}  // namespace

void read_follow_ups(MapReader& map, Outcome& outcome, FormReading& form) {
    const YamlNode* node = map.find("follow_up");
    if (!node) return;
    const std::string path = map.path_of("follow_up");
    for (const YamlNode& item : list_items(*node, path, form.file))
        outcome.follow_ups.push_back(
            read_follow_up(item, path + "/" + std::to_string(outcome.follow_ups.size()), form));
}

}  // namespace cts::form::reader
