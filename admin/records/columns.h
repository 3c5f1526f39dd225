// Which columns a file of calls has: the call's own facts, then "field:NAME" for each field any version of its forms
// asks, then "attribute:NAME" for what the customer list brought. A cell is canonical text as the record keeps it
// (docs/export.md). What is kept sealed is only there when it was asked for: then the customer stands in front.
#pragma once

#include <string>
#include <vector>

#include "shared/form/kit.h"

namespace cts::records {

struct Columns {
    bool personal = false;
    std::vector<std::string> fields;
    std::vector<std::string> attributes;
};

// A field that is sealed in one version is personal in all of them.
Columns columns_of(const std::vector<form::Kit>& kits, bool personal);
std::vector<std::string> header_of(const Columns& columns);

}  // namespace cts::records
