// Looks whether the events of a database are what they were (DESIGN 5), with the key and the copy of the seals that lie
// outside it.
#include <filesystem>
#include <iostream>

#include "admin/commands.h"
#include "admin/database_option.h"
#include "server/jobs/seal_file.h"
#include "server/jobs/verify_events.h"
#include "server/sql/event_log.h"
#include "server/sql/open_store.h"
#include "shared/words/wording.h"

namespace cts::admin {

namespace {

namespace fs = std::filesystem;
using jobs::EventFault;

const char* fault_sentence(EventFault fault) {
    switch (fault) {
        case EventFault::event_altered:
            return words::N_("Lane {lane}: event {seq} was changed.");
        case EventFault::event_missing:
            return words::N_("Lane {lane}: event {seq} is missing.");
        case EventFault::chain_broken:
            return words::N_("Lane {lane}: event {seq} does not follow the one before it.");
        case EventFault::history_rewritten:
            return words::N_("Lane {lane}: the events up to {seq} were rewritten after they had been sealed.");
        case EventFault::events_cut_off:
            return words::N_("Lane {lane}: the events from {seq} on were cut off.");
        case EventFault::seal_forged:
            return words::N_("Lane {lane}: the seal on event {seq} was not made with this key.");
        case EventFault::seal_missing:
            return words::N_("Lane {lane}: the seal on event {seq} was taken out of the database.");
        case EventFault::never_sealed:
            return words::N_("Lane {lane}: there are events, and no lane has a seal.");
    }
    return "";
}

// Absent: the database has no seals, or there is no copy of them, which is said.
std::optional<std::vector<storage::LaneSeal>> copy_of(const fs::path& folder, const std::string& series,
                                                      model::Language language) {
    if (series.empty()) return std::nullopt;
    const auto file = jobs::seal_file(folder, series);
    if (!fs::exists(file)) {
        say(words::N_("There is no copy of the seals {file}: events cut off together with their seals do not show."),
            {{"file", file.string()}}, language);
        return std::nullopt;
    }
    say(words::N_("Held against the copy of the seals {file}."), {{"file", file.string()}}, language);
    return jobs::read_seal_file(file);
}

void say_lane(const jobs::LaneVerified& lane, model::Language language) {
    const words::Values values{{"lane", std::to_string(lane.lane)},
                               {"events", std::to_string(lane.events)},
                               {"seals", std::to_string(lane.seals)},
                               {"unsealed", std::to_string(lane.unsealed)},
                               {"seq", std::to_string(lane.finding ? lane.finding->seq : 0)}};
    if (lane.finding) return say(fault_sentence(lane.finding->fault), values, language);
    say(words::N_("Lane {lane}: {events} events whole, {seals} seals good, {unsealed} events not sealed yet."), values,
        language);
}

int say_verified(const std::vector<jobs::LaneVerified>& lanes, model::Language language) {
    bool whole = true;
    if (lanes.empty()) say(words::N_("There are no events."), {}, language);
    for (const auto& lane : lanes) {
        say_lane(lane, language);
        whole = whole && !lane.finding;
    }
    return whole ? exit_done : exit_refused;
}

}  // namespace

int db_verify_events(const Asked& asked) {
    const auto& line = asked.line;
    const auto database = database_of(line);
    if (!database) return say_problems({database.error()}, asked.language);
    const fs::path key = line.option("key");
    const auto vault = vault::Vault::open(key, false);
    const auto log = sql::open_event_log(*database);
    const fs::path folder = line.option("seals", (key.parent_path() / "lane-seals").string());
    const auto copy = copy_of(folder, jobs::series_of(log->seals()), asked.language);
    const bool sealed = !log->seals().newest().empty();
    const int verified = say_verified(jobs::verify_events(log->events(), log->seals(), vault, copy), asked.language);
    return sealed && !copy ? exit_refused : verified;
}

}  // namespace cts::admin
