// A moment in time: UTC milliseconds since 1970, nothing else. "Today" exists only together with a zone, at the edge.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cts::model {

struct Instant {
    std::int64_t utc_ms = 0;
    std::string to_iso8601() const;                                      // 2026-10-11T06:32:08.000Z
    static std::optional<Instant> parse_iso8601(std::string_view text);  // RFC 3339: offset or Z required
    auto operator<=>(const Instant&) const = default;
};

inline Instant operator+(Instant at, std::chrono::milliseconds span) {
    return {at.utc_ms + span.count()};
}
inline Instant operator-(Instant at, std::chrono::milliseconds span) {
    return {at.utc_ms - span.count()};
}
inline std::chrono::milliseconds operator-(Instant later, Instant earlier) {
    return std::chrono::milliseconds(later.utc_ms - earlier.utc_ms);
}

// Where time comes from is given, so that tests can hold it still.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

// ISO 8601 durations without years and months: PT10M, P3D, PT24H.
std::optional<std::chrono::milliseconds> parse_duration(std::string_view iso8601);
std::string format_duration(std::chrono::milliseconds span);

}  // namespace cts::model
