// A member of a JSON merge patch (RFC 7396) that sets what may also be not set: absent it stays as it is, null it is
// set no longer, anything else is its new value.
//
//   on the wire   stays()   value()
//   absent        true      none
//   null          false     none
//   a value       false     the value
#pragma once

#include <concepts>
#include <optional>
#include <utility>

namespace cts::api {

struct NotSet {};
inline constexpr NotSet not_set{};

template <class T>
class Patched {
  public:
    Patched() = default;
    Patched(NotSet) : stays_(false) {}
    template <std::convertible_to<T> Value>
    Patched(Value&& value) : value_(std::forward<Value>(value)), stays_(false) {}

    bool stays() const { return stays_; }
    const std::optional<T>& value() const { return value_; }
    void apply(std::optional<T>& to) const {
        if (!stays_) to = value_;
    }
    bool operator==(const Patched&) const = default;

  private:
    std::optional<T> value_;
    bool stays_ = true;
};

}  // namespace cts::api
