// Calls made elsewhere before, brought in as history.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "admin/commands.h"
#include "admin/ended_by_key.h"
#include "admin/history_import.h"
#include "admin/list_target.h"
#include "admin/lists/list_file.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::admin {

namespace {

namespace fs = std::filesystem;

tl::expected<history::HistoryMapping, model::Problems> mapping_in(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf()))
        return tl::unexpected(model::Problems{{.reason = model::Reason::missing_file,
                                               .field = file,
                                               .details = {{"word", model::Translated::neutral(file)}}}});
    return history::read_history_mapping(file, text.str());
}

void show(const api::HistoryCall& call) {
    std::cout << "row " << call.row << ": key=" << call.key << " phone=" << call.phone << " name=" << call.name
              << " dialled_at=" << call.dialled_at.to_iso8601() << " talk_seconds=" << call.talk_seconds
              << " attempts=" << call.attempts << " outcome=" << call.outcome;
    for (const auto& [field, answer] : call.answers) std::cout << ' ' << field << '=' << answer;
    for (const auto& [name, value] : call.attributes) std::cout << " attribute:" << name << '=' << value;
    std::cout << '\n';
}

// What the first rows would become; nothing is sent.
int preview(lists::RowSource& rows, history::HistoryRowMaker& maker, std::size_t how_many, model::Language language) {
    int result = exit_done;
    for (std::size_t n = 0; n < how_many; ++n) {
        const auto source = rows.next();
        if (!source) break;
        if (const auto call = maker.call_of(*source))
            show(*call);
        else
            result = say_problems({call.error()}, language);
    }
    for (const auto& column : maker.unused())
        say(words::N_("Nothing reads the column {column}."), {{"column", column}}, language);
    return result;
}

void say_counts(const lists::RowReport& report, const history::HistoryRowMaker& maker, model::Language language) {
    say(words::N_("Rows taken: {count}."), {{"count", std::to_string(report.taken_count())}}, language);
    say(words::N_("Rows there before: {count}."), {{"count", std::to_string(report.already_there_count())}}, language);
    say(words::N_("Rows refused: {count}."), {{"count", std::to_string(report.refused_count())}}, language);
    for (const auto& [reason, count] : report.refused_by_reason())
        std::cout << "  " << model::reason_name(reason) << ": " << count << '\n';
    for (const auto& column : maker.unused())
        say(words::N_("Nothing reads the column {column}."), {{"column", column}}, language);
}

int bring(const Asked& asked, const HistoryWay& way, lists::RowSource& rows, history::HistoryRowMaker& maker,
          gateway::Gateway& server) {
    const fs::path file = asked.line.operands.at(2);
    const auto report_file = asked.line.option("report", file.stem().string() + ".report.csv");
    std::ofstream stream(report_file, std::ios::binary);
    lists::RowReport report(stream, asked.language);
    const auto outcome = import_history(rows, maker, way, server, report);
    stream.flush();
    std::cerr << '\n';
    say_counts(report, maker, asked.language);
    say(words::N_("The report, a line for each row: {file}"), {{"file", report_file}}, asked.language);
    if (!stream) {
        std::cerr << words::tr("The report could not be written completely.", asked.language) << '\n';
        return exit_refused;
    }
    if (!outcome) return say_fault(outcome.error(), asked.language);
    if (!way.ended_early) return exit_done;
    say(words::N_("Ended early. The same command goes on from here."), {}, asked.language);
    return exit_refused;
}

}  // namespace

int history_import(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const auto mapping = mapping_in(line.option("map"));
    if (!mapping) return say_problems(mapping.error(), asked.language);
    auto rows = lists::open_list(line.operands.at(2), csv_options(line));
    if (!rows) return say_problems({rows.error()}, asked.language);
    const auto project = line.option("project");
    const auto target = target_of(project, server);
    if (!target) return say_fault(target.error(), asked.language);
    auto maker = history::HistoryRowMaker::make(*mapping, {target->zone, target->attributes}, (*rows)->header());
    if (!maker) return say_problems(maker.error(), asked.language);
    if (line.has("preview")) return preview(**rows, *maker, std::stoul(line.option("preview")), asked.language);
    const EndedByKey by_key;
    const HistoryWay way{project, mapping->source, mapping->purpose, by_key.early(),
                         [](std::size_t told) { std::cerr << '\r' << told << ' ' << std::flush; }};
    return bring(asked, way, **rows, *maker, server);
}

}  // namespace cts::admin
