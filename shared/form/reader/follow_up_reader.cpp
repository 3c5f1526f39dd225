// What an outcome leaves behind: who does what until when.
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using model::Reason;

namespace {

FollowUpOwner usual_owner(FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::callback:
            return FollowUpOwner::same_agent;
        case FollowUpKind::second_confirmation:
            return FollowUpOwner::team;
        case FollowUpKind::complaint_ticket:
            return FollowUpOwner::back_office;
        case FollowUpKind::technical_query:
            return FollowUpOwner::team_leader;
    }
    return FollowUpOwner::team;
}

FollowUpKind read_follow_up_kind(MapReader& map, FormReading& form) {
    const YamlNode* node = map.require("kind");
    if (!node) return FollowUpKind::callback;
    const auto kind = parse_follow_up_kind(read_scalar(*node, map.path_of("kind"), form.file));
    if (!kind) refuse_value(map, "kind", *node, "callback, second_confirmation, complaint_ticket, technical_query");
    return kind.value_or(FollowUpKind::callback);
}

FollowUpOwner read_owner(MapReader& map, FollowUpKind kind, FormReading& form) {
    const YamlNode* node = map.find("to");
    if (!node) return usual_owner(kind);
    const auto owner = parse_follow_up_owner(read_scalar(*node, map.path_of("to"), form.file));
    if (!owner) refuse_value(map, "to", *node, "same_agent, team, back_office, team_leader, speaker");
    return owner.value_or(usual_owner(kind));
}

void read_before(MapReader& map, FollowUpRule& rule, FormReading& form) {
    const YamlNode* node = map.find("before");
    if (!node) return;
    rule.before_trial_end = read_scalar(*node, map.path_of("before"), form.file) == "trial_end";
    const bool no_trial = form.product_known && form.kit.product.trial_days == 0;
    if (!rule.before_trial_end || no_trial) refuse_value(map, "before", *node, "trial_end");
}

// A ticket and a query may start at once.
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

// A colleague who speaks the language can only be found when the language is known (G6).
void read_speaker_language(MapReader& map, FollowUpRule& rule, FormReading& form) {
    rule.language_field = noted_name(map, "language", NameOf::language_field, form);
    const bool to_speaker = rule.owner == FollowUpOwner::speaker;
    if (to_speaker && !map.has("language"))
        map.file().refuse(Reason::missing_key, map.node(), map.path(), {{"word", "language"}});
    if (!to_speaker && !rule.language_field.empty())
        refuse_value(map, "language", *map.peek("language"), "to: speaker");
}

FollowUpRule read_follow_up(const YamlNode& node, const std::string& path, FormReading& form) {
    MapReader map(node, path, form.file);
    FollowUpRule rule;
    rule.kind = read_follow_up_kind(map, form);
    rule.owner = read_owner(map, rule.kind, form);
    rule.at_field = noted_name(map, "at", NameOf::date_time_field, form);
    if (const YamlNode* within = map.find("within"))
        rule.within = read_duration(*within, map.path_of("within"), form.file);
    read_before(map, rule, form);
    read_speaker_language(map, rule, form);
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
