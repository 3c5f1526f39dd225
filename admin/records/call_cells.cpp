#include "admin/records/call_cells.h"

#include "server/storage/text_map.h"

namespace cts::records {
namespace {

using storage::ExportedCall;
using storage::TextMap;

std::string yes_or_no(bool yes) {
    return yes ? "yes" : "no";
}

std::string text_of(const std::optional<model::Instant>& at) {
    return at ? at->to_iso8601() : std::string();
}

struct Fact {
    const char* name;
    std::string (*text)(const ExportedCall&);
};

const std::vector<Fact>& facts() {
    static const std::vector<Fact> all{
        {"call", [](const ExportedCall& of) { return of.call.id.to_string(); }},
        {"lead", [](const ExportedCall& of) { return of.call.lead.to_string(); }},
        {"customer", [](const ExportedCall& of) { return of.call.contact.to_string(); }},
        {"agent", [](const ExportedCall& of) { return of.agent_number; }},
        {"direction", [](const ExportedCall& of) { return of.call.direction; }},
        {"origin", [](const ExportedCall& of) { return of.call.origin; }},
        {"form", [](const ExportedCall& of) { return of.call.purpose; }},
        {"form_version", [](const ExportedCall& of) { return std::to_string(of.call.form_version); }},
        {"product_version", [](const ExportedCall& of) { return std::to_string(of.call.product_version); }},
        {"faq_version", [](const ExportedCall& of) { return std::to_string(of.call.faq_version); }},
        {"dialled_at", [](const ExportedCall& of) { return text_of(of.call.dialled_at); }},
        {"answered_at", [](const ExportedCall& of) { return text_of(of.call.answered_at); }},
        {"ended_at", [](const ExportedCall& of) { return text_of(of.call.ended_at); }},
        {"hung_up_by", [](const ExportedCall& of) { return of.call.hung_up_by; }},
        {"outcome", [](const ExportedCall& of) { return of.call.outcome; }},
        {"outcome_class",
         [](const ExportedCall& of) { return std::string(form::outcome_class_name(of.call.outcome_class)); }},
        {"sale", [](const ExportedCall& of) { return yes_or_no(of.call.sale); }},
        {"refusal_reason", [](const ExportedCall& of) { return of.call.refusal_reason; }},
        {"needs_correction", [](const ExportedCall& of) { return yes_or_no(of.call.needs_correction); }},
        {"revision", [](const ExportedCall& of) { return std::to_string(of.call.revision); }},
        {"stored_at", [](const ExportedCall& of) { return of.call.stored_at.to_iso8601(); }},
    };
    return all;
}

class Opened {  // of one customer
  public:
    Opened(const vault::Vault& vault, const ExportedCall& exported) : vault_(vault), key_(exported.customer_key) {}
    std::string text(const vault::Where& where, const vault::Sealed& sealed) const {
        if (sealed.text.empty() || key_.text.empty()) return {};
        return vault_.unseal(key_, where, sealed).value_or(std::string());
    }

  private:
    const vault::Vault& vault_;
    const vault::WrappedKey& key_;
};

void add_person(const ExportedCall& exported, const Opened& opened, std::vector<std::string>& cells) {
    const auto row = exported.call.contact.to_string();
    cells.push_back(opened.text({"contact", "name", row}, exported.customer_name));
    cells.push_back(opened.text({"contact", "salutation", row}, exported.customer_salutation));
    cells.push_back(opened.text({"contact", "phone", row}, exported.customer_phone));
}

TextMap answers_of(const storage::CallRecord& call, const Opened& opened, bool personal) {
    auto answers = storage::text_map(call.answers_plain);
    if (!personal) return answers;
    answers.merge(storage::text_map(opened.text({"call", "answers", call.id.to_string()}, call.answers_sealed)));
    return answers;
}

void add_named(const std::vector<std::string>& names, const TextMap& values, std::vector<std::string>& cells) {
    for (const auto& name : names) {
        const auto value = values.find(name);
        cells.push_back(value == values.end() ? std::string() : value->second);
    }
}

}  // namespace

std::vector<std::string> fact_names() {
    std::vector<std::string> names;
    for (const auto& fact : facts()) names.emplace_back(fact.name);
    return names;
}

std::vector<std::string> cells_of(const ExportedCall& exported, const Columns& columns, const vault::Vault& vault) {
    std::vector<std::string> cells;
    for (const auto& fact : facts()) cells.push_back(fact.text(exported));
    const Opened opened(vault, exported);
    if (columns.personal) add_person(exported, opened, cells);
    add_named(columns.fields, answers_of(exported.call, opened, columns.personal), cells);
    if (columns.attributes.empty()) return cells;
    const auto lead = exported.call.lead.to_string();
    add_named(columns.attributes, storage::text_map(opened.text({"lead", "attributes", lead}, exported.attributes)),
              cells);
    return cells;
}

}  // namespace cts::records
