#include "shared/form/reader/known_names.h"

namespace cts::form::reader {

namespace {

void add_product_variables(const Product& product, NameSet& names) {
    if (product.name.empty()) return;
    names.insert({"product.name", "product.what_it_does", "product.how_to_use", "product.how_to_enquire",
                  "product.how_to_cancel", "product.opens_by", "product.opens_from_days", "product.opens_to_days"});
    if (product.tariff) names.insert("product.tariff");
    if (product.trial_days > 0) names.insert({"product.trial_days", "product.trial_end"});
    if (!product.charging.empty()) names.insert("product.charging");
}

}  // namespace

NameSet kit_variables(const Kit& kit) {
    NameSet names{"lead.name", "lead.salutation", "agent.name", "agent.number"};
    for (const LeadAttribute& attribute : kit.lead_attributes) names.insert("lead." + attribute.name);
    add_product_variables(kit.product, names);
    return names;
}

std::vector<Placeholder> placeholders_in(std::string_view text) {
    std::vector<Placeholder> found;
    for (auto at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
        const auto end = text.find('}', at);
        const bool closed = end != std::string_view::npos;
        found.push_back({closed ? std::string(text.substr(at + 2, end - at - 2)) : std::string(), at});
    }
    return found;
}

}  // namespace cts::form::reader
