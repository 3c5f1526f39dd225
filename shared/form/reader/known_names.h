// What a kit's texts and expressions may name besides fields: the lead, the agent, the product.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/kit.h"

namespace cts::form::reader {

using NameSet = std::set<std::string, std::less<>>;

// "lead.name", "lead.district", "agent.number", "product.tariff" …: only what this kit can fill in. A product without
// a trial has no product.trial_end.
NameSet kit_variables(const Kit& kit);

struct Placeholder {
    std::string name;        // empty: "${" without its "}"
    std::size_t offset = 0;  // of "${"
};
std::vector<Placeholder> placeholders_in(std::string_view text);

}  // namespace cts::form::reader
