// The kits the product ships, read from forms/ as they will be published, and what a call needs around them.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "shared/form/linter.h"
#include "shared/form/reader.h"
#include "shared/form/session.h"

namespace cts::scenarios {

inline const std::string customer_zone = "Asia/Shanghai";

inline model::Instant moment(std::string_view iso8601) {
    return *model::Instant::parse_iso8601(iso8601);
}

inline std::vector<std::string> shipped_kits() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(CTS_SOURCE_DIR "/forms"))
        if (entry.is_directory()) names.push_back(entry.path().filename());
    return names;
}

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline form::KitFiles files_of(const std::string& kit) {
    const std::filesystem::path folder = std::filesystem::path(CTS_SOURCE_DIR "/forms") / kit;
    form::KitFiles files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).generic_string()] = text_of(entry.path());
    return files;
}

// "forms/first_call.yaml:12:5 not_in_menu steps/offer/say [word]", a line a problem; "" when there is none.
inline std::string as_text(const model::Problems& problems) {
    std::string text;
    for (const model::Problem& problem : problems) {
        if (problem.place)
            text += problem.place->file + ":" + std::to_string(problem.place->line) + ":" +
                    std::to_string(problem.place->column) + " ";
        text += std::string(model::reason_name(problem.reason)) + " " + problem.field;
        for (const auto& [name, detail] : problem.details) text += " [" + name + ": " + detail.en + "]";
        if (problem.sentence) text += " " + problem.sentence->en;
        text += "\n";
    }
    return text;
}

inline std::string problems_of(const std::string& kit) {
    const auto read = form::read_kit(files_of(kit));
    return as_text(read ? form::lint(*read) : read.error());
}

// The kit, once for all tests; it must read without a problem.
inline std::shared_ptr<const form::Kit> shipped_kit(const std::string& name) {
    static std::map<std::string, std::shared_ptr<const form::Kit>> kits;
    auto& kit = kits[name];
    if (!kit) kit = std::make_shared<const form::Kit>(form::read_kit(files_of(name)).value());
    return kit;
}

// A call on Sunday, 11 October 2026, half past two in the afternoon, to a customer the list describes.
inline form::SessionContext call_context() {
    form::SessionContext context;
    context.variables = {{"agent.name", "林晓雯"},
                         {"agent.number", "3017"},
                         {"lead.name", "周敏"},
                         {"lead.salutation", "女士"},
                         {"lead.district", "西湖区"},
                         {"lead.plan", "58 元套餐"},
                         {"lead.customer_since", "2015"},
                         {"lead.served_on", "10 月 8 日"},
                         {"lead.service", "宽带装机"},
                         {"lead.age", "67"},
                         {"lead.job", "retired"},
                         {"lead.marital", "married"},
                         {"lead.education", "secondary"},
                         {"lead.default", "no"},
                         {"lead.balance", "2143"},
                         {"lead.housing", "yes"},
                         {"lead.loan", "no"},
                         {"lead.contact", "cellular"},
                         {"lead.day", "5"},
                         {"lead.month", "may"},
                         {"lead.duration", "261"},
                         {"lead.campaign", "4"},
                         {"lead.pdays", "92"},
                         {"lead.previous", "1"},
                         {"lead.poutcome", "success"}};
    context.zone = customer_zone;
    context.at = moment("2026-10-11T14:28:00+08:00");
    return context;
}

// A call about a trial agreed earlier knows its end: that of its follow-up, not thirty days from this call.
inline form::SessionContext call_context(const std::string& purpose) {
    form::SessionContext context = call_context();
    if (purpose == "second_confirmation" || purpose == "remedial_call")
        context.variables["product.trial_end"] = "2026-10-14";
    return context;
}

inline form::FormSession call_with(const std::string& kit, const std::string& purpose) {
    return {shipped_kit(kit), purpose, call_context(purpose)};
}

}  // namespace cts::scenarios
