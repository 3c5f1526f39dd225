// How calls of another system become calls of ours: which column is what, which of its words are which of ours. A YAML
// file (docs/history.md), because a mapping is kept beside its source and says what it makes up.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "shared/model/language.h"
#include "shared/model/problem.h"

namespace cts::history {

struct FromColumn {
    std::string header;
    std::map<std::string, std::string> words{};  // of the source, to ours; empty: as it stands
};
struct Always {
    std::string text;
};
struct MadeUp {  // a phone, a name, a salutation (admin/lists/fictional_*.h)
    std::uint64_t seed = 0;
    model::Language language = model::Language::en;
};
struct IfTalked {  // one answer where somebody was talked to, another where nobody answered
    std::string then;
    std::string otherwise;
};
using Source = std::variant<FromColumn, Always, MadeUp, IfTalked>;

// When a call was made. Either `at`, an ISO 8601 instant or a local time of the project; or its parts.
struct MomentRule {
    std::optional<Source> at{};
    std::optional<Source> day{};
    std::optional<Source> month{};  // "1" to "12"
    std::optional<Source> year{};   // absent: first_year, and one more each time the month falls
    std::optional<int> first_year{};
    std::string time = "12:00";  // of the project's clock, where the source has none
};

struct HistoryMapping {
    std::string source;                          // its name
    std::string purpose;                         // empty: the usual form
    std::optional<Source> key{};                 // absent: the row's number
    std::map<std::string, Source> customer{};    // phone, name, salutation, zone
    std::map<std::string, Source> attributes{};  // besides columns of the attributes' own names
    MomentRule dialled_at{};
    std::optional<Source> talk_seconds{};
    std::optional<Source> attempts{};
    std::optional<Source> agent{};  // a log-in name
    std::optional<Source> outcome{};
    std::map<std::string, Source> answers{};
};

// Every problem at once, each with its line.
tl::expected<HistoryMapping, model::Problems> read_history_mapping(const std::string& file, std::string_view text);

}  // namespace cts::history
