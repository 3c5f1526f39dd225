#include "admin/records/columns.h"

#include <algorithm>
#include <map>

#include "admin/records/call_cells.h"
#include "server/storage/sealed_field.h"

namespace cts::records {
namespace {

// Names in the order in which they were met; one that is to be hidden once is hidden.
class Names {
  public:
    void met(const std::string& name, bool hidden) {
        const auto [known, is_new] = hidden_.emplace(name, hidden);
        if (is_new) order_.push_back(name);
        known->second = known->second || hidden;
    }
    std::vector<std::string> shown(bool all) const {
        std::vector<std::string> names;
        std::ranges::copy_if(order_, std::back_inserter(names),
                             [&](const auto& name) { return all || !hidden_.at(name); });
        return names;
    }

  private:
    std::vector<std::string> order_;
    std::map<std::string, bool> hidden_;
};

bool takes_answers(const form::Field& field) {
    return field.type != form::FieldType::note && field.type != form::FieldType::calculate;
}

}  // namespace

Columns columns_of(const std::vector<form::Kit>& kits, bool personal) {
    Names fields;
    Names attributes;
    for (const auto& kit : kits) {
        for (const auto& [purpose, form] : kit.forms)
            for (const auto& step : form->steps)
                for (const auto& field : step.fields)
                    if (takes_answers(field)) fields.met(field.name, storage::is_sealed(field));
        for (const auto& attribute : kit.lead_attributes)
            attributes.met(attribute.name, attribute.personal || !attribute.counted);
    }
    return {personal, fields.shown(personal), attributes.shown(personal)};
}

std::vector<std::string> header_of(const Columns& columns) {
    auto header = fact_names();
    if (columns.personal) header.insert(header.end(), {"customer_name", "customer_salutation", "number"});
    for (const auto& field : columns.fields) header.push_back("field:" + field);
    for (const auto& attribute : columns.attributes) header.push_back("attribute:" + attribute);
    return header;
}

}  // namespace cts::records
