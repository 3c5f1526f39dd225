// Holds JSON to the part of JSON Schema that docs/openapi.yaml uses. A keyword it does not know is a violation of its
// own, so that the document cannot promise what nobody checks.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cts::tests {

// Empty: the value is as the schema says. document: where "#/..." references lead.
std::vector<std::string> violations(const nlohmann::json& schema, const nlohmann::json& value,
                                    const nlohmann::json& document, const std::string& at = "");

}  // namespace cts::tests
