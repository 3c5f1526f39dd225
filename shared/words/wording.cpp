#include "shared/words/wording.h"

#include <array>
#include <cstddef>
#include <span>

#include "shared/words/wordings/blacklist.h"
#include "shared/words/wordings/calendar.h"
#include "shared/words/wordings/calls.h"
#include "shared/words/wordings/confirmation.h"
#include "shared/words/wordings/follow_ups.h"
#include "shared/words/wordings/kit_lint.h"
#include "shared/words/wordings/kit_reading.h"
#include "shared/words/wordings/lists.h"
#include "shared/words/wordings/ours.h"
#include "shared/words/wordings/people.h"
#include "shared/words/wordings/record.h"
#include "shared/words/wordings/single_datum.h"
#include "shared/words/wordings/values.h"
#include "shared/words/wordings/wire.h"

namespace cts::words {
namespace {

constexpr std::span<const Wording> groups[] = {
    wordings::values,   wordings::single_datum, wordings::record,    wordings::confirmation, wordings::kit_reading,
    wordings::kit_lint, wordings::calls,        wordings::blacklist, wordings::lists,        wordings::wire,
    wordings::people,   wordings::ours,         wordings::calendar,  wordings::follow_ups,
};

constexpr std::size_t reasons = static_cast<std::size_t>(Reason::internal) + 1;

constexpr auto by_reason = [] {
    std::array<Wording, reasons> table{};
    for (const auto group : groups)
        for (const Wording& wording : group) table[static_cast<std::size_t>(wording.reason)] = wording;
    return table;
}();

constexpr bool every_reason_has_one() {
    std::size_t given = 0;
    for (const auto group : groups) given += group.size();
    for (const Wording& wording : by_reason)
        if (wording.plain == nullptr) return false;
    return given == reasons;
}
static_assert(every_reason_has_one(), "a reason has no sentence in wordings/, or two");

}  // namespace

const Wording& wording_of(Reason reason) {
    return by_reason[static_cast<std::size_t>(reason)];
}

}  // namespace cts::words
