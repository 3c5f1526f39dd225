// What a list is brought into: the project, as far as its rows must fit it.
#pragma once

#include "admin/command_line.h"
#include "admin/lists/csv_reader.h"
#include "client/gateway/gateway.h"

namespace cts::admin {

struct ListTarget {
    std::string region;
    std::string zone;
    std::vector<std::string> attributes;  // that its kit declares
};
gateway::Answer<ListTarget> target_of(const std::string& project, gateway::Gateway& server);

lists::CsvOptions csv_options(const CommandLine& line);  // --delimiter, --encoding

}  // namespace cts::admin
