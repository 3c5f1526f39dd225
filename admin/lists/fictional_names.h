// Names of nobody in particular, for demos and for lists that come without any: the n-th customer of a seed has always
// the same name and a salutation that goes with it. Families and given names are common ones; a real bearer of a pair
// is chance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "shared/model/language.h"

namespace cts::lists {

struct FictionalName {
    std::string name;        // 何思远; Mary Clarke
    std::string salutation;  // 先生, 女士; Mr, Ms
};

FictionalName fictional_name(std::uint64_t seed, std::size_t n, model::Language language);

}  // namespace cts::lists
