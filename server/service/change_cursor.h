// How far somebody has read the events, as a text that is handed out and comes back: a position for each lane,
// "0-17.1-4", lanes ascending. To whoever holds it it is opaque. A lane that is not in it had told nothing yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/storage/store.h"

namespace cts::service {

class ChangeCursor {
  public:
    explicit ChangeCursor(std::vector<storage::LanePosition> positions) : positions_(std::move(positions)) {}
    static std::optional<ChangeCursor> parse(std::string_view text);  // nothing but what text() writes
    std::string text() const;

    std::int64_t of(int lane) const;
    void move(int lane, std::int64_t seq);
    bool is_ahead_of(const std::vector<storage::LanePosition>& heads) const;  // in any lane

  private:
    std::vector<storage::LanePosition> positions_;  // by lane
};

}  // namespace cts::service
