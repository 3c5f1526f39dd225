#include "server/service/barred_number.h"

#include "server/service/projects.h"

namespace cts::service {

using storage::BlacklistRecord;
using storage::DoNotCallRecord;

namespace {

constexpr std::string_view usual_region = "CN";
constexpr std::string_view blacklist_table = "blacklist";
constexpr std::string_view do_not_call_table = "do_not_call";
constexpr std::string_view phone_column = "phone";
constexpr std::string_view reason_column = "reason";

std::string masked(const std::string& phone) {
    if (phone.empty()) return {};
    return model::mask_phone({phone, !phone.starts_with('+')});
}

api::BlacklistState state_of(const BlacklistRecord& record, model::Instant now) {
    switch (record.state) {
        case storage::BlacklistState::proposed:
            return api::BlacklistState::proposed;
        case storage::BlacklistState::holding:
            return storage::bars_until(record) > now ? api::BlacklistState::holding : api::BlacklistState::ended;
        case storage::BlacklistState::declined:
            return api::BlacklistState::declined;
        case storage::BlacklistState::lifted:
            return api::BlacklistState::lifted;
    }
    return api::BlacklistState::ended;
}

std::string number_of(const Tools& tools, const storage::DoNotCallSeen& seen) {
    const auto& record = seen.record;
    const SealedBeside values{tools.vault, record.key};
    const auto typed = values.unseal(do_not_call_table, phone_column, record.phone_index.text, record.phone);
    if (!typed.empty() || !seen.contact) return typed;
    return unsealed_person(tools.vault, *seen.contact).phone.text;
}

}  // namespace

Result<NumberInScope> number_in_scope(const Tools& tools, const std::string& phone, const std::string& region,
                                      const std::optional<std::string>& project) {
    NumberInScope found;
    if (project) {
        const auto record = find_project(tools, *project);
        if (!record) return Refused(record.error());
        found.project = record->id;
    }
    const auto number = model::parse_phone(phone, region.empty() ? usual_region : region);
    if (!number) return refuse(model::Reason::not_a_phone, "/phone");
    found.number = *number;
    return found;
}

void seal_entry(const vault::Vault& vault, BlacklistRecord& record, const model::PhoneNumber& number,
                std::string_view reason) {
    record.phone_index = phone_index(vault, number);
    record.key = vault.new_contact_key(record.id.to_string());
    const SealedBeside values{vault, record.key};
    record.phone = values.seal(blacklist_table, phone_column, record.id.to_string(), number.text);
    record.reason = sealed_reason(vault, record, reason);
}

void seal_entry(const vault::Vault& vault, DoNotCallRecord& record, const model::PhoneNumber& number) {
    record.phone_index = phone_index(vault, number);
    record.key = vault.new_contact_key(record.phone_index.text);
    const SealedBeside values{vault, record.key};
    record.phone = values.seal(do_not_call_table, phone_column, record.phone_index.text, number.text);
}

vault::Sealed sealed_reason(const vault::Vault& vault, const BlacklistRecord& record, std::string_view reason) {
    return SealedBeside{vault, record.key}.seal(blacklist_table, reason_column, record.id.to_string(), reason);
}

std::string unsealed_reason(const vault::Vault& vault, const BlacklistRecord& record, const vault::Sealed& reason) {
    return SealedBeside{vault, record.key}.unseal(blacklist_table, reason_column, record.id.to_string(), reason);
}

api::Bar shown_bar(const storage::Bar& bar) {
    const auto kind = bar.kind == storage::BarKind::do_not_call ? api::BarKind::do_not_call : api::BarKind::blacklist;
    return {kind, bar.until, bar.pending};
}

api::BlacklistEntry shown_entry(const Tools& tools, const storage::BlacklistSeen& seen) {
    const auto& record = seen.record;
    const auto now = tools.clock.now();
    const SealedBeside values{tools.vault, record.key};
    api::BlacklistEntry entry;
    entry.id = record.id;
    entry.kind = api::BarKind::blacklist;
    entry.state = state_of(record, now);
    entry.bars = storage::bars_until(record) > now;
    entry.masked_number = masked(values.unseal(blacklist_table, phone_column, record.id.to_string(), record.phone));
    if (record.project) entry.project = seen.project;
    entry.reason = unsealed_reason(tools.vault, record, record.reason);
    entry.urgent = record.urgent;
    entry.ends_at = record.ends_at;
    entry.by_name = seen.proposed_by_name;
    entry.at = record.proposed_at;
    entry.decided_by_name = seen.decided_by_name;
    entry.decided_at = record.decided_at;
    entry.revision = record.revision;
    return entry;
}

api::BlacklistEntry shown_entry(const Tools& tools, const storage::DoNotCallSeen& seen) {
    api::BlacklistEntry entry;
    entry.kind = api::BarKind::do_not_call;
    entry.state = api::BlacklistState::holding;
    entry.bars = true;
    entry.masked_number = masked(number_of(tools, seen));
    if (seen.record.project) entry.project = seen.project;
    entry.reason = seen.record.reason;
    entry.by_name = seen.by_name;
    entry.at = seen.record.since;
    entry.call = seen.record.call;
    return entry;
}

}  // namespace cts::service
