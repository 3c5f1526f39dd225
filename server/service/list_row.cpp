#include "server/service/list_row.h"

#include "server/service/text_rules.h"
#include "server/storage/text_map.h"
#include "shared/model/civil.h"
#include "shared/model/text.h"

namespace cts::service {

using model::Problem;
using model::Problems;
using model::Reason;

namespace {

constexpr std::size_t longest_text = 200;
constexpr std::size_t most_attributes = 100;

void check_if_given(const std::string& text, std::string column, Problems& problems) {
    if (!text.empty()) check_line(text, longest_text, std::move(column), problems);
}

void check_attributes(const api::ListRow& row, const ListRules& rules, Problems& problems) {
    if (row.attributes.size() > most_attributes)
        problems.push_back({.reason = Reason::bad_member, .field = "attributes"});
    for (const auto& [name, value] : row.attributes) {
        check_if_given(value, name, problems);
        if (rules.attributes && !rules.attributes->contains(name))
            problems.push_back({.reason = Reason::unknown_member,
                                .field = name,
                                .details = {{"name", model::Translated::neutral(name)}}});
    }
}

std::optional<model::PhoneNumber> phone_of(const api::ListRow& row, const ListRules& rules) {
    return model::parse_phone(row.phone, rules.project.region);
}

}  // namespace

std::optional<Problem> fault_of_row(const api::ListRow& row, const ListRules& rules) {
    Problems problems;
    if (!phone_of(row, rules)) problems.push_back({.reason = Reason::list_bad_phone, .field = "phone"});
    check_if_given(row.name, "name", problems);
    check_if_given(row.salutation, "salutation", problems);
    if (!row.zone.empty() && !model::is_zone(row.zone))
        problems.push_back({.reason = Reason::bad_member, .field = "zone"});
    check_attributes(row, rules, problems);
    if (problems.empty()) return std::nullopt;
    return problems.front();
}

std::string number_of_row(const api::ListRow& row, const ListRules& rules) {
    return phone_of(row, rules)->text;
}

storage::NewLead lead_of_row(const vault::Vault& vault, const api::ListRow& row, const ListRules& rules,
                             model::ListId list, model::Instant now) {
    storage::NewLead added;
    added.brought_at = now;
    added.contact = sealed_person(vault, model::ContactId::make(now),
                                  {model::trim(row.name), model::trim(row.salutation), *phone_of(row, rules)});
    storage::LeadRecord& lead = added.lead;
    lead.id = model::LeadId::make(now);
    lead.project = rules.project.id;
    lead.contact = added.contact.id;
    lead.list = list;
    lead.row = row.row;
    lead.zone = row.zone.empty() ? rules.project.zone : row.zone;
    const storage::TextMap attributes(row.attributes.begin(), row.attributes.end());
    lead.attributes = SealedBeside{vault, added.contact.key}.seal("lead", "attributes", lead.id.to_string(),
                                                                  storage::text_map_json(attributes));
    return added;
}

}  // namespace cts::service
