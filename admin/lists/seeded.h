// Numbers that look random and are the same for a seed on every machine and library (the standard distributions are
// not). SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014. Not for secrets.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cts::lists {

class Seeded {
  public:
    explicit Seeded(std::uint64_t seed) : state_(seed) {}
    Seeded(std::uint64_t seed, std::uint64_t n) : state_(seed ^ (n + 1) * 0x9E3779B97F4A7C15u) { next(); }

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

  private:
    std::uint64_t state_;
};

}  // namespace cts::lists
