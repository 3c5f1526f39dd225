// The English of one refusal: with its details, and without them where a caller gives none. English is the msgid;
// the Chinese stands in po/zh_CN.po. Texts say what is, then what to do.
#pragma once

#include "shared/model/reason.h"

namespace cts::words {

using model::Reason;

constexpr const char* N_(const char* english) {
    return english;
}  // marks a msgid for xgettext

struct Wording {
    Reason reason{};
    const char* full =
        nullptr;  // with {placeholders}, named as the problem's details; null: there is only the plain one
    const char* plain = nullptr;  // without placeholders

    constexpr Wording() = default;
    constexpr Wording(Reason why, const char* without) : reason(why), plain(without) {}
    constexpr Wording(Reason why, const char* with, const char* without) : reason(why), full(with), plain(without) {}
};

const Wording& wording_of(Reason reason);

}  // namespace cts::words
