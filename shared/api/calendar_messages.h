// The wire contract of working calendars and team hours (H1): they travel as their sources (YAML), as kits do, so that
// both sides read them with the one reader.
#pragma once

#include <string>
#include <vector>

#include "shared/model/instant.h"

namespace cts::api {

struct SourceToPublish {
    std::string source;
};

struct PublishedSource {  // PUT and GET /calendars/{region}, PUT /projects/{code}/team-hours/{team}
    std::string name;     // the region, the team
    int version = 0;
    std::string source;
    std::string published_by_name;
    model::Instant published_at;
};

struct TeamHoursPublished {  // GET /projects/{code}/team-hours: the newest of each team, by name
    std::vector<PublishedSource> items;
};

}  // namespace cts::api
