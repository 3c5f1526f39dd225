#include "server/projector/projector.h"

#include <nlohmann/json.hpp>
#include <set>

#include "server/storage/summed_spans.h"

namespace cts::projector {

using nlohmann::json;
using storage::Batch;
using storage::BatchDone;
using storage::Instant;
using storage::JobEffects;

struct Projector::Position {
    std::int64_t generation = 0;
    std::optional<std::int64_t> walked;  // the key of the last call; absent: it follows
    std::map<int, std::int64_t> lanes;   // the last event taken in of each
    int counted_as = storage::counted_as_now;

    static Position read(const std::string& cursor) {
        const auto written = json::parse(cursor);
        Position position;
        position.generation = written.at("generation").get<std::int64_t>();
        position.counted_as = written.value("counted_as", 1);
        if (written.contains("walked")) position.walked = written.at("walked").get<std::int64_t>();
        for (const auto& [lane, seq] : written.at("lanes").items())
            position.lanes[std::stoi(lane)] = seq.get<std::int64_t>();
        return position;
    }
    std::string text() const {
        json written{{"generation", generation}, {"counted_as", counted_as}, {"lanes", json::object()}};
        if (walked) written["walked"] = *walked;
        for (const auto& [lane, seq] : lanes) written["lanes"][std::to_string(lane)] = seq;
        return written.dump();
    }
};

Projector::Projector(storage::Store& store, const vault::Vault& vault, KitOfCall kit_of)
    : store_(store), vault_(vault), kit_of_(std::move(kit_of)) {}

Batch Projector::prepare(const std::string& cursor, Instant now) {
    if (cursor.empty()) return begun(now);
    auto position = Position::read(cursor);
    if (position.counted_as != storage::counted_as_now) return begun(now);
    return position.walked ? walked(std::move(position), now) : followed(std::move(position), now);
}

Batch Projector::begun(Instant now) {
    Position position;
    for (const auto& head : store_.events().heads()) position.lanes[head.lane] = head.seq;
    position.walked = 0;
    return [position, now](JobEffects& effects) {
        auto begun = position;
        begun.generation = effects.projecting().begin_generation(now);
        return BatchDone{begun.text(), 0, true, now};
    };
}

Batch Projector::walked(Position position, Instant now) {
    const auto slice = store_.tallies().to_project_after(position.walked, most);
    position.walked = slice.after;
    return [position, now, calls = projected_calls(slice.items)](JobEffects& effects) {
        effects.projecting().project(position.generation, calls);
        return BatchDone{position.text(), static_cast<int>(calls.size()), true, now};
    };
}

Batch Projector::followed(Position position, Instant now) {
    std::set<model::CallId> told;
    bool more = false;
    for (const auto& head : store_.events().heads()) {
        auto& seq = position.lanes[head.lane];
        const auto events = store_.events().after(head.lane, seq, most);
        for (const auto& event : events) {
            for (const auto call : concerned(event)) told.insert(call);
            seq = event.seq;
        }
        more = more || events.size() == static_cast<std::size_t>(most);
    }
    const auto calls = projected_calls(store_.tallies().to_project({told.begin(), told.end()}));
    return [position, more, now, calls](JobEffects& effects) {
        auto& projecting = effects.projecting();
        projecting.project(position.generation, calls);
        bool left = more;
        if (!more) {
            projecting.set_as_of(position.generation, now);
            projecting.make_live(position.generation);
            left = projecting.drop_below(position.generation, most_dropped);
        }
        return BatchDone{position.text(), static_cast<int>(calls.size()), left, now + period};
    };
}

std::vector<model::CallId> Projector::concerned(const storage::EventRecord& event) {
    if (event.type == "contact_erased") {
        const auto contact = model::ContactId::parse(event.subject);
        return contact ? store_.tallies().calls_of(*contact) : std::vector<model::CallId>();
    }
    const bool of_call = event.type == "call_saved" || event.type == "call_amended" || event.type == "telemetry_added";
    const auto call = of_call ? model::CallId::parse(event.subject) : std::nullopt;
    return call ? std::vector{*call} : std::vector<model::CallId>();
}

std::vector<storage::ProjectedCall> Projector::projected_calls(const std::vector<storage::CallToProject>& calls) {
    std::vector<storage::ProjectedCall> projected;
    for (const auto& call : calls)
        projected.push_back(projector::projected(call, kit_of_(call.call).get(), zone_of(call.call.project), vault_));
    return projected;
}

const std::string& Projector::zone_of(model::ProjectId project) {
    const auto known = zones_.find(project);
    if (known != zones_.end()) return known->second;
    return zones_.emplace(project, store_.projects().by_id(project).value().zone).first->second;
}

}  // namespace cts::projector
