#include "admin/list_target.h"

#include "shared/form/reader.h"

namespace cts::admin {

namespace {

std::vector<std::string> attribute_names(const form::Kit& kit) {
    std::vector<std::string> names;
    for (const auto& attribute : kit.lead_attributes) names.push_back(attribute.name);
    return names;
}

}  // namespace

gateway::Answer<ListTarget> target_of(const std::string& project, gateway::Gateway& server) {
    const auto found = server.project(project);
    if (!found) return tl::unexpected(found.error());
    const auto source = server.kit(project);
    if (!source) return tl::unexpected(source.error());
    const auto kit = form::read_kit(source->files);
    if (!kit) return tl::unexpected(gateway::Fault{gateway::FaultKind::broken_answer, 0, kit.error(), {}});
    return ListTarget{found->region, found->zone, attribute_names(*kit)};
}

lists::CsvOptions csv_options(const CommandLine& line) {
    lists::CsvOptions options;
    if (line.has("delimiter") && !line.option("delimiter").empty())
        options.delimiter = line.option("delimiter").front();
    options.encoding = line.option("encoding");
    return options;
}

}  // namespace cts::admin
