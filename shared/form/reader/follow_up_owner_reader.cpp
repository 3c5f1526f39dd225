// Who a follow-up goes to, and what must be known to find them.
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
        case FollowUpKind::remedial_call:
            return FollowUpOwner::team;
        case FollowUpKind::complaint_ticket:
            return FollowUpOwner::back_office;
        case FollowUpKind::technical_query:
            return FollowUpOwner::team_leader;
        case FollowUpKind::field_visit:
            return FollowUpOwner::field_group;
        case FollowUpKind::department_order:
            return FollowUpOwner::department;
    }
    return FollowUpOwner::team;
}

FollowUpOwner read_owner(MapReader& map, FollowUpKind kind, FormReading& form) {
    const YamlNode* node = map.find("to");
    if (!node) return usual_owner(kind);
    const auto owner = parse_follow_up_owner(read_scalar(*node, map.path_of("to"), form.file));
    if (!owner)
        refuse_value(map, "to", *node,
                     "same_agent, team, back_office, team_leader, speaker, skilled, field_group, department");
    return owner.value_or(usual_owner(kind));
}

std::string optional_name(MapReader& map, std::string_view key, FormReading& form) {
    const YamlNode* node = map.find(key);
    return node ? read_name(*node, map.path_of(key), form.file, NameStyle::plain) : std::string();
}

// The key belongs to one owner: that one needs it, no other takes it.
void refuse_unless_of(MapReader& map, std::string_view key, bool its_owner, std::string_view owner) {
    if (its_owner && !map.has(key)) map.file().refuse(Reason::missing_key, map.node(), map.path(), {{"word", key}});
    if (!its_owner && map.has(key)) refuse_value(map, key, *map.peek(key), "to: " + std::string(owner));
}

}  // namespace

void read_addressee(MapReader& map, FollowUpRule& rule, FormReading& form) {
    rule.owner = read_owner(map, rule.kind, form);
    rule.language_field = noted_name(map, "language", NameOf::language_field, form);
    rule.district = noted_name(map, "district", NameOf::district_field, form);
    rule.department = optional_name(map, "department", form);
    rule.skill = optional_name(map, "skill", form);
    refuse_unless_of(map, "language", rule.owner == FollowUpOwner::speaker, "speaker");
    refuse_unless_of(map, "district", rule.owner == FollowUpOwner::field_group, "field_group");
    refuse_unless_of(map, "department", rule.owner == FollowUpOwner::department, "department");
    refuse_unless_of(map, "skill", rule.owner == FollowUpOwner::skilled, "skilled");
}

}  // namespace cts::form::reader
