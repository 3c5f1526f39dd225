#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "admin/commands.h"
#include "admin/list_import.h"
#include "admin/list_target.h"
#include "admin/lists/demo_list.h"
#include "admin/lists/list_file.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::admin {

namespace {

namespace fs = std::filesystem;

// --map names a file, or is the mapping itself.
std::string mapping_text(const std::string& given) {
    std::error_code ignored;
    if (!fs::is_regular_file(given, ignored)) return given;
    std::ifstream stream(given, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void say_counts(const lists::RowReport& report, const lists::ColumnPlan& plan, model::Language language) {
    say(words::N_("Rows taken: {count}."), {{"count", std::to_string(report.taken_count())}}, language);
    say(words::N_("Rows refused: {count}."), {{"count", std::to_string(report.refused_count())}}, language);
    for (const auto& [reason, count] : report.refused_by_reason()) {
        std::cout << "  " << model::reason_name(reason) << ": " << count << '\n';
    }
    for (const auto& column : plan.unused) {
        say(words::N_("Nothing reads the column {column}."), {{"column", column}}, language);
    }
}

}  // namespace

int list_import(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const fs::path file = line.operands.at(2);
    const auto mapping = lists::parse_mapping(mapping_text(line.option("map")));
    if (!mapping) return say_problems({mapping.error()}, asked.language);
    auto rows = lists::open_list(file, csv_options(line));
    if (!rows) return say_problems({rows.error()}, asked.language);
    const auto project = line.option("project");
    const auto target = target_of(project, server);
    if (!target) return say_fault(target.error(), asked.language);
    auto plan = lists::plan_columns((*rows)->header(), *mapping, target->attributes);
    if (!plan) return say_problems(plan.error(), asked.language);
    const auto list = server.add_list({project, line.option("name", file.stem().string())});
    if (!list) return say_fault(list.error(), asked.language);

    const auto report_file = line.option("report", file.stem().string() + ".report.csv");
    std::ofstream report_stream(report_file, std::ios::binary);
    lists::RowReport report(report_stream, asked.language);
    const auto outcome = import_rows(**rows, lists::RowNormaliser(*plan, target->region), *list, server, report);
    report_stream.flush();
    say_counts(report, *plan, asked.language);
    say(words::N_("The report, a line for each row: {file}"), {{"file", report_file}}, asked.language);
    if (!report_stream) {
        std::cerr << words::tr("The report could not be written completely.", asked.language) << '\n';
        return exit_refused;
    }
    return outcome ? exit_done : say_fault(outcome.error(), asked.language);
}

int list_make_demo(const Asked& asked) {
    const auto& line = asked.line;
    lists::DemoListWish wish;
    wish.rows = std::stoul(line.option("rows", "200"));
    wish.seed = std::stoull(line.option("seed", "1"));
    wish.language = terminal_language(line.option("names", "zh_CN"));
    wish.zone = line.option("zone", "Asia/Shanghai");
    for (const auto& attribute : line.all("attribute")) {  // name=value|value|value
        const auto equals = attribute.find('=');
        lists::DemoAttribute made{attribute.substr(0, equals), {}};
        std::istringstream values(equals == std::string::npos ? "" : attribute.substr(equals + 1));
        for (std::string value; std::getline(values, value, '|');) made.values.push_back(value);
        wish.attributes.push_back(std::move(made));
    }
    lists::write_demo_list(std::cout, wish);
    return exit_done;
}

}  // namespace cts::admin
