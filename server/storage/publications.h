// What is published as a source, in versions, and can be changed without a release: the working calendar of a region,
// the hours of a project's team, the ticket menus of a project (decision 19). What a version says never changes; the
// newest is in force. What the source means is not known here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/model/id.h"

namespace cts::storage {

enum class PublicationKind { calendar, team_hours, ticket_menus };
std::string_view publication_kind_name(PublicationKind kind);  // as stored: "team_hours"

struct PublicationKey {
    PublicationKind kind{};
    std::optional<model::ProjectId> project;  // absent: of a calendar, which is a region's
    std::string name;                         // the region, the team; empty: a project has one
    auto operator<=>(const PublicationKey&) const = default;
};

struct Publication {
    PublicationKey key;
    int version = 0;  // from 1
    std::string source;
    model::UserId by;
    std::string by_name;  // when read
    model::Instant at;
};

struct Published {
    bool changed_meanwhile = false;  // another version than the one seen stands: nothing was published
    Publication newest;              // as it stands afterwards
};

class Publications {
  public:
    virtual ~Publications() = default;
    virtual std::optional<Publication> newest(const PublicationKey& key) = 0;
    virtual std::optional<Publication> version(const PublicationKey& key, int version) = 0;
    virtual std::vector<Publication> newest_of(PublicationKind kind, model::ProjectId project) = 0;  // by name
    // The next version, and its event. The source that is in force already is no new version. seen: the version it was
    // made from, 0 when there was none; absent: whatever stands.
    virtual Published publish(const Publication& wanted, std::optional<int> seen) = 0;
};

}  // namespace cts::storage
